"""The model on sets that others labelled, beside the engine's support: ``python measure.py``.

A page's neural score is its most doubted sentence's, each against its best three source sentences.
Support is what ``npm run predict -- --task fidelity`` says. *Both* is a logistic regression over
the two, fitted on what no stage trains on: passages of the articles kept out, held-out retellings
and WiCE (cross-fitted for these), never on the sets measured. Differences are paired, intervals
resample source documents.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from articles import NEAR, read_sets
from documents import (
    Document,
    bump,
    passages,
    press_releases,
    retellings,
    summaries,
    wice,
)
from encode import Encoder, Rarity, keys, sentences
from evaluate import runner, score
from rows import facts_for, read_jsonl
from stats import Logistic, auc, cross_predicted, draws, interval, logit
from train import DATA, MATERIAL, minilm_folder

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FITTED = ("articles", "retellings", "wice")
MERGED = "summedits"
"""Its sets are measured one by one and averaged, but for news."""


def sentences_of(document: Document, rarity: Rarity) -> list[tuple[tuple[str, ...], str]]:
    """The page's sentences that say something, each with its facts; the page where none does."""
    claims = [document.page[start:end] for start, end in sentences(document.page)]
    told = [claim for claim in claims if len(keys(claim)) >= 3] or [document.page]
    return [(facts_for(rarity, document.source, claim, NEAR), claim) for claim in told]


def neural_scores(
    documents: Sequence[Document], options: argparse.Namespace
) -> list[tuple[float, float]]:
    """For every page the highest and the mean log-odds that a sentence distorts."""
    sources = [item.source for item in read_sets(options.material / "articles")]
    sources += [item["source"] for item in read_jsonl(options.material / "rewrites.jsonl.gz")]
    rarity = Rarity(text[start:end] for text in sources for start, end in sentences(text))
    pairs = [sentences_of(document, rarity) for document in documents]
    encoder = Encoder(options.minilm or minilm_folder())
    flat = score([pair for page in pairs for pair in page], runner(options.weights), encoder)
    odds = iter([logit(distorts) for distorts, _ in flat])
    found = [[next(odds) for _ in page] for page in pairs]
    return [(max(page), sum(page) / len(page)) for page in found]


def supports(pages: Sequence[tuple[str, str]]) -> list[float]:
    """For every source and page the log-odds that the one does not support the other."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "fidelity.jsonl"
        with file.open("w", encoding="utf-8") as out:
            for place, (source, page) in enumerate(pages):
                out.write(json.dumps({"id": str(place), "source": source, "page": page}) + "\n")
        predict = ["npm", "run", "--silent", "predict", "--", "--task", "fidelity", str(file)]
        said = subprocess.run(predict, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return [-logit(json.loads(line)["support"]) for line in said.stdout.splitlines()]


def scored(options: argparse.Namespace) -> list[dict[str, object]]:
    """Every document's label and scores; kept in a file, which is read where it is there."""
    if not options.scores.exists():
        documents = [*passages(options.material), *retellings(options.material)]
        documents += [*wice(options.data), *bump(options.data)]
        documents += [*summaries(options.data), *press_releases(options.data)]
        options.scores.parent.mkdir(parents=True, exist_ok=True)
        support = supports([(item.source, item.page) for item in documents])
        neural = neural_scores(documents, options)
        with options.scores.open("w", encoding="utf-8") as out:
            for item, engine, (highest, mean) in zip(documents, support, neural, strict=True):
                row = {"id": item.id, "set": item.set, "group": item.group, "label": item.label}
                row |= {"pair": item.pair, "support": engine, "highest": highest, "mean": mean}
                out.write(json.dumps(row) + "\n")
    return list(read_jsonl(options.scores))


class Scores:
    """Scores by name, each with one value a document."""

    def __init__(self, rows: Sequence[dict[str, object]], neural: str) -> None:
        self.sets = np.array([row["set"] for row in rows])
        self.groups = np.array([str(row["group"]) for row in rows])
        self.pairs = [row["pair"] for row in rows]
        self.labels = np.array([row["label"] for row in rows], dtype=float)
        both = np.array([[row["support"], row[neural]] for row in rows], dtype=float)
        self.values = {"support": both[:, 0], "neural": both[:, 1], "both": self._combined(both)}

    def _combined(self, both: np.ndarray) -> np.ndarray:
        """Fitted on the sets that are not measured; either label of either set weighs the same."""
        ours = np.isin(self.sets, FITTED)
        labels, sets = self.labels[ours], self.sets[ours]
        weights = np.zeros(len(labels))
        for name in set(sets):
            for label in (0.0, 1.0):
                of = (sets == name) & (labels == label)
                weights[of] = len(labels) / (2 * len(FITTED) * of.sum())
        found = Logistic(both[ours], labels, weights).predict(both)
        found[ours] = cross_predicted(both[ours], labels, self.groups[ours], weights)
        return found


def consistency(scores: Scores, values: np.ndarray, rows: np.ndarray) -> float:
    """How often the changed page of a pair scores above the kept one; they stand side by side."""
    kept = rows[scores.labels[rows] < 0.5]
    gap = values[kept + 1] - values[kept]
    return float(((gap > 0) + (gap == 0) / 2).mean())


def mean_auc(scores: Scores, values: np.ndarray, rows: np.ndarray) -> float:
    """The mean over the rows' sets, so that sets with more errors do not look worse."""
    found = [
        auc(scores.labels[of], values[of])
        for name in np.unique(scores.sets[rows])
        for of in [rows[scores.sets[rows] == name]]
    ]
    return float(np.nanmean(found))


def line(name: str, scores: Scores, rows: np.ndarray, measure: str) -> str:
    """A line of the table: the three scores, and what each of two has over support."""
    figure = consistency if measure == "consistency" else mean_auc
    resamples = [rows[places] for places in draws(list(scores.groups[rows]))]
    cells = [name, measure, f"{len(rows)}; {len(set(scores.groups[rows]))}"]
    cells += [f"{figure(scores, values, rows):.3f}" for values in scores.values.values()]
    support = scores.values["support"]
    for value in (scores.values["neural"], scores.values["both"]):

        def gain(of: np.ndarray, value: np.ndarray = value) -> float:
            return figure(scores, value, of) - figure(scores, support, of)

        low, high = interval(resamples, gain)
        cells.append(f"{gain(rows):+.3f} [{low:+.3f}, {high:+.3f}]")
    return "| " + " | ".join(cells) + " |"


def table(scores: Scores) -> None:
    heads = ["set", "figure", "pages; sources", "support", "neural", "both"]
    heads += ["neural − support", "both − support"]
    print("| " + " | ".join(heads) + " |\n|" + " --- |" * len(heads))
    other = np.char.startswith(scores.sets, MERGED) & (scores.sets != f"{MERGED}-news")
    for name in dict.fromkeys(scores.sets[~other]):
        rows = np.flatnonzero(scores.sets == name)
        print(line(name, scores, rows, "AUC"))
        if scores.pairs[rows[0]] is not None:
            print(line(name, scores, rows, "consistency"))
    name = f"{MERGED}, mean of {len(set(scores.sets[other]))} other fields"
    print(line(name, scores, np.flatnonzero(other), "AUC"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the labelled sets")
    parser.add_argument("--material", type=Path, default=MATERIAL)
    parser.add_argument("--weights", type=Path, default=HERE / "out" / "judge.onnx")
    parser.add_argument("--minilm", type=Path, help="MiniLM's folder, if not the package's")
    parser.add_argument("--scores", type=Path, default=HERE / "out" / "documents.jsonl")
    choices = ("highest", "mean")
    parser.add_argument("--page", choices=choices, default="highest", help="of its sentences'")
    options = parser.parse_args()
    table(Scores(scored(options), options.page))


if __name__ == "__main__":
    main()
