"""What the model adds to the typed judge: ``python adds.py``.

Reads what `findings.ts` writes and the model's scores of its claims (`evaluate.py score`). Where
scores are combined, the regression is fitted on articles, cross-fitted by set for these, and the
typed judge's confidence alone is fitted in the same way. Differences are paired, intervals
resample sets.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from rows import Item, read_jsonl
from stats import Logistic, auc, cross_predicted, draws, interval, logit, recall_at

HERE = Path(__file__).resolve().parent
PARTS = ("articles", "calibrate", "test")
LEAST_RIGHT = 0.92
SHOWN = 0.85
"""The default threshold of the product."""
FEWEST = 20
"""A threshold at which fewer notes are shown on spun pages is not asked how often it is right."""
UNSEEN = 0.05
"""What a word counts as where a finding has none of the kind asked for."""
Combined = dict[str, np.ndarray]


def combined(
    features: dict[str, np.ndarray], labels: np.ndarray, parts: np.ndarray, sets: np.ndarray
) -> Combined:
    """Probabilities by regressions over each of the feature sets."""
    own = parts == "articles"
    found = {}
    for name, values in features.items():
        found[name] = Logistic(values[own], labels[own]).predict(values)
        found[name][own] = cross_predicted(values[own], labels[own], list(sets[own]))
    return found


class Findings:
    """The findings of all pages, and what is shown of them at a threshold."""

    def __init__(self, pages: Sequence[Item], scores: dict[str, Item]) -> None:
        self.pages = pages
        self.rows = [(page, finding) for page in pages for finding in page["findings"]]
        self.parts = np.array([page["part"] for page, _ in self.rows])
        self.sets = np.array([page["set"] for page, _ in self.rows])
        self.labels = np.array([float(bool(finding["hits"])) for _, finding in self.rows])
        typed = np.array([[logit(finding["confidence"])] for _, finding in self.rows])
        neural = np.array([self._neural(page, finding, scores) for page, finding in self.rows])
        told = np.isfinite(neural[:, 0])
        neural[~told] = neural[told & (self.parts == "articles")].mean(0)
        features = {"typed": typed, "with neural": np.c_[typed, neural, ~told]}
        self.chances = combined(features, self.labels, self.parts, self.sets)

    @staticmethod
    def _neural(page: Item, finding: Item, scores: dict[str, Item]) -> list[float]:
        """The sentence's log-odds, then its words': highest and mean, inside the mark and out."""
        claim = next((c for c in page["claims"] if c["start"] == finding["claim"]), None)
        if claim is None or claim["id"] not in scores:
            return [np.nan] * 5
        row = scores[claim["id"]]
        start, end = finding["start"] - claim["start"], finding["end"] - claim["start"]
        inside = [p for a, b, p in row["words"] if a < end and start < b] or [UNSEEN]
        outside = [p for a, b, p in row["words"] if a >= end or start >= b] or [UNSEEN]
        words = [figure(of) for of in (inside, outside) for figure in (max, np.mean)]
        return [logit(p) for p in (row["distorts"], *words)]

    def kept(self, name: str) -> dict[int, list[int]]:
        """By page, the findings that overlap no surer one."""
        found: dict[int, list[int]] = defaultdict(list)
        places = iter(range(len(self.rows)))
        chances = self.chances[name]
        for number, page in enumerate(self.pages):
            own = sorted(
                (next(places) for _ in page["findings"]), key=lambda at: self.rows[at][1]["start"]
            )
            for at in own:
                last = found[number][-1] if found[number] else None
                if last is None or self.rows[at][1]["start"] >= self.rows[last][1]["end"]:
                    found[number].append(at)
                elif chances[at] > chances[last]:
                    found[number][-1] = at
        return found

    def counts(
        self, part: str, name: str, threshold: float, kept: dict[int, list[int]]
    ) -> np.ndarray:
        """A row a set: right, shown, found, to be found, shown on faithful pages."""
        sets: dict[str, list[int]] = {}
        for number, page in enumerate(self.pages):
            if page["part"] != part:
                continue
            count = sets.setdefault(page["set"], [0] * 5)
            shown = [at for at in kept[number] if self.chances[name][at] >= threshold]
            if page["faithful"]:
                count[4] += len(shown)
                continue
            hits = {hit for at in shown for hit in self.rows[at][1]["hits"]}
            wanted = {
                at
                for at, label in enumerate(page["labels"])
                if label["severity"] >= 2 and label["kind"] != "dropped"
            }
            count[0] += sum(bool(self.rows[at][1]["hits"]) for at in shown)
            count[1] += len(shown)
            count[2] += len(hits & wanted)
            count[3] += len(wanted)
        return np.array([sets[name] for name in sorted(sets)], dtype=float)

    def threshold(self, part: str, name: str, kept: dict[int, list[int]]) -> float:
        """The lowest down to which notes of the part stay right often enough."""
        best = 1.0
        for threshold in np.arange(0.995, 0.3, -0.005):
            right, shown, *_ = self.counts(part, name, threshold, kept).sum(0)
            if shown >= FEWEST and right / shown < LEAST_RIGHT:
                break
            best = float(threshold)
        return best

    def as_many(self, part: str, name: str, shown: float, kept: dict[int, list[int]]) -> float:
        """The highest threshold that shows as many notes on the part's spun pages."""
        for threshold in np.unique(self.chances[name][self.parts == part])[::-1]:
            if self.counts(part, name, float(threshold), kept).sum(0)[1] >= shown:
                return float(threshold)
        return 0.0


def told(counts: np.ndarray) -> str:
    right, shown, found, wanted, faithful = counts.sum(0)
    return f"{right / max(1, shown):.3f} of {shown:.0f}; {found / wanted:.3f}; {faithful:.0f}"


def gains(typed: np.ndarray, both: np.ndarray) -> str:
    """Percentage points more found, with an interval."""

    def gain(rows: np.ndarray) -> float:
        found = [100 * of[rows, 2].sum() / of[rows, 3].sum() for of in (typed, both)]
        return found[1] - found[0]

    low, high = interval(draws(range(len(typed))), gain)
    return f"{gain(np.arange(len(typed))):+.1f} [{low:.1f}, {high:.1f}]"


def print_added(findings: Findings) -> None:
    """Right; found of severity 2 and 3; notes on faithful pages: with and without the model."""
    names = list(findings.chances)
    kept = {name: findings.kept(name) for name in names}
    fixed = {name: findings.threshold("articles", name, kept[name]) for name in names}
    print("\nfindings", {part: int((findings.parts == part).sum()) for part in PARTS})
    settled = {"right >= 0.92 on articles": fixed, "as shipped": dict.fromkeys(names, SHOWN)}
    for title, thresholds in settled.items():
        print(f"\nthreshold: {title}", {name: round(at, 3) for name, at in thresholds.items()})
        for part in PARTS:
            typed, both = (
                findings.counts(part, name, thresholds[name], kept[name]) for name in names
            )
            print(f"{part}: {told(typed)} | {told(both)} | {gains(typed, both)}")
    print(f"\nas many notes as the typed judge shows at {SHOWN}")
    for part in PARTS:
        typed = findings.counts(part, names[0], SHOWN, kept[names[0]])
        least = findings.as_many(part, names[1], typed.sum(0)[1], kept[names[1]])
        both = findings.counts(part, names[1], least, kept[names[1]])
        print(f"{part}: {told(typed)} | {told(both)} | {gains(typed, both)}")
    print("\nlog loss of a finding")
    for part in PARTS:
        of = findings.parts == part
        losses = [log_loss(findings.labels[of], findings.chances[name][of]) for name in names]
        print(f"{part}: {losses[0]:.3f} | {losses[1]:.3f}")


def log_loss(labels: np.ndarray, chances: np.ndarray) -> float:
    return float(-np.log(np.clip(np.where(labels > 0.5, chances, 1 - chances), 1e-6, 1)).mean())


def print_sentences(pages: Sequence[Item], scores: dict[str, Item]) -> None:
    """How well each scorer tells sentences that distort; those where no rule found anything."""
    claims = [(page, claim) for page in pages for claim in page["claims"] if claim["id"] in scores]
    surest: dict[tuple[int, int], float] = {}
    for page in pages:
        for finding in page["findings"]:
            at = id(page), finding["claim"]
            surest[at] = max(surest.get(at, 0.0), finding["confidence"])
    labels = np.array([float(bool(claim["kinds"])) for _, claim in claims])
    parts = np.array([page["part"] for page, _ in claims])
    sets = np.array([page["set"] for page, _ in claims])
    typed = np.array([logit(surest.get((id(page), c["start"]), 0.0)) for page, c in claims])
    rows = [scores[claim["id"]] for _, claim in claims]
    neural = np.array([logit(row["distorts"]) for row in rows])
    highest = np.array([logit(max((p for *_, p in row["words"]), default=UNSEEN)) for row in rows])
    scorers = {
        "word overlap": np.array([-claim["covered"] for _, claim in claims]),
        "typed judge": typed,
        "neural": neural,
    }
    features = {"typed judge and neural": np.c_[typed, neural, highest]}
    scorers |= combined(features, labels, parts, sets)
    free = np.array([(id(page), claim["start"]) not in surest for page, claim in claims])
    fair = np.array([page["faithful"] for page, _ in claims])
    for part in PARTS:
        of = np.flatnonzero(parts == part)
        resamples = [of[places] for places in draws(list(sets[of]))]
        print(f"\n{part}: {len(of)} sentences, {labels[of].sum():.0f} distort")
        for name, values in scorers.items():
            low, high = interval(resamples, lambda at, v=values: auc(labels[at], v[at]))
            found = [100 * recall_at(labels[of], values[of], share) for share in (0.1, 0.05, 0.02)]
            recalls = ", ".join(f"{percent:.0f}" for percent in found)
            print(f"{name}: {auc(labels[of], values[of]):.3f} [{low:.2f}, {high:.2f}]; {recalls} %")

        def gain(at: np.ndarray) -> float:
            both = scorers["typed judge and neural"]
            return auc(labels[at], both[at]) - auc(labels[at], typed[at])

        low, high = interval(resamples, gain)
        print(f"both minus typed judge: {gain(of):+.3f} [{low:.2f}, {high:.2f}]")
        left = of[free[of]]
        doubted = left[np.argsort(-neural[left], kind="stable")][:50]
        print(
            f"no finding: {len(left)}, {100 * labels[left].mean():.0f} % distort, AUC "
            f"{auc(labels[left], neural[left]):.3f}; of the 50 most doubted "
            f"{labels[doubted].sum():.0f} distort, {fair[doubted].sum()} on faithful pages"
        )
        for kind in sorted({kind for at in of for kind in claims[at][1]["kinds"]}):
            has = np.array([kind in claims[at][1]["kinds"] for at in of])
            chosen = of[has | (labels[of] < 0.5)]
            values = [auc(labels[chosen], scorers[n][chosen]) for n in ("neural", "typed judge")]
            print(f"  {kind} ({has.sum()}): neural {values[0]:.2f}, typed {values[1]:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=Path, default=HERE / "out" / "pages.jsonl")
    parser.add_argument("--scores", type=Path, default=HERE / "out" / "claims.scores.jsonl")
    options = parser.parse_args()
    pages = list(read_jsonl(options.pages))
    scores = {row["id"]: row for row in read_jsonl(options.scores)}
    print_sentences(pages, scores)
    print_added(Findings(pages, scores))


if __name__ == "__main__":
    main()
