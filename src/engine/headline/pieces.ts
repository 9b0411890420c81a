import { bearingOf } from '../judge/importance';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type Statement, statementsIn } from '../text/attribution';
import { gap, type Words } from '../text/clause-words';
import { isHeldBack } from '../text/hedges';
import { type Standing, standingsOf } from '../text/negation';
import { type PartOfSpeech, partsOf } from '../text/parts-of-speech';
import type { Stretch } from '../text/sentences';
import { conditions, holding, notOver, pasts } from './headline.words';

/** A fact taken apart for cutting; all places are among its tokens. */
export interface Pieces extends Words {
  source: AnalysedText;
  parts: readonly PartOfSpeech[];
  standings: readonly Standing[];
  statements: readonly Statement[];
  /** Where a comma, a semicolon or a dash outside quotations begins a new piece, in order. */
  breaks: readonly number[];
}

const BREAK = /[,;–—]|\s-\s/;
/** Ways in which a clause qualifies what stands beside it, whatever it tells itself. */
const OF_THE_WHOLE = new Set(['undecided', 'condition', 'exception']);
export const RELATIVE = /^(?:that|which|whom?|whose|where)$/;
const NEGATIONS = new Set('not no never nobody none neither nor nothing cannot'.split(' '));
/** What is over is told at most so many words before its day. */
const VERB_WITHIN = 16;

/** Takes a fact apart. */
export function piecesOf(source: AnalysedText, sentence: Sentence): Pieces {
  const tokens = tokensIn(source, sentence);
  const words: Words = { text: source.text, start: sentence.start, end: sentence.end, tokens };
  const breaks = tokens.flatMap((token, at) => {
    const isInQuotation = token.quoted && (tokens[at - 1]?.quoted ?? false);
    return at > 0 && !isInQuotation && BREAK.test(gap(words, at)) ? [at] : [];
  });
  return {
    ...words,
    source,
    breaks,
    parts: partsOf(source, sentence),
    standings: standingsOf(source, sentence),
    statements: statementsIn(source, sentence),
  };
}

/** The place of the break before `at`: behind the last word and what closes with it. */
export function breakBefore(pieces: Pieces, at: number): number {
  const before = gap(pieces, at);
  const mark = Math.max(0, before.search(BREAK));
  const isInside = /^,["”’']/.test(before.slice(mark));
  return (pieces.tokens[at - 1]?.end ?? pieces.start) + mark + (isInside ? 2 : 0);
}

/** Whether a word holds back what it stands with, says no, or measures it. */
export function isHolding({ source, tokens, standings }: Pieces, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return (
    isHeldBack(source, token) ||
    holding.has(token.lower) ||
    NEGATIONS.has(token.lower) ||
    standings[at]?.how === 'negated'
  );
}

/**
 * Whether the rest says no more without the tokens `[from, to)`: no hedge, denial, condition, limit or speaker goes
 * with them, but for one who goes on speaking ("…, adding that").
 */
export function mayGo(pieces: Pieces, from: number, to: number): boolean {
  const { tokens, text, source, statements } = pieces;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to <= from) return false;
  const cut: Stretch = { start: first.start, end: last.end };
  for (let at = from; at < to; at++) if (isHolding(pieces, at)) return false;
  const isTorn = source.quotations.some(
    ({ start, end }) => start < cut.end && cut.start < end && (start < cut.start || end > cut.end),
  );
  const isSpeaking = statements.some(
    ({ cue }) =>
      cue !== null &&
      cue.start >= cut.start &&
      cue.start < cut.end &&
      !(cue.start === cut.start && /^(?:adding|saying)$/.test(first.lower)),
  );
  return (
    !isTorn &&
    !isSpeaking &&
    !losesContent(pieces, cut) &&
    bearingOf(text.slice(cut.start, cut.end)).ways.length === 0
  );
}

/** Whether somebody would say nothing any more. */
function losesContent({ statements }: Pieces, cut: Stretch): boolean {
  return statements.some(
    ({ cue, content }) =>
      cue !== null &&
      cue.start < cut.start &&
      content.every(({ start }) => start >= cut.start && start < cut.end),
  );
}

/**
 * Whether a whole clause may go that tells what was before, `[from, to)`: what it holds back or denies and who says
 * what in it concerns itself, but for conditions and exceptions. It has no break: what follows one may be another clause.
 */
export function mayGoAsClause(pieces: Pieces, from: number, to: number): boolean {
  const { breaks, source, statements, tokens } = pieces;
  if (breaks.some((at) => at > from && at < to)) return false;
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const isTorn = source.quotations.some((one) => one.start < end && one.end > start);
  const isSpoken = statements.some(
    ({ cue, content }) =>
      cue !== null &&
      cue.start >= start &&
      cue.start < end &&
      content.some((part) => part.start < start || part.start >= end),
  );
  const isCondition =
    tokens.slice(from, to).some(({ lower }) => conditions.has(lower)) ||
    bearingOf(source.text.slice(start, end)).ways.some((way) => OF_THE_WHOLE.has(way));
  const losesSaid = losesContent(pieces, { start, end });
  return !isTorn && !isSpoken && !losesSaid && !isCondition;
}

/** A noun with what tells more of it, `[from, to)`: no verb, but for one after "who" or "which". */
export function isApposition(pieces: Pieces, from: number, to: number): boolean {
  const { tokens } = pieces;
  const relative = tokens.findIndex(({ lower }, at) => at >= from && at < to && RELATIVE.test(lower));
  const until = relative < 0 ? to : relative;
  // "The expert appointed by the court"
  return !tokens.some(
    ({ lower }, at) => at >= from && at < until && isVerb(pieces, at) && !/(?:ing|ed)$/.test(lower),
  );
}

/** Whether a verb stands there that makes a sentence. */
export function hasVerb(pieces: Pieces, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (isVerb(pieces, at) && !pieces.tokens[at]?.lower.endsWith('ing')) return true;
  return false;
}

/** Whether a token is a verb, helping ones included. */
export function isVerb({ parts }: Pieces, at: number): boolean {
  return parts[at] === 'VERB' || parts[at] === 'AUX';
}

/** Whether the main verb tells of what is over. */
export function tellsOfPast(pieces: Pieces): boolean {
  const verb = pieces.tokens.findIndex((_, at) => isVerb(pieces, at));
  return verb >= 0 && isPast(pieces, verb);
}

/** Whether what stands before `at` tells of what is over, and denies or supposes nothing. */
export function isOver(pieces: Pieces, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - VERB_WITHIN); before--) {
    if (isVerb(pieces, before)) return isPast(pieces, before);
  }
  return false;
}

/** Whether the verb at `at` tells of what is over, and is neither denied nor supposed. */
export function isPast({ tokens, parts, standings }: Pieces, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  let helper = at - 1;
  while (parts[helper] === 'ADV') helper--;
  return (
    (pasts.has(lower) || lower.endsWith('ed')) &&
    !notOver.has(tokens[helper]?.lower ?? '') &&
    standings[at]?.how === 'asserted' &&
    standings[at]?.future === false
  );
}
