import type { AnalysedText } from './analyse';
import { tokensIn } from './analyse';
import type { Stretch } from './sentences';
import type { Token } from './tokens';

/** What a number counts: only numbers of one kind can contradict each other. */
export type NumberKind = 'count' | 'percent' | 'money' | 'year';

/** How the text qualifies a number: "about 40", "more than 40", "fewer than 40", or not at all. */
export type Margin = 'about' | 'over' | 'under' | 'exact';

/** A number as a text states it. */
export interface NumberMention extends Stretch {
  value: number;
  kind: NumberKind;
  margin: Margin;
  /** Whether a scale word belongs to it: 5 million, $90m. */
  scaled: boolean;
  /** Stems of the next words, of which one names what is counted. */
  units: readonly string[];
}

const SMALL = new Map(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, index) => [word, index + 2]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index]),
);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
]);
/** Letters that are scales only where they touch the digits: 90m, $5bn. */
const GLUED = new Set(['m', 'mn', 'bn', 'k']);
const PERCENT = new Set(['percent', 'pc', 'percentage']);
const ABOUT = new Set(
  'about around roughly approximately nearly almost some approx circa estimated'.split(' '),
);
const OVER = new Set('over above exceeding least'.split(' '));
const UNDER = new Set('under below'.split(' '));
/** Two-thirds, three quarters, four-hundredths. */
const FRACTION =
  /^(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|hundredths?|thousandths?)$/;
const MOST_IN_A_SHARE = 100;
const UNIT_WORDS = 3;
const STEM_OF_NOTHING = new Set([
  'of',
  'the',
  'a',
  'to',
  'in',
  'and',
  'or',
  'per',
  'from',
  'for',
  'at',
  'on',
  'by',
  'were',
  'was',
]);

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

/** The number that begins at this token, and the token after it. */
function readNumber(
  text: string,
  tokens: readonly Token[],
  at: number,
): { value: number; next: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isDigits = /^\d/.test(token.lower);
  let value = isDigits
    ? Number(token.lower.replaceAll(',', ''))
    : (SMALL.get(token.lower) ?? TENS.get(token.lower));
  let next = at + 1;
  if (value === undefined) {
    // "a dozen", "a hundred"; not "hundreds", and not "half a million".
    const scale = SCALES.get(token.lower);
    if (
      scale === undefined ||
      scale > 1000 ||
      tokens[at - 1]?.lower !== 'a' ||
      tokens[at - 2]?.lower === 'half'
    )
      return null;
    value = scale;
  } else if (TENS.has(token.lower)) {
    const ones = SMALL.get(tokens[next]?.lower ?? '') ?? (tokens[next]?.lower === 'one' ? 1 : undefined);
    if (ones !== undefined && ones < 10) {
      value += ones;
      next++;
    }
  }
  if (!Number.isFinite(value)) return null;
  for (; next < tokens.length; next++) {
    const scaleToken = tokens[next];
    const scale = SCALES.get(scaleToken?.lower ?? '');
    if (scale === undefined || scaleToken === undefined) break;
    if (GLUED.has(scaleToken.lower) && /\s/.test(text.charAt(scaleToken.start - 1))) break;
    value *= scale;
  }
  return { value, next };
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
  // 3rd, 1990s, 9:30, F-16: no quantities.
  if (/^(?:st|nd|rd|th|s)\b/.test(after) || /^:\d/.test(after) || (before === ':' && at > 0)) return null;
  if (before === '-' && /\p{L}/u.test(text.charAt(first.start - 2))) return null;
  const following = tokens[next]?.lower ?? '';
  if (FRACTION.test(following) || (value <= MOST_IN_A_SHARE && isShare(tokens, at, next))) return null;
  // "two years ago", "three days later": when, not how many.
  if (/^(?:ago|later|earlier|before|after)$/.test(tokens[next + 1]?.lower ?? '')) return null;
  const isPercent =
    after.startsWith('%') ||
    PERCENT.has(following) ||
    (following === 'per' && tokens[next + 1]?.lower === 'cent');
  const isMoney = /[$£€]/.test(before) || /^(?:dollars?|pounds?|euros?)$/.test(following);
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(text.slice(first.start, last.end)) && !isMoney && !isPercent;
  return {
    start: /[$£€]/.test(before) ? first.start - 1 : first.start,
    end: after.startsWith('%') ? last.end + 1 : last.end,
    value,
    kind: isPercent ? 'percent' : isMoney ? 'money' : isYear ? 'year' : 'count',
    margin: marginBefore(tokens, tokens[at - 1]?.lower === 'a' ? at - 1 : at),
    scaled: SCALES.has(last.lower),
    units: unitsAfter(text, tokens, next),
  };
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
    SMALL.has(tokens[index]?.lower ?? '') ||
    tokens[index]?.lower === 'one';
  const after = tokens[next + 1]?.lower === 'of' ? next + 2 : next + 1;
  const before = tokens[at - 2]?.lower === 'out' ? at - 3 : at - 2;
  return (joins(next) && isNumber(after)) || (joins(at - 1) && isNumber(before));
}

function marginBefore(tokens: readonly Token[], at: number): Margin {
  const word = tokens[at - 1]?.lower ?? '';
  const before = tokens[at - 2]?.lower ?? '';
  if (word === 'than') return ['less', 'fewer', 'lower', 'under'].includes(before) ? 'under' : 'over';
  if (word === 'to' && before === 'up') return 'under';
  if (word === 'to' && before === 'close') return 'about';
  if (OVER.has(word)) return 'over';
  if (UNDER.has(word) || (word === 'most' && before === 'at')) return 'under';
  return ABOUT.has(word) ? 'about' : 'exact';
}

function unitsAfter(text: string, tokens: readonly Token[], next: number): string[] {
  const units: string[] = [];
  let end = tokens[next - 1]?.end ?? 0;
  for (const token of tokens.slice(next, next + UNIT_WORDS + 2)) {
    if (/[.,;:()"“”]/.test(text.slice(end, token.start)) || units.length >= UNIT_WORDS) break;
    if (!STEM_OF_NOTHING.has(token.lower)) units.push(token.stem);
    end = token.end;
  }
  return units;
}

/** Whether a page may say `page` where its source says `source`: the same, or a fair rounding. */
export function agrees(page: NumberMention, source: NumberMention): boolean {
  if (page.value === source.value) return true;
  if (page.kind === 'year' || source.kind === 'year') return false;
  const ratio = page.value === 0 ? 0 : source.value / page.value;
  if (page.margin === 'over') return ratio >= 1 && ratio <= 1.3;
  if (page.margin === 'under') return ratio <= 1 && ratio >= 0.7;
  if (page.margin === 'about') return Math.abs(ratio - 1) <= 0.1;
  return isRounded(page.value) && Math.abs(ratio - 1) <= 0.03;
}

/** At most two digits that count: 300, 1,500, 48. */
function isRounded(value: number): boolean {
  return Number(value.toPrecision(2)) === value;
}
