"""A training row, and what is shared by the sources of rows."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from encode import Rarity, Span, sentences, word_spans

Item = dict[str, Any]
"""A line of a JSON-lines file."""


@dataclass(frozen=True)
class Row:
    """A claim against its facts.

    ``label`` 1: the claim distorts. ``marks``: the words that do; ``None`` if nobody marked any.
    ``unit``: rows with the same unit stay in one batch (twins that differ on one side only).
    """

    unit: str
    facts: tuple[str, ...]
    claim: str
    label: float
    marks: tuple[Span, ...] | None = None
    kind: str | None = None
    weight: float = 1.0


def read_jsonl(path: Path) -> Iterator[Item]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def chance(*names: object) -> float:
    """A number in 0..1 that depends on the names only: the same on every machine and run."""
    digest = hashlib.sha256("\x1f".join(map(str, names)).encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def is_held_out(name: str) -> bool:
    """One passage in ten is kept for measuring."""
    return chance("held-out", name) < 0.1


def facts_for(rarity: Rarity, source: str, claim: str, near: float = 0.0) -> tuple[str, ...]:
    return rarity.best([source[start:end] for start, end in sentences(source)], claim, near=near)


def find_marks(text: str, marks: Sequence[str]) -> tuple[Span, ...]:
    """Where the marked words stand in the text; words that are not in it are left out."""
    spans = []
    for mark in marks:
        start = text.find(mark)
        if mark and start >= 0:
            spans.append((start, start + len(mark)))
    return tuple(sorted(spans))


def marked_words(text: str, marks: Sequence[Span]) -> list[bool]:
    """For every word of the text: does a mark touch it?"""
    return [any(a < end and start < b for a, b in marks) for start, end in word_spans(text)]
