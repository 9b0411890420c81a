"""Rows to batches: units kept whole, alike in length, in an order that a seed fixes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from encode import Encoded, Encoder
from network import KINDS
from rows import Row

NO_LABEL = -1.0


@dataclass(frozen=True)
class Batch:
    ids: Tensor
    types: Tensor
    mask: Tensor
    labels: Tensor
    weights: Tensor
    words: Tensor
    """1 on tokens of distorting words, 0 on the claim's others, ``NO_LABEL`` elsewhere."""
    kinds: Tensor
    """Index of the kind, -1 for none."""
    same_claim: Tensor
    """Square: do two rows of the batch hold the same claim?"""


def pad(lists: Sequence[Sequence[float]], fill: float, dtype: torch.dtype) -> Tensor:
    longest = max(map(len, lists))
    padded = [[*items, *[fill] * (longest - len(items))] for items in lists]
    return torch.tensor(padded, dtype=dtype)


def word_labels(row: Row, encoded: Encoded) -> list[float]:
    if row.marks is None:
        return [NO_LABEL] * len(encoded.ids)
    return [
        NO_LABEL if span is None else float(any(a < span[1] and span[0] < b for a, b in row.marks))
        for span in encoded.spans
    ]


class Prepared:
    """Rows encoded once; ``order`` gives an epoch's batches as lists of row numbers."""

    def __init__(self, rows: Sequence[Row], encoder: Encoder) -> None:
        self.rows = list(rows)
        self.encoded = [encoder.encode(row.facts, row.claim) for row in self.rows]
        self.units: dict[str, list[int]] = {}
        for number, row in enumerate(self.rows):
            self.units.setdefault(row.unit, []).append(number)

    def order(self, seed: int, size: int = 32) -> list[list[int]]:
        """Units are sorted by their longest row (with some noise), cut to batches, shuffled."""
        dice = random.Random(seed)
        keyed = []
        for unit in self.units.values():
            length = max(len(self.encoded[number].ids) for number in unit)
            keyed.append((length + dice.uniform(-6, 6), dice.random(), unit))
        batches: list[list[int]] = [[]]
        for _, _, unit in sorted(keyed, key=lambda item: item[:2]):
            if len(batches[-1]) + len(unit) > size + 4 and batches[-1]:
                batches.append([])
            batches[-1] += unit
        dice.shuffle(batches)
        return batches

    def batch(self, numbers: Sequence[int]) -> Batch:
        rows = [self.rows[number] for number in numbers]
        encoded = [self.encoded[number] for number in numbers]
        claims = [row.claim for row in rows]
        return Batch(
            ids=pad([item.ids for item in encoded], 0, torch.long),
            types=pad([item.types for item in encoded], 0, torch.long),
            mask=pad([[1] * len(item.ids) for item in encoded], 0, torch.long),
            labels=torch.tensor([row.label for row in rows]),
            weights=torch.tensor([row.weight for row in rows]),
            words=pad(
                [word_labels(row, item) for row, item in zip(rows, encoded, strict=True)],
                NO_LABEL,
                torch.float,
            ),
            kinds=torch.tensor(
                [KINDS.index(row.kind) if row.kind and row.label else -1 for row in rows]
            ),
            same_claim=torch.tensor([[a == b for b in claims] for a in claims]),
        )
