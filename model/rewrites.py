"""Rows from the project's own retellings: source, honest, distorted, and counter-sources."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from corrupt import names, square
from encode import Rarity, Span, keys, sentences, word_key, word_spans
from rows import Item, Row, chance, facts_for, find_marks, is_held_out, read_jsonl

COMMON = frozenset(map(word_key, "a an the of to in on at by for and or as it its is was".split()))
FLAWED = re.compile(r"distorted\[(\d)\]|\b(first|second|third)\b")


def flawed(item: Item) -> set[int]:
    """Numbers of the distorted texts that were found wanting."""
    found = FLAWED.search(item.get("flaw") or "")
    if not found:
        return set() if not item.get("flaw") else {0, 1, 2}
    return {int(found[1]) if found[1] else ("first", "second", "third").index(found[2])}


def parts(text: str) -> list[Span]:
    """The sentences of a retelling that are long enough to be judged alone."""
    return [(start, end) for start, end in sentences(text) if len(keys(text[start:end])) >= 4]


def turned(source: str, counter: str, claim: str) -> tuple[Span, ...]:
    """Words of a fair claim that the source holds and the counter-source does not."""
    lost = set(keys(source)) - set(keys(counter)) - COMMON
    return tuple((a, b) for a, b in word_spans(claim) if word_key(claim[a:b]) in lost)


def distorted_rows(
    item: Item, number: int, facts: Callable[[str, str], tuple[str, ...]], without: set[str]
) -> list[Row]:
    """A distorted text, whole or only its marked sentences, against source and counter-source."""
    entry, unit = item["distorted"][number], f"{item['id']}-d{number}"
    text, marks = entry["text"], find_marks(entry["text"], entry["marks"])
    pieces = parts(text)
    whole = len(pieces) < 2 or not marks or chance("whole", unit) < 0.5
    spans = [(0, len(text))] if whole else pieces
    rows = []
    for start, end in spans:
        inside = tuple(
            (max(a, start) - start, min(b, end) - start) for a, b in marks if a < end and start < b
        )
        claim = text[start:end]
        label = 1.0 if whole or inside else 0.0
        shown = (inside or None) if label else ()
        weight = 1.0 if label else 0.7
        rows.append(
            Row(unit, facts(item["source"], claim), claim, label, shown, entry["kind"], weight)
        )
        if label and entry.get("counter") and "counters" not in without:
            rows.append(Row(unit, facts(entry["counter"], claim), claim, 0.0, ()))
    return rows


def honest_rows(
    item: Item,
    number: int,
    facts: Callable[[str, str], tuple[str, ...]],
    pool: list[str],
    without: set[str],
) -> list[Row]:
    """A fair text, its mechanical square, and a counter-source that makes it unfair."""
    text, unit = item["honest"][number], f"{item['id']}-h{number}"
    pieces = parts(text)
    if len(pieces) > 1 and chance("whole", unit) < 0.5:
        start, end = pieces[int(chance("part", unit) * len(pieces))]
        text = text[start:end]
    if "mechanical" in without:
        rows = [Row(unit, facts(item["source"], text), text, 0.0, ())]
    else:
        rows = square(unit, item["source"], text, facts, pool, random.Random(unit))
    if not {"counters", "turned"} & without:
        best: tuple[int, str, tuple[Span, ...]] = (0, "", ())
        for entry in item["distorted"]:
            marks = turned(item["source"], entry.get("counter") or item["source"], text)
            best = max(best, (len(marks), entry.get("counter") or "", marks))
        if best[0]:
            rows.append(Row(unit, facts(best[1], text), text, 1.0, best[2], weight=0.7))
    return rows


def rewrite_rows(material: Path, held_out: bool, without: set[str]) -> list[Row]:
    """Training rows of the passages that are not held out, or all rows of those that are."""
    items = list(read_jsonl(material / "rewrites.jsonl.gz"))
    rarity = Rarity(item["source"] for item in items)
    pool = sorted({name for item in items for name in names(item["source"])})

    def facts(source: str, claim: str) -> tuple[str, ...]:
        return facts_for(rarity, source, claim)

    rows: list[Row] = []
    for item in items:
        if is_held_out(item["id"]) != held_out:
            continue
        for number in range(len(item["honest"])):
            rows += honest_rows(item, number, facts, pool, without)
        for number in sorted(set(range(len(item["distorted"]))) - flawed(item)):
            rows += distorted_rows(item, number, facts, without)
        pieces = parts(item["source"])
        if "mechanical" not in without and chance("verbatim", item["id"]) < 0.5 and pieces:
            unit = f"{item['id']}-s"
            start, end = pieces[int(chance("part", unit) * len(pieces))]
            claim = item["source"][start:end]
            rows += square(unit, item["source"], claim, facts, pool, random.Random(unit))
    return rows
