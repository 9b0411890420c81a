"""Rows from article sets: a source, spun pages with their marks inline, faithful pages.

One file a set: header lines, then sections ``=== source``, ``=== spun …``, ``=== faithful``.
In spun pages ``⟦kind|severity|words⟧{start of the source sentence}`` stands for ``words``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corrupt import names, square
from encode import Rarity, Span, keys, sentences
from rows import Row, chance, facts_for

SECTION = re.compile(r"^=== (source|spun|faithful)\b.*$", re.MULTILINE)
MARK = re.compile(r"⟦([a-z-]+)\|([123])\|([^⟦⟧|]+)⟧\{[^{}]*\}")
HELD_OUT_EVERY = 5
NEAR = 0.5
"""Facts are kept down to half of what the best one shares: about as many as the engine gives."""
KEPT_OUT = Path(__file__).resolve().parent / "kept-out.txt"
"""Names of the sets that measure the whole engine: neither trained nor tested on here."""


@dataclass(frozen=True)
class Mark:
    start: int
    end: int
    kind: str
    severity: int


@dataclass(frozen=True)
class Page:
    spun: bool
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class ArticleSet:
    name: str
    source: str
    pages: tuple[Page, ...]


def read_page(raw: str, spun: bool) -> Page:
    """The page's text without its marks, and where they stand in it."""
    text, marks, at = "", [], 0
    for match in MARK.finditer(raw):
        text += raw[at : match.start()]
        marks.append(Mark(len(text), len(text) + len(match[3]), match[1], int(match[2])))
        text += match[3]
        at = match.end()
    return Page(spun, text + raw[at:], tuple(marks))


def read_set(path: Path) -> ArticleSet:
    raw = path.read_text(encoding="utf-8")
    heads = list(SECTION.finditer(raw))
    ends = [head.start() for head in heads[1:]] + [len(raw)]
    bodies = [
        (head[1], raw[head.end() : end].strip()) for head, end in zip(heads, ends, strict=True)
    ]
    source = next(body for name, body in bodies if name == "source")
    pages = tuple(read_page(body, name == "spun") for name, body in bodies if name != "source")
    return ArticleSet(f"{path.parent.name}/{path.stem}", source, pages)


def is_set(path: Path) -> bool:
    return re.search(r"^=== source", path.read_text(encoding="utf-8"), re.MULTILINE) is not None


def read_sets(folder: Path, kept_out: bool = False) -> list[ArticleSet]:
    """All sets of a folder and its subfolders, sorted by name: those kept out, or all others."""
    names = set(KEPT_OUT.read_text(encoding="utf-8").split())
    paths = sorted(folder.rglob("*.txt"), key=lambda path: (path.stem, path.parent.name))
    return [read_set(path) for path in paths if (path.stem in names) == kept_out and is_set(path)]


def held_out(place: int) -> bool:
    """Every fifth set, in the order of their names, is kept for measuring."""
    return place % HELD_OUT_EVERY == HELD_OUT_EVERY - 1


def claims(page: Page) -> Iterator[tuple[str, tuple[Span, ...], str | None]]:
    """The page's sentences with the marks in them and the gravest mark's kind."""
    for start, end in sentences(page.text):
        if len(keys(page.text[start:end])) < 3:
            continue
        inside = [mark for mark in page.marks if mark.start < end and start < mark.end]
        spans = tuple(
            (max(mark.start, start) - start, min(mark.end, end) - start) for mark in inside
        )
        gravest = max(inside, key=lambda mark: mark.severity, default=None)
        yield page.text[start:end], spans, gravest.kind if gravest else None


def article_rows(material: Path, held_out_sets: bool, without: set[str]) -> list[Row]:
    """Training rows of the sets that are not held out, or all rows of those that are."""
    sets = read_sets(material / "articles")
    rarity = Rarity(
        item.source[start:end] for item in sets for start, end in sentences(item.source)
    )
    pool = sorted({name for item in sets for name in names(item.source)})

    def facts(source: str, claim: str) -> tuple[str, ...]:
        return facts_for(rarity, source, claim, NEAR)

    rows: list[Row] = []
    for place, item in enumerate(sets):
        if held_out(place) != held_out_sets:
            continue
        for number, page in enumerate(item.pages):
            for line, (claim, spans, kind) in enumerate(claims(page)):
                unit = f"{item.name.rpartition('/')[2]}-{number}-{line}"
                label = 1.0 if spans else 0.0
                if not label and "mechanical" not in without and chance("square", unit) < 0.15:
                    rows += square(unit, item.source, claim, facts, pool, random.Random(unit))
                else:
                    rows.append(Row(unit, facts(item.source, claim), claim, label, spans, kind))
    return rows
