import { type AnalysedText, type Sentence, tellingStems, tokensIn, weightOfAll } from '../text/analyse';
import type { Token } from '../text/tokens';
import type { Piece, SaidWord } from './quotation-passages';
import type { Place, Placed } from './quotation-places';
import {
  conditions,
  denials,
  frames,
  hedges,
  leadingConditions,
  limits,
  negations,
  provisos,
  turns,
} from './quote-cut.words';

/** Around the quotation the page may tell what it cut, in sentences; more than this share of its weight. */
const NEAR = 1;
const MOST_TOLD = 0.34;
/** A negation reaches a quotation over at most so many words. */
const NEGATION_REACH = 5;
/** So short a quotation is most often a thing: only a negation right before it turns it. */
const SHORT = 3;
const SHORT_REACH = 2;
/** How far into the words cut away their sense is read, and how near before the quotation a hedge stands. */
const OPENING = 2;
const HEDGE_REACH = 2;
const FRAME_REACH = 3;
/** The page's own negation stands within so many words before the quotation, or after it. */
const DENIED_BEFORE = 8;
const DENIED_AFTER = 5;
/** A longer clause after a "but" may be another matter, in words. */
const SHORT_TURN = 11;
/** Shorter omissions, in words, rarely change the sense. */
const SHORT_GAP = 4;
/** Of what is cut away so many words are read. */
const LONGEST_REST = 40;
/** Words that the sources have in more places are a phrase of theirs, which is cut everywhere. */
const MOST_PLACES = 12;

/** Words of the source's own quotation that the page's leaves out, and what they do to the sense. */
export interface Cut {
  how: string;
  words: SaidWord[];
  place: Place;
}

/** The cuts of a quotation that change its sense: before it, after it, and where an ellipsis follows it. */
export interface Cuts {
  before: Cut | null;
  after: Cut | null;
  inside: Cut | null;
}

/** What a quotation that stands in the source word for word leaves out around and behind it. */
export function cutsOf({ piece, places }: Placed, next: Placed | undefined, page: AnalysedText): Cuts | null {
  if (places.length === 0 || places.length > MOST_PLACES || places.some(({ isSaid }) => !isSaid)) return null;
  const beside = besideOf(page, piece);
  return {
    before: piece.gapBefore ? null : cutEverywhere(places, (place) => cutBefore(place, beside)),
    after: piece.gapAfter ? null : cutEverywhere(places, (place) => cutAfter(place, beside)),
    inside: next === undefined ? null : cutInside(piece, places, next, beside),
  };
}

/** What stands on the page beside a quotation: in its sentence, and in those around it. */
interface Beside {
  claim: Set<string>;
  near: Set<string>;
  stems: Set<string>;
}

function besideOf(page: AnalysedText, { claim, words }: Piece): Beside {
  const own = new Set(words.map(({ token }) => token.start));
  const outside = (sentence: Sentence) => tokensIn(page, sentence).filter(({ start }) => !own.has(start));
  const around = page.sentences.slice(Math.max(0, claim.index - NEAR), claim.index + NEAR + 1);
  const plain = outside(claim).filter(({ quoted }) => !quoted);
  const place = words[0]?.token.start ?? 0;
  const before = plain.filter(({ start }) => start < place).slice(-DENIED_BEFORE);
  const after = plain.filter(({ start }) => start > place).slice(0, DENIED_AFTER);
  const lowered = (tokens: readonly Token[]) =>
    new Set(tokens.map(({ lower }) => lower.replace(/.*n't$/, 'not')));
  return {
    claim: lowered(plain),
    near: lowered([...before, ...after]),
    stems: new Set(around.flatMap(outside).map(({ stem }) => stem)),
  };
}

/** The cut, where every place in the sources at which the words stand is cut. */
function cutEverywhere(places: readonly Place[], cutAt: (place: Place) => Cut | null): Cut | null {
  const cuts = places.map(cutAt);
  return cuts.every((cut) => cut !== null) ? (cuts[0] ?? null) : null;
}

function isTold(rest: readonly SaidWord[], { stems }: Beside): boolean {
  const own = tellingStems(rest.map(({ token }) => token));
  const told = new Map([...own].filter(([stem]) => stems.has(stem)));
  return weightOfAll(told) > MOST_TOLD * weightOfAll(own);
}

function cutAfter(place: Place, beside: Beside): Cut | null {
  const words = restOf(place, 1);
  if (words.length === 0 || isTold(words, beside)) return null;
  const how = turnIn(words);
  if (how === null || (how === 'condition' && hasAny(beside.claim, provisos))) return null;
  return { how, words, place };
}

/** What words after a statement do to it. */
function turnIn(rest: readonly SaidWord[]): string | null {
  const opening = rest.slice(0, OPENING);
  const first = rest[0]?.word ?? '';
  if (opening.some(({ word }) => conditions.has(word))) return 'condition';
  if (opening.some(({ word }) => turns.has(word))) return rest.length <= SHORT_TURN ? 'turn' : 'later turn';
  if (first === 'or') return 'limit';
  const begins = (phrase: readonly string[], from: number) =>
    phrase.every((word, at) => rest[from + at]?.word === word);
  const opens = (phrase: readonly string[]) => begins(phrase, 0) || (first === 'and' && begins(phrase, 1));
  if (limits.some(opens)) return 'limit';
  return rest.some(({ word }) => negations.has(word) || turns.has(word)) ? 'later turn' : null;
}

function cutBefore(place: Place, beside: Beside): Cut | null {
  const words = restOf(place, -1);
  if (words.length === 0 || isTold(words, beside)) return null;
  const text = place.passage.fact.source.text;
  const negation = words.findLastIndex(({ word }) => negations.has(word));
  const governed = words.slice(negation);
  const reaches =
    negation >= 0 &&
    governed.length <= (place.words.length <= SHORT ? SHORT_REACH : NEGATION_REACH) &&
    !governed.some(({ word }) => word === 'and' || turns.has(word)) &&
    !/[,;:.—–!?]/.test(text.slice(governed[0]?.token.end, place.words[0]?.token.start));
  if (reaches) return hasAny(beside.near, denials) ? null : { how: 'negation', words, place };
  // "If A, | B" and "if | B".
  const isClause = text.slice(words.at(-1)?.token.end, place.words[0]?.token.start).includes(',');
  if (leadingConditions.has((isClause ? words[0] : words.at(-1))?.word ?? '')) {
    return hasAny(beside.claim, provisos) ? null : { how: 'condition', words, place };
  }
  const isWeak =
    words.slice(-HEDGE_REACH).some(({ word }) => hedges.has(word)) ||
    words.slice(-FRAME_REACH).some(({ word }) => frames.has(word));
  if (isWeak && !hasAny(beside.claim, hedges)) return { how: 'hedge', words, place };
  // "I am for the tram, but | I would like to be here when it comes": half of what was weighed.
  return turns.has(words.at(-1)?.word ?? '') ? { how: 'first half', words, place } : null;
}

function cutInside(piece: Piece, places: readonly Place[], next: Placed, beside: Beside): Cut | null {
  if (!piece.gapAfter || next.piece.quotation !== piece.quotation) return null;
  for (const place of places) {
    const last = place.words.at(-1);
    for (const other of next.places) {
      const first = other.words[0];
      if (
        last === undefined ||
        first === undefined ||
        other.passage !== place.passage ||
        first.run !== last.run
      )
        continue;
      const words = place.passage.said.filter((word) => word.place > last.place && word.place < first.place);
      if (words.length === 0 || first.place < last.place) continue;
      const turned = words.some(({ word }) =>
        [negations, turns, conditions, hedges].some((list) => list.has(word)),
      );
      if (turned || (words.length > SHORT_GAP && !isTold(words, beside)))
        return { how: 'ellipsis', words, place };
    }
  }
  return null;
}

function hasAny(words: ReadonlySet<string>, list: ReadonlySet<string>): boolean {
  for (const word of words) if (list.has(word)) return true;
  return false;
}

/** The words of the source's quotation before or after a place, to the end of its sentence or to "he said". */
function restOf({ passage, words }: Place, step: 1 | -1): SaidWord[] {
  const edge = step === 1 ? words.at(-1) : words[0];
  if (edge === undefined) return [];
  const rest: SaidWord[] = [];
  for (let at = edge.place + step; rest.length < LONGEST_REST; at += step) {
    const word = passage.words[at];
    if (word?.isSaid !== true || word.sentence !== edge.sentence || word.run !== edge.run) break;
    rest.push(word);
  }
  return step === 1 ? rest : rest.reverse();
}
