"""Rows from public premise/hypothesis sets whose licence lets weights ship."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from encode import Rarity, keys, sentences
from rows import Row, chance, read_jsonl

SETS = {
    "fever": "CC-BY-SA-3.0",
    "fever-symmetric": "as FEVER",
    "fool-me-twice": "Apache-2.0",
    "med": "CC-BY-SA-4.0",
    "fib": "CC-BY-4.0",
}
"""What is used, each with the licence it must bear. WiCE is left out: its evidence is longer
than three sentences."""

MOST = {"fever": 6000, "fib": 4000}
BRACKETS = {"-lrb-": "(", "-rrb-": ")", "-lsb-": "[", "-rsb-": "]", "``": '"', "''": '"'}
PROMPT = re.compile(r"(?i)tl;?dr|summar(?:y|ize)|in short:|this article|\?$|:$")


def plain(text: str) -> str:
    """Undo the Penn Treebank's spacing and brackets."""
    for old, new in BRACKETS.items():
        text = re.sub(re.escape(old), new, text, flags=re.IGNORECASE)
    text = re.sub(r"\s+([,.;:!?%)\]])", r"\1", text)
    text = re.sub(r"([(\[$])\s+", r"\1", text)
    text = re.sub(r"\s+('(?:s|re|ve|ll|d|m)\b|n't\b)", r"\1", text)
    return re.sub(r"\s+", " ", text).strip()


def split_loose(text: str) -> list[str]:
    """Sentences, also where the text is lower-cased or set with spaces before full stops."""
    found = []
    for start, end in sentences(text):
        found += re.split(r"(?<=[.!?]) (?=[a-z\"])", text[start:end])
    return [sentence for sentence in found if len(sentence) > 1]


def public_rows(data: Path) -> list[Row]:
    """Balanced in labels within each set; no set gives more than ``MOST`` of it."""
    raw = defaultdict(list)
    for place, pair in enumerate(read_jsonl(data / "train-pairs.jsonl.gz")):
        if SETS.get(pair["set"]) == pair["licence"]:
            claim = plain(pair["hypothesis"])
            if pair["set"] == "fib" and not whole_sentence(claim):
                continue
            if 4 <= len(keys(claim)) <= 60:
                supported = pair["label"] == "entailed"
                raw[pair["set"], supported].append((place, plain(pair["premise"]), claim))
    rarity = Rarity(premise for pairs in raw.values() for _, premise, _ in pairs)
    rows = []
    for name in SETS:
        most = min(len(raw[name, True]), len(raw[name, False]), MOST.get(name, 10**9) // 2)
        for supported in (True, False):
            picked = sorted(raw[name, supported], key=lambda item: chance("public", item[0]))
            for place, premise, claim in sorted(picked[:most]):
                facts = rarity.best(split_loose(premise), claim)
                rows.append(Row(f"{name}-{place}", facts, claim, 0.0 if supported else 1.0))
    return rows


def whole_sentence(claim: str) -> bool:
    """FIB's hypotheses hold prompt text and fragments: keep single whole sentences."""
    return claim.endswith((".", '."')) and not PROMPT.search(claim) and len(split_loose(claim)) == 1
