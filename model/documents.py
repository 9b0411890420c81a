"""Labelled pages of several sentences: what `measure.py` fits on and what it measures on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles import read_sets
from encode import sentences
from public import plain
from rewrites import flawed
from rows import is_held_out, read_jsonl

MOST_SENTENCES = 3
"""A passage of an article has one, two or three sentences."""


@dataclass(frozen=True)
class Document:
    """A page and its source; ``label`` 1: the page is not faithful.

    ``group``: documents with the same one are kept together. ``pair``: the item of which this is
    one of two pages, for BUMP.
    """

    id: str
    set: str
    group: str
    source: str
    page: str
    label: float
    pair: str | None = None


def retellings(material: Path) -> Iterator[Document]:
    """Held-out retellings: fair ones, distorting ones, and these with their counter-sources."""
    name = "retellings"
    for item in read_jsonl(material / "rewrites.jsonl.gz"):
        passage, source = item["id"], item["source"]
        if not is_held_out(passage):
            continue
        for number, text in enumerate(item["honest"]):
            yield Document(f"{passage}-h{number}", name, passage, source, text, 0.0)
        for number in sorted(set(range(len(item["distorted"]))) - flawed(item)):
            entry, of = item["distorted"][number], f"{passage}-d{number}"
            yield Document(of, name, passage, source, entry["text"], 1.0)
            if entry.get("counter"):
                yield Document(f"{of}-c", name, passage, entry["counter"], entry["text"], 0.0)


def passages(material: Path) -> Iterator[Document]:
    """Passages of the articles kept out, each with the whole source; slight changes left out."""
    for item in read_sets(material / "articles", kept_out=True):
        for number, page in enumerate(item.pages):
            spans = sentences(page.text)[1:]
            at, length = 0, 1
            while at < len(spans):
                start, end = spans[at][0], spans[min(at + length, len(spans)) - 1][1]
                inside = [mark for mark in page.marks if mark.start < end and start < mark.end]
                if not inside or any(mark.severity > 1 for mark in inside):
                    name, text = f"{item.name}-{number}-{at}", page.text[start:end]
                    label = float(bool(inside))
                    yield Document(name, "articles", item.name, item.source, text, label)
                at, length = at + length, length % MOST_SENTENCES + 1


def wice(data: Path) -> Iterator[Document]:
    """WiCE (ODC-BY): sentences of Wikipedia and what they cite; the model trains on none of it."""
    for place, pair in enumerate(read_jsonl(data / "train-pairs.jsonl.gz")):
        if pair["set"] == "wice":
            source, page = plain(pair["premise"]), plain(pair["hypothesis"])
            label = float(pair["label"] != "entailed")
            yield Document(f"wice-{place}", "wice", source, source, page, label)


def bump(data: Path) -> Iterator[Document]:
    """A faithful summary and the same with an error, of one source."""
    for row in read_jsonl(data / "pairs-bump.jsonl.gz"):
        for part, label in (("kept", 0.0), ("changed", 1.0)):
            name, source = f"{row['id']}-{part}", row["source"]
            yield Document(name, "bump", source, source, row[part], label, row["id"])


def summaries(data: Path) -> Iterator[Document]:
    """Summaries that people judged as a whole, or (QAGS) by sentence."""
    for path in sorted(data.glob("fidelity-*.jsonl.gz")):
        for row in read_jsonl(path):
            label = float(not row["faithful"])
            source = row["source"]
            yield Document(row["id"], row["set"], source, source, row["page"], label)


def press_releases(data: Path) -> Iterator[Document]:
    """InSciOut: does the press release claim more than the study?"""
    for row in read_jsonl(data / "strength-insciout.jsonl.gz"):
        label = float(row["label"] == "exaggerates")
        source = row["source"]
        yield Document(row["id"], "insciout", source, source, row["page"], label)
