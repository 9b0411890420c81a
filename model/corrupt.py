"""Mechanical changes of meaning, and squares of rows made with them.

A change that can be made on both sides gives four rows whose styles tell nothing apart: source
and claim as they were (fair), either one changed (unfair), both changed alike (fair).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence

from encode import NUMBER_WORDS, Span
from rows import Row

Table = dict[str, str]
Facts = Callable[[str, str], tuple[str, ...]]

PAIRS: dict[str, str] = {
    "overstated": """
        may/will might/will could/will can/will should/must likely/certain possible/certain
        possibly/certainly probably/certainly perhaps/certainly alleged/proven allegedly/clearly
        suspected/known reportedly/undoubtedly apparently/clearly some/most several/many
        sometimes/always often/always usually/always most/all many/all few/many part/all
        partly/entirely asked/ordered urged/forced suggests/proves suggested/proved
        suggest/prove indicates/proves indicate/prove hopes/promises hoped/promised
        hope/promise considering/preparing plans/decides planned/decided proposed/imposed
        proposes/imposes propose/impose discussed/agreed discuss/agree discussing/agreeing
        is_expected_to/will are_expected_to/will plans_to/will linked_to/caused_by
        associated_with/caused_by up_to/more_than at_least/well_over nearly/more_than
        almost/over called_for/demanded accused_of/guilty_of believes/knows believed/knew
        thinks/knows estimates/shows estimated/found questioned/arrested charged/convicted
        investigating/prosecuting concern/alarm worried/outraged
    """,
    "understated": """
        will/may must/should all/most most/some many/some every/some always/often never/rarely
        entirely/partly ordered/asked demanded/requested banned/discouraged convicted/charged
        agreed/discussed decided/considered proves/suggests promised/hoped refused/hesitated
        killed/hurt died/suffered destroyed/damaged more_than/about at_least/about over/about
        failed/struggled severe/mild serious/minor major/minor sharply/slightly rejected/questioned
    """,
    "contradicted": """
        rose/fell rise/fall rising/falling rises/falls increased/decreased increase/decrease
        approved/rejected approve/reject accepted/refused won/lost win/lose supports/opposes
        supported/opposed support/oppose before/after higher/lower less/more
        larger/smaller first/last largest/smallest highest/lowest bought/sold buy/sell
        gained/lost hired/dismissed opened/closed open/close started/ended north/south east/west
        northern/southern eastern/western public/private old/new older/newer morning/evening
        Monday/Thursday Tuesday/Friday Wednesday/Saturday January/April March/October June/August
        May/September July/December million/billion percent/points women/men boys/girls
        hours/days days/weeks weeks/months months/years doubled/halved above/below
        was/was_not is/is_not were/were_not has/has_not have/have_not will/will_not did_not/did
        does_not/does do_not/do cannot/can national/local
        majority/minority longer/shorter faster/slower early/late earlier/later
    """,
    "loaded-wording": """
        said/admitted said/claimed says/insists says/boasts criticised/slammed criticized/slammed
        fell/collapsed rose/soared fall/collapse increase/explosion drop/plunge dropped/plunged
        dispute/feud mistake/blunder change/upheaval cut/slashed cuts/slashes plan/scheme
        group/gang officials/bureaucrats disagreement/battle argued/ranted protest/riot
        protesters/rioters warned/threatened question/attack denied/shrugged_off surprised/stunned
        difficult/disastrous left/abandoned delay/debacle costly/ruinous replied/snapped
        small/tiny large/massive large/huge big/enormous
    """,
}
TWO_WAY = {"contradicted"}
NAME = re.compile(
    r"(?<![.!?] )(?<![.!?][\"”’] )(?<!^)(?<![\"“‘'])"
    r"\b[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*[a-z])*\b"
)
NOT_NAMES = re.compile(
    r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|"
    r"May|June|July|August|September|October|November|December|I|The|A|An)\b"
)
NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w]|[.,]\d)")
VALUES = {value: word for word, value in NUMBER_WORDS.items()}


def tables() -> list[tuple[str, Table]]:
    found = []
    for kind, text in PAIRS.items():
        for pair in text.split():
            old, new = pair.replace("_", " ").split("/")
            found.append((kind, {old: new}))
            if kind in TWO_WAY:
                found.append((kind, {new: old}))
    return found


WORDINGS = tables()


def pattern(table: Table) -> re.Pattern[str]:
    inner = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    return re.compile(rf"(?<![\w.,-])(?:{inner})(?![\w-]|[.,]\d)")


def change(text: str, table: Table) -> tuple[str, tuple[Span, ...]]:
    """The text with every key replaced, and where the replacements stand; no spans: no change."""
    parts, spans, at, length = [], [], 0, 0
    for match in pattern(table).finditer(text):
        new = table[match.group()]
        parts += [text[at : match.start()], new]
        length += match.start() - at
        spans.append((length, length + len(new)))
        length += len(new)
        at = match.end()
    return "".join([*parts, text[at:]]), tuple(spans)


def other_number(number: str, dice: random.Random) -> str:
    """A number that looks alike and differs by a tenth or more (years: by one to nine)."""
    digits = [place for place, sign in enumerate(number) if sign.isdigit()]
    whole = int("".join(number[place] for place in digits))
    if len(number) == 4 and 1500 < whole < 2100:
        return str(whole + dice.choice([-9, -5, -3, -2, -1, 1, 2, 3]))
    for _ in range(40):
        chosen = dice.choice(digits[: max(1, len(digits) // 2)])
        low = 1 if chosen == digits[0] and len(digits) > 1 else 0
        new = number[:chosen] + str(dice.randint(low, 9)) + number[chosen + 1 :]
        if new != number and new.strip("0.,"):
            return new
    return str(whole + 1)


def names(text: str) -> list[str]:
    return [name for name in dict.fromkeys(NAME.findall(text)) if not NOT_NAMES.match(name)]


def has(text: str, word: str) -> bool:
    return pattern({word: ""}).search(text) is not None


def changes(
    source: str, claim: str, pool: Sequence[str], dice: random.Random
) -> Iterator[tuple[str, str, Table]]:
    """Possible changes of the claim: group, kind, table."""
    both = [name for name in names(source) if has(claim, name)]
    if len(both) > 1:
        one, two = dice.sample(both, 2)
        if one not in two and two not in one:
            yield "roles", "contradicted", {one: two, two: one}
    if both:
        old, new = dice.choice(both), dice.choice(pool)
        if new not in source:
            yield "name", "contradicted", {old: new}
    numbers = [number for number in dict.fromkeys(NUMBER.findall(source)) if has(claim, number)]
    if numbers:
        old = dice.choice(numbers)
        yield "number", "contradicted", {old: other_number(old, dice)}
    shared = [word for word in NUMBER_WORDS if has(source, word) and has(claim, word)]
    words = [word for word in shared if word != "one"]
    if words:
        old = dice.choice(words)
        yield "number", "contradicted", {old: VALUES[str(dice.randint(2, 20))]}
    for kind, table in WORDINGS:
        old, new = next(iter(table.items()))
        if has(claim, old) and not has(source, new):
            yield ("both " if has(source, old) else "claim ") + kind, kind, table


def square(
    unit: str, source: str, claim: str, facts: Facts, pool: Sequence[str], dice: random.Random
) -> list[Row]:
    """The fair row, and up to three more made by one change; only the fair one if none applies."""
    fair = Row(unit, facts(source, claim), claim, 0.0, ())
    options: dict[str, list[tuple[str, Table]]] = {}
    for group, kind, table in changes(source, claim, pool, dice):
        options.setdefault(group, []).append((kind, table))
    if not options:
        return [fair]
    group = dice.choices(list(options), [3 if name == "roles" else 2 for name in options])[0]
    kind, table = dice.choice(options[group])
    changed, spans = change(claim, table)
    if changed == claim:
        return [fair]
    rows = [fair, Row(unit, facts(source, changed), changed, 1.0, spans, kind)]
    other, moved = change(source, table)
    if moved and other != source:
        _, old = change(claim, {word: word for word in table})  # where the old words stand
        rows.append(Row(unit, facts(other, claim), claim, 1.0, old))
        rows.append(Row(unit, facts(other, changed), changed, 0.0, ()))
    return rows
