import type { AnalysedText } from './analyse';
import { tokensIn } from './analyse';
import {
  aboutWords,
  currencies,
  gluedScales,
  namesNothing,
  overWords,
  percentWords,
  scales,
  small,
  underWords,
} from './numbers.words';
import { MULTIPLIED, readNumber } from './read-number';
import { remembered } from './remember';
import type { Stretch } from './sentences';
import type { Token } from './tokens';
import { type Unit, unitOf } from './units';

/** What a number counts: only numbers of one kind can contradict each other. */
export type NumberKind = 'count' | 'percent' | 'money' | 'year' | 'times';

/** How the text qualifies a number: "about 40", "more than 40", "fewer than 40", or not at all. */
export type Margin = 'about' | 'over' | 'under' | 'exact';

/** A number as a text states it. */
export interface NumberMention extends Stretch {
  value: number;
  kind: NumberKind;
  margin: Margin;
  /** The words that qualify it; null where none do. */
  qualifier: Stretch | null;
  /** Whether a scale word belongs to it: 5 million, $90m. */
  scaled: boolean;
  /** Stems of the next words, of which one names what is counted. */
  units: readonly string[];
  /** "two years ago", "three days later": when, not how long. */
  isWhen: boolean;
  /** The unit of measure that follows it. */
  unit: (Unit & Stretch) | null;
}

const FRACTION =
  /^(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|hundredths?|thousandths?)$/;
const MOST_IN_A_SHARE = 100;
const GLUED_CURRENCY = /^(?:rs|r|us|eur|usd|gbp|chf|sek|nok|dkk|kr|rm)$/i;
const GLUED_AFTER = /^(?:am|pm|pc|percent|p|c|g|h|min|mins|hrs?|secs?|kw|mw|gw|kwh|mwh|gwh|tn|trn|euros?)$/;
const UNIT_WORDS = 3;
/** They may stand between a number and its unit: "six full days", "five-and-a-half". */
const BEFORE_UNITS =
  /^(?:full|whole|more|further|extra|additional|consecutive|straight|long|working|degrees?)$/;

/** The first numbers of a sentence, remembered by it. */
export const numbersOf = remembered(findNumbers);

/** The numbers of a stretch of a text: digits and words, scales, percentages, money, years. */
export function findNumbers(text: AnalysedText, stretch: Stretch): NumberMention[] {
  const tokens = tokensIn(text, stretch);
  const found: NumberMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const read = readNumber(text.text, tokens, at);
    if (read === null) continue;
    const mention = describe(text.text, tokens, at, read.value, read.next);
    if (mention !== null) found.push(mention);
    at = read.next - 1;
  }
  return found;
}

function describe(
  text: string,
  tokens: readonly Token[],
  at: number,
  value: number,
  next: number,
): NumberMention | null {
  const first = tokens[at];
  const last = tokens[next - 1];
  if (first === undefined || last === undefined) return null;
  const before = text.charAt(first.start - 1);
  const after = text.slice(last.end, last.end + 2);
  // 3rd, 1990s, 9:30, F-16, ten past one: no quantities.
  if (/^(?:st|nd|rd|th|s)\b/.test(after) || /^:\d/.test(after) || (before === ':' && at > 0)) return null;
  if (before === '-' && /\p{L}/u.test(text.charAt(first.start - 2))) return null;
  const following = tokens[next]?.lower ?? '';
  if (isGluedToLetters(text, first, tokens[next], last) || following === 'past') return null;
  if (FRACTION.test(following) || (value <= MOST_IN_A_SHARE && isShare(tokens, at, next))) return null;
  const isPercent =
    after.startsWith('%') ||
    percentWords.has(following) ||
    (following === 'per' && tokens[next + 1]?.lower === 'cent');
  const isMoney = /[$£€]/.test(before) || currencies.has(following);
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(text.slice(first.start, last.end)) && !isMoney && !isPercent;
  const { margin, qualifier } = qualified(tokens, tokens[at - 1]?.lower === 'a' ? at - 1 : at, next);
  return {
    start: startOf(tokens, at) - (/[$£€]/.test(before) ? 1 : 0),
    end: after.startsWith('%') ? last.end + 1 : last.end,
    value,
    kind: isPercent
      ? 'percent'
      : isMoney
        ? 'money'
        : isYear
          ? 'year'
          : isFrequency(tokens, next)
            ? 'times'
            : 'count',
    margin,
    qualifier,
    scaled: scales.has(last.lower),
    units: unitsAfter(text, tokens, next),
    isWhen: /^(?:ago|later|earlier|before|after)$/.test(tokens[next + 1]?.lower ?? ''),
    unit: isMoney || isPercent ? null : unitAfter(text, tokens, next),
  };
}

/** "Half a million" begins with its half. */
function startOf(tokens: readonly Token[], at: number): number {
  const half = tokens[at - 1]?.lower === 'a' ? tokens[at - 2] : undefined;
  return (half?.lower === 'half' && scales.has(tokens[at]?.lower ?? '') ? half : tokens[at])?.start ?? 0;
}

/** "G20", "5G", "747s": a name. "Rs500", "30km" and "10am" count something. */
function isGluedToLetters(text: string, first: Token, after: Token | undefined, last: Token): boolean {
  const before = /\p{L}+$/u.exec(text.slice(Math.max(0, first.start - 4), first.start))?.[0];
  if (before !== undefined && !GLUED_CURRENCY.test(before)) return true;
  if (after === undefined || after.start !== last.end || gluedScales.has(last.lower)) return false;
  if (/^[A-Z]$/.test(text.slice(after.start, after.end))) return true;
  return unitOf(after.lower) === undefined && !GLUED_AFTER.test(after.lower);
}

/** "four times in nine days"; not "four times as many". */
function isFrequency(tokens: readonly Token[], next: number): boolean {
  if (tokens[next - 1]?.lower === 'twice') return true;
  return tokens[next]?.lower === 'times' && !MULTIPLIED.has(tokens[next + 1]?.lower ?? '');
}

/** "nine in ten", "two out of three", "five for every two": neither number counts anything by itself. */
function isShare(tokens: readonly Token[], at: number, next: number): boolean {
  const joins = (index: number) => {
    const word = tokens[index]?.lower ?? '';
    return (
      word === 'in' ||
      word === 'every' ||
      (word === 'of' && tokens[index - 1]?.lower === 'out') ||
      (word === 'out' && tokens[index + 1]?.lower === 'of')
    );
  };
  const isNumber = (index: number) =>
    /^\d{1,3}$/.test(tokens[index]?.lower ?? '') ||
    small.has(tokens[index]?.lower ?? '') ||
    tokens[index]?.lower === 'one';
  const after = tokens[next + 1]?.lower === 'of' ? next + 2 : next + 1;
  const before = tokens[at - 2]?.lower === 'out' ? at - 3 : at - 2;
  return (joins(next) && isNumber(after)) || (joins(at - 1) && isNumber(before));
}

/** Words that qualify a number before it; the longest that fit count. */
const BEFORE: [RegExp, Margin][] = [
  [/^(?:no|not) (?:more|higher|longer|larger|later) than$/, 'under'],
  [/^(?:no|not) (?:less|fewer|lower|under|sooner) than$/, 'over'],
  [/^(?:less|fewer|lower|under|smaller|shorter|younger|cheaper) than$/, 'under'],
  [/^(?:more|greater|higher|longer|larger|bigger|older|better) than$/, 'over'],
  [/^(?:up to|at most|as much as|as many as|a maximum of|at the most)$/, 'under'],
  [/^(?:at least|a minimum of|at the least)$/, 'over'],
  [/^(?:close to|just under|just over|a little over|in the region of)$/, 'about'],
];
/** The same behind it, where a noun may stand between. */
const BEHIND: [RegExp, Margin][] = [
  [/^(?:or (?:more|over|longer)|at least|at the least)$/, 'over'],
  [/^(?:or (?:less|fewer|under)|at most|at the most)$/, 'under'],
];
const NOUNS_BETWEEN = 2;
/** "over the last two full years" */
const AFTER_BOUND = 4;
const SPANS =
  /^(?:rounds?|seasons?|episodes?|games|matches|legs|sessions?|stages|holes|sets|halves|quarters|weekends|terms?|phases|stages|instal?lments|januaries|summers|winters|editions)$/;
const BEFORE_BOUND =
  /^(?:for|of|after|than|just|well|slightly|little|lasts?|lasted|lasting|takes?|took|taken|taking|waits?|waited|waiting|spent|spend|spending|aged?|is|was|are|were|be|been|being|has|have|had|served|serving|jailed|lived|worked|people|and|or|in|to|with|by|at|from)$/;
const ABOUT =
  /^(?:rows?|disputes?|protests?|protested|protesting|arrested|charged|sued|suing|fined|questioned|tried|trial|inquiry|investigation|investigated|concerns?|worry|worries|anger|angry|victory|win|won|wins|lead|clash|clashed|fight|talks|strike|strikes|control|power|criticism|criticised)$/;
const MOVES =
  /^(?:edged|inched|crept|ticked|went|moved|rose|jumped|climbed|came|got|back|hand|handed|take|took|turn|turned)$/;

function qualified(
  tokens: readonly Token[],
  at: number,
  next: number,
): { margin: Margin; qualifier: Stretch | null } {
  return (
    fitting(tokens, at, 3, 'before') ??
    fitting(tokens, at, 2, 'before') ??
    oneBefore(tokens, at) ??
    behind(tokens, next) ?? { margin: 'exact', qualifier: null }
  );
}

/** The qualifier of so many words that ends before `at`, or begins there. */
function fitting(
  tokens: readonly Token[],
  at: number,
  words: number,
  side: 'before' | 'behind',
): { margin: Margin; qualifier: Stretch } | null {
  const from = side === 'before' ? at - words : at;
  const stretch = from < 0 ? [] : tokens.slice(from, from + words);
  const first = stretch[0];
  const last = stretch.at(-1);
  if (first === undefined || last === undefined || isMove(tokens, from)) return null;
  const phrase = stretch.map(({ lower }) => lower).join(' ');
  const fit = (side === 'before' ? BEFORE : BEHIND).find(([pattern]) => pattern.test(phrase));
  return fit === undefined ? null : { margin: fit[1], qualifier: { start: first.start, end: last.end } };
}

/** "edged up to 91", "hand over 12 keys": a movement, no bound. */
function isMove(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  return (word === 'up' || word === 'over') && MOVES.test(tokens[at - 1]?.lower ?? '');
}

function oneBefore(tokens: readonly Token[], at: number): { margin: Margin; qualifier: Stretch } | null {
  const word = tokens[at - 1];
  if (word === undefined || isMove(tokens, at - 1) || isNoBound(tokens, at)) return null;
  const qualifier = { start: word.start, end: word.end };
  if (overWords.has(word.lower)) return { margin: 'over', qualifier };
  if (underWords.has(word.lower)) return { margin: 'under', qualifier };
  return aboutWords.has(word.lower) ? { margin: 'about', qualifier } : null;
}

/**
 * "Spread over five years", "over three rounds": during; "under a five-year contract": by it; "a row over two
 * deaths": about them. "It took over five years" has a bound.
 */
function isNoBound(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1]?.lower;
  const before = tokens[at - 2]?.lower ?? '';
  const after = tokens.slice(at, at + AFTER_BOUND).map(({ lower }) => lower);
  if (word === 'under') return tokens[at]?.lower === 'a' && after.some((each) => unitOf(each) !== undefined);
  if (word !== 'over' || BEFORE_BOUND.test(before)) return false;
  return ABOUT.test(before) || after.some((each) => SPANS.test(each) || unitOf(each)?.measures === 'time');
}

function behind(tokens: readonly Token[], next: number): { margin: Margin; qualifier: Stretch } | null {
  for (let at = next; at <= next + NOUNS_BETWEEN; at++) {
    const found = fitting(tokens, at, 2, 'behind') ?? fitting(tokens, at, 3, 'behind');
    if (found !== null) return found;
  }
  return null;
}

function unitsAfter(text: string, tokens: readonly Token[], next: number): string[] {
  const units: string[] = [];
  let end = tokens[next - 1]?.end ?? 0;
  for (const token of tokens.slice(next, next + UNIT_WORDS + 2)) {
    if (/[.,;:()"“”]/.test(text.slice(end, token.start)) || units.length >= UNIT_WORDS) break;
    if (!namesNothing.has(token.lower)) units.push(token.stem);
    end = token.end;
  }
  return units;
}

function unitAfter(text: string, tokens: readonly Token[], next: number): NumberMention['unit'] {
  const between = BEFORE_UNITS.test(tokens[next]?.lower ?? '') ? 1 : 0;
  const token = tokens[next + between];
  const before = tokens[next + between - 1];
  if (token === undefined || before === undefined) return null;
  const unit = unitOf(token.lower);
  if (unit === undefined || /[^\s\u00A0-]/.test(text.slice(before.end, token.start))) return null;
  return { ...unit, start: token.start, end: token.end };
}

/** Whether a page may say `page` where its source says `source`: the same, or a fair rounding. */
export function agrees(page: NumberMention, source: NumberMention): boolean {
  if (page.value === source.value) return true;
  if (page.kind === 'year' || source.kind === 'year' || page.value === 0) return false;
  const ratio = source.value / page.value;
  if (page.margin === 'over') return ratio >= 1 && ratio <= 1.3;
  if (page.margin === 'under') return ratio <= 1 && ratio >= 0.7;
  const off = Math.abs(page.value - source.value) / lastPlace(page.value);
  if (page.margin === 'about') return Math.abs(ratio - 1) < 0.101 && off <= 1;
  return Math.abs(ratio - 1) <= 0.03 && off <= 0.5;
}

/** The value of the last digit that counts: 10 of 240, 0.1 of 4.5. */
function lastPlace(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}
