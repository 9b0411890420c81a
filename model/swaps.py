"""Who did what to whom: ``python swaps.py`` measures role swaps.

``role-swaps.jsonl`` holds 50 pairs of a source and a fair claim with places for two parties. With
the parties in one order or the other on either side each gives four rows, two of them fair: neither
the claim alone nor the source alone tells anything, and in half of the claims the parties come in
the source's order. Written for this test; nothing is trained on them. Beside the model the engine's
support is measured.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from encode import Encoder
from evaluate import runner, score
from measure import supports
from rows import Item, read_jsonl
from stats import auc, draws, interval
from train import minilm_folder

HERE = Path(__file__).resolve().parent
SWAPS = HERE / "role-swaps.jsonl"
ORDERS = (("a", "b"), ("b", "a"))


def filled(template: str, first: str, second: str) -> str:
    """The template with its parties; ``{A}`` and ``{B}`` begin a sentence."""
    upper = [name[:1].upper() + name[1:] for name in (first, second)]
    return template.format(a=first, b=second, A=upper[0], B=upper[1])


def square(item: Item) -> list[tuple[str, str, float]]:
    """Source, claim and label of the four rows; fair where both have the same order."""
    return [
        (
            filled(item["source"], *(item[name] for name in source)),
            filled(item["claim"], *(item.get(f"{name}_claim", item[name]) for name in claim)),
            float(source != claim),
        )
        for source in ORDERS
        for claim in ORDERS
    ]


def figures(labels: np.ndarray, values: np.ndarray) -> dict[str, object]:
    """AUC, and how often the wrong one of a claim's two sources scores higher; squares in a row."""
    squares = values.reshape(-1, 4)
    flat = labels.reshape(-1, 4)
    first = squares[:, [2, 1]] - squares[:, [0, 3]]  # the claim's unfair row minus its fair one
    wins = (first > 0).astype(float) + (first == 0) / 2
    low, high = interval(
        draws(range(len(squares))), lambda rows: auc(flat[rows].ravel(), squares[rows].ravel())
    )
    return {
        "rows": len(labels),
        "auc": round(auc(labels, values), 3),
        "interval": [round(low, 3), round(high, 3)],
        "right_side": round(float(wins.mean()), 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--weights", type=Path, default=HERE / "out" / "judge.onnx")
    parser.add_argument("--minilm", type=Path, help="MiniLM's folder, if not the package's")
    options = parser.parse_args()
    rows = [row for item in read_jsonl(SWAPS) for row in square(item)]
    encoder = Encoder(options.minilm or minilm_folder())
    scores = score([([s], c) for s, c, _ in rows], runner(options.weights), encoder)
    labels = np.array([label for *_, label in rows])
    values = {"neural": [distorts for distorts, _ in scores]}
    values["support"] = supports([(source, claim) for source, claim, _ in rows])
    for name, found in values.items():
        print(json.dumps({"score": name, **figures(labels, np.array(found))}))


if __name__ == "__main__":
    main()
