"""Text to numbers: sentences, words, the facts that matter, tokens and their types.

Whatever runs the model elsewhere must do the same: straight quotation marks, ``word_key``,
``encode``. All offsets count characters of the claim as given.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

Span = tuple[int, int]

LONGEST = 160
LONGEST_CLAIM = 80
CLS, SEP = 101, 102
FACT, FACT_MATCHED, CLAIM, CLAIM_MATCHED = range(4)

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
NUMBER_WORDS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
}
ENDINGS = ("ing", "ed", "es", "ly", "e", "s", "d")
SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]*[A-Z0-9])")
NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|St|No|vs|Inc|Corp|Jr|Sr|U\.S|U\.K)|\b[A-Z])\.$"
)


def word_key(word: str) -> str:
    """The form in which words of claim and facts are compared: a crude stem, or the number."""
    low = word.lower().translate(STRAIGHT).removesuffix("'s")
    if low[:1].isdigit():
        return low.replace(",", "").rstrip(".")
    if low in NUMBER_WORDS:
        return NUMBER_WORDS[low]
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            return low[: -len(ending)][:6]
    return low[:6]


def word_spans(text: str) -> list[Span]:
    return [match.span() for match in WORD.finditer(text)]


def keys(text: str) -> list[str]:
    return [word_key(match.group()) for match in WORD.finditer(text)]


def sentences(text: str) -> list[Span]:
    """Spans of the sentences of a text; line breaks end a sentence too."""
    spans: list[Span] = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for end in SENTENCE_END.finditer(text, line.start(), line.end()):
            head = text[start : end.start() + 1]
            if NO_END.search(head):
                continue
            spans.append((start, end.start() + len(end.group().rstrip())))
            start = end.end()
        if text[start : line.end()].strip():
            spans.append((start, line.start() + len(line.group().rstrip())))
    return spans


class Rarity:
    """Inverse document frequency of word keys, and the ranking of facts that it gives."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.count = 0
        self.seen: Counter[str] = Counter()
        for text in texts:
            self.count += 1
            self.seen.update(set(keys(text)))

    def of(self, key: str) -> float:
        return math.log((self.count + 1) / (self.seen[key] + 1)) + 0.1

    def best(
        self, facts: Sequence[str], claim: str, limit: int = 3, near: float = 0.0
    ) -> tuple[str, ...]:
        """The facts that share most with the claim (Dice over rarity), best first.

        Facts that share less than ``near`` times what the best one does are left out.
        """
        own = set(keys(claim))
        weight = sum(self.of(key) for key in own)
        scored = []
        for place, fact in enumerate(facts):
            other = set(keys(fact))
            shared = sum(self.of(key) for key in own & other)
            scored.append((-2 * shared / (weight + sum(map(self.of, other)) + 1e-9), place))
        ranked = sorted(scored)[:limit]
        return tuple(facts[place] for value, place in ranked if value <= near * ranked[0][0])


@dataclass(frozen=True)
class Encoded:
    """Token ids and types of a pair, and for each token of the claim its span (else ``None``)."""

    ids: list[int]
    types: list[int]
    spans: list[Span | None]


class Encoder:
    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def _pieces(self, text: str, other: set[str], plain: int) -> list[tuple[int, int, Span]]:
        """Tokens of a text: id, type, span. ``plain`` is the type of an unmatched token."""
        encoding = self.tokenizer.encode(text.translate(STRAIGHT), add_special_tokens=False)
        matched = [span for span in word_spans(text) if word_key(text[span[0] : span[1]]) in other]
        at, pieces = 0, []
        for token, (start, end) in zip(encoding.ids, encoding.offsets, strict=True):
            while at < len(matched) and matched[at][1] <= start:
                at += 1
            inside = at < len(matched) and matched[at][0] < end
            pieces.append((token, plain + inside, (start, end)))
        return pieces

    def encode(self, facts: Sequence[str], claim: str) -> Encoded:
        claim_keys = set(keys(claim))
        fact_keys = {key for fact in facts for key in keys(fact)}
        own = self._pieces(claim, fact_keys, CLAIM)[:LONGEST_CLAIM]
        room = LONGEST - len(own) - 2
        ids, types, spans = [CLS], [FACT], [None]
        for fact in facts:
            pieces = self._pieces(fact, claim_keys, FACT)[: max(0, room - len(ids))]
            if pieces:
                ids += [piece[0] for piece in pieces] + [SEP]
                types += [piece[1] for piece in pieces] + [FACT]
                spans += [None] * (len(pieces) + 1)
        ids += [piece[0] for piece in own] + [SEP]
        types += [piece[1] for piece in own] + [FACT]
        return Encoded(ids, types, [*spans, *(piece[2] for piece in own), None])
