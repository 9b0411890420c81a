"""Scores of a trained judge, and how good they are.

``python evaluate.py score IN OUT``: rows ``{id, claim, facts}`` to ``{id, distorts, words}``.
``python evaluate.py measure IN SCORES LABELS``: figures for such a file against
``{id, label, marks}``. ``python evaluate.py held-out``: the same on what training did not see.
Offsets count characters; as all text is in the Basic Multilingual Plane, UTF-16 units too
(a row with others is refused).
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from articles import article_rows
from batches import pad
from encode import Encoded, Encoder, word_spans
from network import load_judge
from rewrites import rewrite_rows
from rows import Row, marked_words, read_jsonl
from stats import auc, average_precision, recall_at
from train import MATERIAL, minilm_folder

HERE = Path(__file__).resolve().parent
FILES = {"score": 2, "measure": 3, "held-out": 0}
"""How many files each of the commands takes."""
Score = tuple[float, list[tuple[int, int, float]]]
Run = Callable[[np.ndarray, np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]


def sigmoid(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))


def torch_runner(weights: Path) -> Run:
    """Runs a checkpoint; its number of layers is read from the file."""
    torch.set_num_threads(1)
    judge = load_judge(weights).eval()

    def run(ids: np.ndarray, types: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            logits, words, _ = judge(*map(torch.from_numpy, (ids, types, mask)))
        return logits.float().numpy(), words.float().numpy()

    return run


def onnx_runner(model: Path) -> Run:
    import onnxruntime

    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), settings, ["CPUExecutionProvider"])

    def run(ids: np.ndarray, types: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        feed = {"ids": ids, "types": types, "mask": mask}
        logits, words = session.run(["sentence", "words"], feed)
        return logits, words

    return run


def runner(weights: Path) -> Run:
    """Runs a ``.onnx`` or ``.pt`` file."""
    return onnx_runner(weights) if weights.suffix == ".onnx" else torch_runner(weights)


def word_scores(claim: str, encoded: Encoded, logits: np.ndarray) -> list[tuple[int, int, float]]:
    """For every word of the claim the highest probability among its tokens."""
    found = []
    for start, end in word_spans(claim):
        touching = [
            float(logits[place])
            for place, span in enumerate(encoded.spans)
            if span and span[0] < end and start < span[1]
        ]
        found.append((start, end, round(sigmoid(max(touching)), 4) if touching else 0.0))
    return found


def score(pairs: Sequence[tuple[Sequence[str], str]], run: Run, encoder: Encoder) -> list[Score]:
    """Sentence and word probabilities of (facts, claim) pairs, in their order."""
    encoded = [encoder.encode(facts, claim) for facts, claim in pairs]
    order = sorted(range(len(pairs)), key=lambda number: len(encoded[number].ids))
    scores: list[Score] = [(0.0, [])] * len(pairs)
    for start in range(0, len(order), 32):
        numbers = order[start : start + 32]
        chosen = [encoded[number] for number in numbers]
        ids = pad([item.ids for item in chosen], 0, torch.long).numpy()
        types = pad([item.types for item in chosen], 0, torch.long).numpy()
        mask = pad([[1] * len(item.ids) for item in chosen], 0, torch.long).numpy()
        logits, words = run(ids, types, mask)
        for place, number in enumerate(numbers):
            claim = pairs[number][1]
            scores[number] = (
                round(sigmoid(float(logits[place])), 5),
                word_scores(claim, encoded[number], words[place]),
            )
    return scores


@dataclass(frozen=True)
class Labelled:
    """A claim's label and marks, as wanted; ``kind`` if known."""

    claim: str
    label: float
    marks: Sequence[Sequence[int]] | None
    kind: str | None = None


def figures(wanted: Sequence[Labelled], scores: Sequence[Score]) -> dict[str, object]:
    """Sentence-level and word-level figures."""
    labels = np.array([item.label for item in wanted])
    values = np.array([value for value, _ in scores])
    result: dict[str, object] = {"rows": len(wanted), "distort": int(labels.sum())}
    result["auc"] = round(auc(labels, values), 3)
    for alarms in (0.10, 0.05, 0.02):
        result[f"@{alarms:.0%}"] = round(100 * recall_at(labels, values, alarms), 1)
    word_labels, word_values, first, counted = [], [], 0, 0
    for item, (_, words) in zip(wanted, scores, strict=True):
        if item.marks is None or (item.label > 0.5 and not item.marks):
            continue
        hits = marked_words(item.claim, [(a, b) for a, b in item.marks])
        word_labels += hits
        word_values += [p for _, _, p in words]
        if any(hits):
            counted += 1
            first += hits[max(range(len(words)), key=lambda place: words[place][2])]
    if counted:
        marked = np.array(word_labels, dtype=float)
        result["word_ap"] = round(average_precision(marked, np.array(word_values)), 3)
        result["word_rate"] = round(float(marked.mean()), 3)
        result["first_word"] = round(first / counted, 3)
        result["word_max_auc"] = round(
            auc(labels, np.array([max((p for *_, p in w), default=0) for _, w in scores])), 3
        )
    kinds = sorted({item.kind for item in wanted if item.kind and item.label > 0.5})
    fair = labels < 0.5
    result["auc_by_kind"] = {
        kind: round(auc(labels[pick], values[pick]), 2)
        for kind in kinds
        for pick in [fair | np.array([item.kind == kind and item.label > 0.5 for item in wanted])]
    }
    return result


def measure_rows(rows: Iterable[Row], run: Run, encoder: Encoder) -> dict[str, object]:
    rows = list(rows)
    scores = score([(row.facts, row.claim) for row in rows], run, encoder)
    return figures([Labelled(row.claim, row.label, row.marks, row.kind) for row in rows], scores)


def held_out(options: argparse.Namespace, run: Run, encoder: Encoder) -> None:
    """Figures on held-out retellings (several choices of rows) and on held-out article sets."""
    rows = rewrite_rows(options.material, held_out=True, without=set())
    retold = rewrite_rows(options.material, held_out=True, without={"mechanical", "counters"})
    both = rewrite_rows(options.material, held_out=True, without={"mechanical"})
    known = {(row.claim, row.facts) for row in both}
    choices = {
        "retellings": retold,
        "retellings, both sides": both,
        "distorted, both sides": [row for row in both if "-d" in row.unit],
        "mechanical": [row for row in rows if (row.claim, row.facts) not in known],
    }
    choices["articles"] = article_rows(options.material, True, {"mechanical"})
    for name, chosen in choices.items():
        print(json.dumps({"set": name, **measure_rows(chosen, run, encoder)}), flush=True)


def score_file(source: Path, target: Path, run: Run, encoder: Encoder) -> None:
    rows = list(read_jsonl(source))
    for row in rows:
        if any(ord(sign) > 0xFFFF for sign in row["claim"]):
            raise SystemExit(f"{row['id']}: offsets would differ from UTF-16's")
    scores = score([(row["facts"], row["claim"]) for row in rows], run, encoder)
    with target.open("w", encoding="utf-8") as out:
        for row, (value, words) in zip(rows, scores, strict=True):
            line = {"id": row["id"], "distorts": value, "words": words}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def measure_file(source: Path, scored: Path, labels: Path) -> None:
    """Figures of a scored file; ``source`` gives the claims."""
    claims = {row["id"]: row["claim"] for row in read_jsonl(source)}
    given = {row["id"]: (row["distorts"], row["words"]) for row in read_jsonl(scored)}
    wanted, scores = [], []
    for row in read_jsonl(labels):
        if row["id"] in given:
            wanted.append(
                Labelled(claims[row["id"]], row["label"], row.get("marks"), row.get("kind"))
            )
            scores.append(given[row["id"]])
    print(json.dumps({"set": source.stem, **figures(wanted, scores)}), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=FILES)
    parser.add_argument("files", nargs="*", type=Path, help="IN OUT, or IN SCORES LABELS")
    parser.add_argument(
        "--weights", type=Path, default=HERE / "out" / "judge.onnx", help="a .onnx or .pt file"
    )
    parser.add_argument("--minilm", type=Path, help="MiniLM's folder, if not the package's")
    parser.add_argument(
        "--material", type=Path, default=MATERIAL, help="folder of rewrites.jsonl.gz and articles/"
    )
    options = parser.parse_args()
    if len(options.files) != FILES[options.what]:
        parser.error(f"{options.what} takes {FILES[options.what]} files")
    if options.what == "measure":
        measure_file(*options.files)
        return
    minilm = options.minilm or minilm_folder()
    run = runner(options.weights)
    if options.what == "score":
        source, target = options.files
        score_file(source, target, run, Encoder(minilm))
    else:
        held_out(options, run, Encoder(minilm))


if __name__ == "__main__":
    main()
