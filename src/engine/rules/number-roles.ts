import { type AnalysedText, tokensIn } from '../text/analyse';
import type { NumberMention } from '../text/numbers';
import { currencies } from '../text/numbers.words';
import { partsOf } from '../text/parts-of-speech';
import type { Stretch } from '../text/sentences';
import { months, weekdays } from '../text/times.words';
import { stemOf } from '../text/tokens';
import { numbered } from './number-changed.words';
import { isTimeOfEntry } from './ticker';

/**
 * What a number does where it stands. Numbers of unlike roles say nothing about each other: a score, an age and a
 * number of guests may all be 21. A name, a date and a base count nothing.
 */
export type NumberRole = 'plain' | 'age' | 'pair' | 'clock' | 'name' | 'date' | 'base';

/** How far around a number the words reach that tell its role, UTF-16 units. */
const NEAR_UNITS = 30;
const COUNTED = /^(?:NOUN|PROPN|ADJ|NUM)$/;
/** "3 cases per 1,000" are 30 in 10,000. */
const RATE =
  /^(?:\s\p{L}+){0,3}?\s(?:per|in|in every|for every|out of|out of every)\s(?:100|1,?000|10,?000|100,?000|a million|million)(?![\d,])/u;
const SYMBOLS = /[$£€¥₹]/;

/** "Twenty to seven", "ten past one". */
const SPELLED_CLOCK =
  /^ (?:minutes )?(?:to|past) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)(?![ -](?:\p{Ll}+s|times)\b)/u;
/** The role of a number of a sentence. */
export function roleOf(text: AnalysedText, sentence: Stretch, number: NumberMention): NumberRole {
  const before = text.text.slice(Math.max(sentence.start, number.start - NEAR_UNITS), number.start);
  const after = text.text.slice(number.end, Math.min(sentence.end, number.end + NEAR_UNITS));
  if (/\d[-–—:]$/.test(before) || /^[-–—:]\d/.test(after)) return 'pair';
  if (isTimeOfEntry(text.text, sentence, number) || isDottedClock(text, number, before)) return 'name';
  if (
    /^[ \u00A0]?(?:a\.?m|p\.?m|o['’]clock|hours GMT|GMT|BST|CET)\b/i.test(after) ||
    SPELLED_CLOCK.test(after)
  )
    return 'clock';
  if (isDate(before, after)) return 'date';
  if (/,\s$/.test(before) && /^[,.)]/.test(after) && /\p{Lu}[\p{L}'’-]+,\s$/u.test(before)) return 'age';
  if (/\baged?\s$/i.test(before) || /^[-\s]years?[-\s]old/.test(after)) return 'age';
  if (isBase(number, before) || RATE.test(after)) return 'base';
  return isName(text, sentence, number, before) ? 'name' : 'plain';
}

/** "At 15.04": where neither am nor pm stands with it, date-changed's to compare if anyone's. */
function isDottedClock({ text }: AnalysedText, { start, end }: NumberMention, before: string): boolean {
  if (!/\b(?:at|by|since|until|till|around|about|before|after) $/i.test(before)) return false;
  return /^(?:[01]?\d|2[0-3])\.[0-5]\d(?! ?[\p{L}%])/u.test(text.slice(start, end + 2));
}

/** "12 May", "May 12", "12 and 13 May". */
function isDate(before: string, after: string): boolean {
  const [, last = ''] = /(\p{L}+)\.?\s$/u.exec(before) ?? [];
  const [, next = ''] = /^(?:\s(?:and|to|or)\s\d{1,2}|[-–]\d{1,2})?\s(?:of\s)?(\p{L}+)/u.exec(after) ?? [];
  return [last, next].some((word) => /^\p{Lu}/u.test(word) && months.has(word.toLowerCase()));
}

/** "3 per 1,000", "one in 60": of how many, not how many. */
function isBase({ value }: NumberMention, before: string): boolean {
  return (
    /\b(?:per|in every|out of every|one in|for every)\s$/i.test(before) ||
    (/\b(?:per|in)\s$/.test(before) && isRound(value))
  );
}

function isRound(value: number): boolean {
  return value >= 100 && Number.isInteger(Math.log10(value));
}

/** "Figure 3", "week nine", "Terminal 5", "Boeing 737": the number belongs to a name. */
function isName(text: AnalysedText, sentence: Stretch, number: NumberMention, before: string): boolean {
  const last = tokensIn(text, {
    start: Math.max(sentence.start, number.start - NEAR_UNITS),
    end: number.start,
  }).at(-1);
  if (last === undefined) return false;
  if (numbered.has(last.lower)) return true;
  if (number.kind !== 'count' || number.scaled || number.unit !== null || last.start === sentence.start)
    return false;
  if (!/\p{Lu}\p{L}*\s$/u.test(before) || months.has(last.lower) || weekdays.has(last.lower)) return false;
  // "In Utrecht 31 people": a noun follows, which is counted.
  const next = tokensIn(text, sentence).findIndex(({ start }) => start >= number.end);
  return next < 0 || !COUNTED.test(partsOf(text, sentence)[next] ?? '');
}

/** The currency of a sum of money, as a symbol or a stem; null where the text leaves it out. */
export function currencyOf(text: AnalysedText, { kind, start, end }: NumberMention): string | null {
  if (kind !== 'money') return null;
  const symbol = text.text.charAt(start);
  if (SYMBOLS.test(symbol)) return SYMBOL_NAMES.get(symbol) ?? symbol;
  const word = tokensIn(text, { start: end, end: end + NEAR_UNITS }).find(({ lower }) =>
    currencies.has(lower),
  );
  return word === undefined ? null : word.stem;
}

const SYMBOL_NAMES = new Map([
  ['$', stemOf('dollar')],
  ['£', stemOf('pound')],
  ['€', stemOf('euro')],
]);
