import { type AnalysedText, COMMON_WEIGHT, tokensIn } from './analyse';
import type { Margin } from './numbers';
import { aboutWords, ordinals, overWords, percentWords, small } from './numbers.words';
import { readNumber } from './read-number';
import { remembered } from './remember';
import type { Stretch } from './sentences';
import type { Token } from './tokens';

/** A part of a whole in numbers: "19 of the 24", "48 per cent", "two thirds", "nine in ten". */
export interface ShareMention extends Stretch {
  /** 0 to 1; a rise of 150 per cent is none. */
  share: number;
  /** How many the whole are, where the text says it. */
  whole: number | null;
  margin: Margin;
  /** Whether it is told per cent. */
  isPercent: boolean;
  /** The place after it in the tokens of its sentence. */
  next: number;
}

const PARTS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
const DETERMINERS = new Set(['the', 'its', 'their', 'his', 'her', 'all', 'those', 'these', 'our']);
const LARGEST_WHOLE = 1e7;
/** "Of the 52 people who took the floor, 27" */
const WHOLE_WITHIN = 9;

/** The first shares of a sentence, remembered by it, in the order of the text. */
export const sharesOf = remembered(findShares);

function findShares(text: AnalysedText, sentence: Stretch): ShareMention[] {
  const tokens = tokensIn(text, sentence);
  const found: ShareMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const read =
      readFraction(tokens, at) ?? readRatio(text.text, tokens, at) ?? readPartOf(text.text, tokens, at);
    const first = tokens[at];
    const last = tokens[(read?.next ?? 0) - 1];
    if (read === null || first === undefined || last === undefined) continue;
    const { next, ...rest } = read;
    const end = text.text.charAt(last.end) === '%' ? last.end + 1 : last.end;
    found.push({ start: first.start, end, ...rest, margin: marginBefore(tokens, at), next });
    at = next - 1;
  }
  return found;
}

type Read = Pick<ShareMention, 'share' | 'whole' | 'isPercent' | 'next'>;

/** "half", "a third", "two thirds", "three-quarters". */
function readFraction(tokens: readonly Token[], at: number): Read | null {
  const word = tokens[at]?.lower ?? '';
  if (word === 'half' && tokens[at + 1]?.lower !== 'an') return fraction(0.5, at + 1);
  const top = word === 'a' || word === 'one' ? 1 : small.get(word);
  const name = tokens[at + 1]?.lower ?? '';
  const bottom = PARTS.get(name) ?? PARTS.get(name.replace(/s$/, ''));
  if (top === undefined || bottom === undefined || top >= bottom) return null;
  // "a third man", "a second quarter": which one, not how much of it.
  const after = tokens[at + 2];
  if (word === 'a' && ordinals.has(name) && after !== undefined && after.weight > COMMON_WEIGHT) return null;
  return fraction(top / bottom, at + 2);
}

function fraction(share: number, next: number): Read {
  return { share, whole: null, isPercent: false, next };
}

/** "48 per cent", "48%", "19 of the 24", "nine in ten", "one out of three". */
function readRatio(text: string, tokens: readonly Token[], at: number): Read | null {
  const part = readCount(text, tokens, at);
  if (part === null) return null;
  const word = tokens[part.next]?.lower ?? '';
  const last = tokens[part.next - 1];
  if (last !== undefined && text.charAt(last.end) === '%') return percent(part.value, part.next);
  if (percentWords.has(word)) return percent(part.value, part.next + 1);
  if (word === 'per' && tokens[part.next + 1]?.lower === 'cent') return percent(part.value, part.next + 2);
  const isOut = word === 'out' && tokens[part.next + 1]?.lower === 'of';
  if (word !== 'of' && word !== 'in' && !isOut) return null;
  let next = part.next + (isOut ? 2 : 1);
  // "one of every 60", "one in every 60"
  const isEvery = tokens[next]?.lower === 'every';
  if (isEvery) next++;
  while (word !== 'in' && isBeforeWhole(text, tokens[next])) next++;
  const whole = readCount(text, tokens, next);
  if (whole === null || part.value > whole.value || whole.value < 2 || whole.value > LARGEST_WHOLE)
    return null;
  // "three in 2020", "one of 12 May"
  if (word === 'in' && whole.value > 100 && whole.value % 100 !== 0) return null;
  return {
    ...fraction(part.value / whole.value, whole.next),
    whole: word === 'of' && !isEvery ? whole.value : null,
  };
}

/** "of 52 speakers, 27": the part behind its whole. */
function readPartOf(text: string, tokens: readonly Token[], at: number): Read | null {
  const part = readCount(text, tokens, at);
  if (part === null) return null;
  for (let of = at - 1; of >= Math.max(0, at - WHOLE_WITHIN); of--) {
    if (tokens[of]?.lower !== 'of' || /\p{Ll}/u.test(text.charAt(tokens[of]?.start ?? 0))) continue;
    const whole = readCount(text, tokens, isBeforeWhole(text, tokens[of + 1]) ? of + 2 : of + 1);
    if (whole === null || whole.next >= at || part.value > whole.value || whole.value < 2) return null;
    return { ...fraction(part.value / whole.value, part.next), whole: whole.value };
  }
  return null;
}

/** "19 of the 24", "eleven of the train's 26". */
function isBeforeWhole(text: string, token: Token | undefined): boolean {
  if (token === undefined) return false;
  return DETERMINERS.has(token.lower) || /^['’]s\b/.test(text.slice(token.end, token.end + 3));
}

function percent(value: number, next: number): Read | null {
  return value > 100 ? null : { share: value / 100, whole: null, isPercent: true, next };
}

/** A number, or "one", or "none". */
function readCount(
  text: string,
  tokens: readonly Token[],
  at: number,
): { value: number; next: number } | null {
  const word = tokens[at]?.lower ?? '';
  if (word === 'one') return { value: 1, next: at + 1 };
  if (word === 'none') return { value: 0, next: at + 1 };
  return readNumber(text, tokens, at);
}

function marginBefore(tokens: readonly Token[], at: number): Margin {
  const word = tokens[at - 1]?.lower ?? '';
  const before = tokens[at - 2]?.lower ?? '';
  if (word === 'than') return /^(?:less|fewer|under|lower)$/.test(before) ? 'under' : 'over';
  if (overWords.has(word)) return 'over';
  return aboutWords.has(word) || (word === 'a' && aboutWords.has(before)) ? 'about' : 'exact';
}
