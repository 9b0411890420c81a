import { type AnalysedText, COMMON_WEIGHT, tokensIn } from '../text/analyse';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';

/** A sentence taken apart once, for every two of its places. */
export interface Ground {
  tokens: readonly Token[];
  /** For each token the number of its part. */
  parts: readonly number[];
  /** The tokens that may belong to a place, as indices. */
  words: readonly number[];
  /** For each token how many telling ones stand before it. */
  tellingBefore: readonly number[];
}

/** Two places of one sentence. */
export interface Couple {
  ground: Ground;
  places: readonly [Stretch, Stretch];
}

/** How many words changed sides between two couples. */
export interface SideChanges {
  /** Words of the source's first place that the page gives to the second, and the other way round. */
  changed: [number, number];
  /** Of them those that do not stand with the earlier place on both sides, where a list may share them. */
  telling: number;
  /** Words that stay with the same place. */
  kept: number;
}

/** They begin a part of the sentence that speaks of something else. */
const PARTING = new Set(
  'and but while whereas against than versus compared after with as although though leaving yet or'.split(
    ' ',
  ),
);
const PARTING_MARK = /[,;:()—–.!?]|\s-\s/;
/** They mean now the one, now the other. */
const VAGUE = new Set('other others another rest former latter ones'.split(' '));
/** In one part with both places, a word belongs to the one beside it only where the other is so much farther. */
const FARTHER = 3;

/**
 * Whether what is said of two things was exchanged: compares which words belong to which of the two places on a
 * page and in its source. A word belongs to the place that shares its part of the sentence (parts end at commas,
 * "and", "while", "against"), or else to the place right beside it. Places correspond by their order in `places`.
 */
export function sideChanges(page: Couple, source: Couple): SideChanges {
  const inSource = sidesOf(source);
  const first = earlier(page) === earlier(source) ? -1 : earlier(page);
  const changes: SideChanges = { changed: [0, 0], telling: 0, kept: 0 };
  for (const [stem, side] of sidesOf(page)) {
    const before = inSource.get(stem);
    if (side === null || before === undefined || before === null) continue;
    if (side === before) changes.kept++;
    else {
      changes.changed[side]++;
      if (side !== first) changes.telling++;
    }
  }
  return changes;
}

type Side = 0 | 1;

/** The place that stands first: a noun that two share is said with it. */
function earlier({ places: [a, b] }: Couple): Side {
  return a.start < b.start ? 0 : 1;
}

/** Takes a sentence apart; `all` are its places of one kind: words inside those are nobody's. */
export function groundOf(text: AnalysedText, sentence: Stretch, all: readonly Stretch[]): Ground {
  const tokens = tokensIn(text, sentence);
  const words: number[] = [];
  const tellingBefore: number[] = [];
  let telling = 0;
  for (const [at, token] of tokens.entries()) {
    tellingBefore.push(telling);
    if (token.weight <= COMMON_WEIGHT) continue;
    telling++;
    if (!VAGUE.has(token.lower) && !all.some((place) => isInside(token, place))) words.push(at);
  }
  return { tokens, parts: partsOf(text, tokens), words, tellingBefore };
}

/** Each telling word's side; null where it stands with both. */
function sidesOf({ ground, places }: Couple): Map<string, Side | null> {
  const { tokens, parts, words } = ground;
  const positions = places.map((place) => tokens.findIndex((token) => isInside(token, place)));
  const [a = -1, b = -1] = positions;
  const sides = new Map<string, Side | null>();
  for (const at of words) {
    const stem = tokens[at]?.stem ?? '';
    const side = parts[a] === parts[b] ? besideOne(ground, at, a, b) : sharingPart(parts, at, a, b);
    const known = sides.get(stem);
    sides.set(stem, known === undefined || known === side ? side : null);
  }
  return sides;
}

function sharingPart(parts: readonly number[], at: number, a: number, b: number): Side | null {
  if (parts[at] === parts[a]) return 0;
  return parts[at] === parts[b] ? 1 : null;
}

function besideOne(ground: Ground, at: number, a: number, b: number): Side | null {
  if (ground.parts[at] !== ground.parts[a]) return null;
  const toA = tellingBetween(ground, at, a);
  const toB = tellingBetween(ground, at, b);
  if (toA === 0 && toB >= FARTHER) return 0;
  return toB === 0 && toA >= FARTHER ? 1 : null;
}

function tellingBetween({ tellingBefore }: Ground, from: number, to: number): number {
  const [left, right] = from < to ? [from, to] : [to, from];
  return (tellingBefore[right] ?? 0) - (tellingBefore[left + 1] ?? 0);
}

/** For each token the number of its part. */
function partsOf({ text }: AnalysedText, tokens: readonly Token[]): number[] {
  let part = 0;
  let end = tokens[0]?.start ?? 0;
  return tokens.map((token) => {
    if (PARTING.has(token.lower) || PARTING_MARK.test(text.slice(end, token.start))) part++;
    end = token.end;
    return part;
  });
}

function isInside({ start, end }: Stretch, place: Stretch): boolean {
  return start >= place.start && end <= place.end;
}
