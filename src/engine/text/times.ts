import { type AnalysedText, tokensIn } from './analyse';
import { numbersOf } from './numbers';
import { readNumber } from './read-number';
import type { Stretch } from './sentences';
import { ambiguousMonths, beforeMonths, beforeYears, days, months, steps, weekdays } from './times.words';
import { isCapitalAt, type Token } from './tokens';
import { unitOf } from './units';

/** Days since 1 January 1970, the last one included. */
export interface DayRange {
  from: number;
  to: number;
}

/** "on Tuesday", "6 July", "in 2019", "last week". What the text leaves open is null. */
export interface DateMention extends Stretch {
  kind: 'date';
  year: number | null;
  /** January is 0. */
  month: number | null;
  day: number | null;
  /** Sunday is 0. */
  weekday: number | null;
  /** The days that may be meant, by the text's own date; empty where that is not known. */
  may: readonly DayRange[];
}

/** "3.20 am", "17:00", "noon": minutes since midnight; two where morning or evening is left open. */
export interface ClockMention extends Stretch {
  kind: 'clock';
  minutes: readonly number[];
}

/** "three weeks", "18 months". */
export interface DurationMention extends Stretch {
  kind: 'duration';
  days: number;
}

export type TimeMention = DateMention | ClockMention | DurationMention;

const DAY = 86_400_000;
/** How precisely durations are told: 90 days are three months. */
const DURATION_TOLERANCE = 0.1;
const AGO_TOLERANCE = 0.2;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/**
 * The dates, times of day and durations of a sentence, in the order of the text. `date` is the day of the text
 * itself, YYYY-MM-DD, against which relative dates are resolved, or null. Linear in the sentence.
 */
export function findTimes(text: AnalysedText, sentence: Stretch, date: string | null): TimeMention[] {
  const tokens = tokensIn(text, sentence);
  const today = date === null ? Number.NaN : Math.floor(Date.parse(date) / DAY);
  const found: TimeMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const read = readClock(text.text, tokens, at) ?? readDate(text.text, tokens, at, today);
    if (read === null) continue;
    found.push(read.mention);
    at = read.next - 1;
  }
  for (const { start, unit, value } of numbersOf(text, sentence)) {
    if (unit?.measures !== 'time') continue;
    const days = value * unit.factor;
    if (!found.some((other) => other.start < unit.end && start < other.end)) {
      found.push({ kind: 'duration', start, end: unit.end, days });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether both may mean the same time: false only where they surely differ. */
export function mayBeSame(a: TimeMention, b: TimeMention): boolean {
  if (a.kind === 'date' && b.kind === 'date') return mayBeSameDate(a, b);
  if (a.kind === 'clock' && b.kind === 'clock') return a.minutes.some((minute) => b.minutes.includes(minute));
  if (a.kind === 'duration' && b.kind === 'duration') {
    return Math.abs(a.days - b.days) <= DURATION_TOLERANCE * Math.max(a.days, b.days);
  }
  return true;
}

function mayBeSameDate(a: DateMention, b: DateMention): boolean {
  const differ = (x: number | null, y: number | null) => x !== null && y !== null && x !== y;
  if (differ(a.year, b.year) || differ(a.month, b.month) || differ(a.weekday, b.weekday)) return false;
  if (differ(a.day, b.day)) return false;
  if (a.may.length === 0 || b.may.length === 0) return true;
  return a.may.some((one) => b.may.some((other) => one.from <= other.to && other.from <= one.to));
}

interface Read<Mention> {
  mention: Mention;
  /** The token after it. */
  next: number;
}

function readClock(text: string, tokens: readonly Token[], at: number): Read<ClockMention> | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { start, end, lower } = token;
  if (lower === 'noon' || lower === 'midday' || lower === 'midnight') {
    return {
      mention: { kind: 'clock', start, end, minutes: [lower === 'midnight' ? 0 : 720] },
      next: at + 1,
    };
  }
  const parts = /^(\d{1,2})(?:\.(\d\d))?$/.exec(lower);
  if (parts === null) return null;
  const colon = text.charAt(end) === ':' ? /^[0-5]\d$/.exec(tokens[at + 1]?.lower ?? '') : null;
  const next = colon === null ? at + 1 : at + 2;
  const half = tokens[next]?.lower ?? '';
  const hour = Number(parts[1]);
  const minute = Number(colon?.[0] ?? parts[2] ?? 0);
  const isHalf = half === 'am' || half === 'pm';
  if (hour > 24 || minute > 59 || (!isHalf && half !== "o'clock" && colon === null)) return null;
  const last = isHalf || half === "o'clock" ? next : next - 1;
  const hours = isHalf
    ? [(hour % 12) + (half === 'pm' ? 12 : 0)]
    : hour === 0 || hour > 12
      ? [hour % 24]
      : [hour % 24, (hour + 12) % 24];
  return {
    mention: {
      kind: 'clock',
      start,
      end: tokens[last]?.end ?? end,
      minutes: hours.map((each) => each * 60 + minute),
    },
    next: last + 1,
  };
}

function readDate(
  text: string,
  tokens: readonly Token[],
  at: number,
  today: number,
): Read<DateMention> | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { start, end, lower } = token;
  const open = { kind: 'date' as const, start, end, year: null, month: null, day: null, weekday: null };
  const weekday = weekdays.get(lower.replace(/s$/, ''));
  if (weekday !== undefined && isCapital(text, token)) {
    return { mention: { ...open, weekday, may: daysOfWeekday(weekday, today) }, next: at + 1 };
  }
  const offset = days.get(lower);
  if (offset !== undefined) {
    return { mention: { ...open, may: known({ from: today + offset, to: today + offset }) }, next: at + 1 };
  }
  return (
    readPeriod(tokens, at, today, open) ??
    readAgo(text, tokens, at, today) ??
    readMonth(text, tokens, at, today) ??
    (isYear(text, tokens, at)
      ? { mention: { ...open, year: Number(lower), may: known(yearRange(Number(lower))) }, next: at + 1 }
      : null)
  );
}

/** "6 July 2024", "July 6, 2024", "the 6th of July", "July 2024", "July", "last July". */
function readMonth(
  text: string,
  tokens: readonly Token[],
  at: number,
  today: number,
): Read<DateMention> | null {
  const dayFirst = dayAt(tokens, at);
  const monthAt = dayFirst === null ? at : dayFirst.next + (tokens[dayFirst.next]?.lower === 'of' ? 1 : 0);
  const token = tokens[monthAt];
  const first = tokens[at];
  const month = months.get(token?.lower ?? '');
  if (token === undefined || first === undefined || month === undefined || !isCapital(text, token))
    return null;
  const dayAfter = dayFirst === null ? dayAt(tokens, monthAt + 1) : null;
  const day = dayFirst?.day ?? dayAfter?.day ?? null;
  let next = dayAfter?.next ?? monthAt + 1;
  const isBesideYear = YEAR.test(tokens[next]?.lower ?? '');
  if (day === null && !isBesideYear && ambiguousMonths.has(token.lower)) {
    if (!beforeMonths.has(tokens[monthAt - 1]?.lower ?? '')) return null;
  }
  const year = isBesideYear ? Number(tokens[next]?.lower) : null;
  if (isBesideYear) next++;
  const years = year === null ? yearsAround(today) : [year];
  return {
    mention: {
      kind: 'date',
      start: first.start,
      end: tokens[next - 1]?.end ?? token.end,
      year,
      month,
      day,
      weekday: null,
      may: years.map((each) => monthRange(each, month, day)),
    },
    next,
  };
}

/** The day of a month: 6, 6th. */
function dayAt(tokens: readonly Token[], at: number): { day: number; next: number } | null {
  const token = tokens[at];
  if (token === undefined || !/^\d{1,2}$/.test(token.lower)) return null;
  const day = Number(token.lower);
  const after = tokens[at + 1];
  const isOrdinal = after?.start === token.end && /^(?:st|nd|rd|th)$/.test(after.lower);
  return day < 1 || day > 31 ? null : { day, next: isOrdinal ? at + 2 : at + 1 };
}

/** "last week", "this month", "next year". */
function readPeriod(
  tokens: readonly Token[],
  at: number,
  today: number,
  open: Omit<DateMention, 'may'>,
): Read<DateMention> | null {
  const step = steps.get(tokens[at]?.lower ?? '');
  const period = tokens[at + 1];
  if (step === undefined || period === undefined) return null;
  const may = periodRange(period.lower, step, today);
  return may === null ? null : { mention: { ...open, end: period.end, may: known(may) }, next: at + 2 };
}

/** "three days ago", "five years ago": as precise as such words are. */
function readAgo(
  text: string,
  tokens: readonly Token[],
  at: number,
  today: number,
): Read<DateMention> | null {
  const first = tokens[at];
  const isOne = first?.lower === 'a' || first?.lower === 'an' || first?.lower === 'one';
  const number = isOne ? { value: 1, next: at + 1 } : readNumber(text, tokens, at);
  const unit = unitOf(tokens[number?.next ?? 0]?.lower ?? '');
  const ago = tokens[(number?.next ?? 0) + 1];
  if (first === undefined || number === null || unit?.measures !== 'time' || ago?.lower !== 'ago')
    return null;
  const length = number.value * unit.factor;
  const off = Math.floor(length * AGO_TOLERANCE);
  const day = today - Math.floor(length);
  return {
    mention: {
      kind: 'date',
      start: first.start,
      end: ago.end,
      year: null,
      month: null,
      day: null,
      weekday: null,
      may: known({ from: day - off, to: day + off }),
    },
    next: number.next + 2,
  };
}

function periodRange(period: string, step: number, today: number): DayRange | null {
  const date = new Date(today * DAY);
  if (period === 'night' || period === 'morning' || period === 'evening' || period === 'afternoon') {
    return { from: today + step, to: today + step };
  }
  // A week begins on Sunday or Monday, and the weekend belongs to either.
  const monday = today - ((date.getUTCDay() + 6) % 7) + 7 * step;
  if (period === 'week') return { from: monday - 1, to: monday + 6 };
  if (period === 'weekend') return { from: monday + 4, to: monday + 7 };
  if (period === 'month') return monthRange(date.getUTCFullYear(), date.getUTCMonth() + step, null);
  return period === 'year' ? yearRange(date.getUTCFullYear() + step) : null;
}

function isYear(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !YEAR.test(token.lower)) return false;
  const after = text.slice(token.end, token.end + 2);
  if (/[$£€]/.test(text.charAt(token.start - 1)) || /^(?:%|s\b)/.test(after)) return false;
  const before = text.charAt(token.start - 1);
  return before === '(' || at === 0 || beforeYears.has(tokens[at - 1]?.lower ?? '');
}

function isCapital(text: string, { start }: Token): boolean {
  return isCapitalAt(text, start);
}

/** "On Tuesday" is the last one before the text or the next one after it; news is not always in the past. */
function daysOfWeekday(weekday: number, today: number): DayRange[] {
  const back = (new Date(today * DAY).getUTCDay() - weekday + 7) % 7;
  return [today - back, today - back + 7].flatMap((day) => known({ from: day, to: day }));
}

function yearsAround(today: number): number[] {
  const year = new Date(today * DAY).getUTCFullYear();
  return Number.isNaN(year) ? [] : [year - 1, year, year + 1];
}

function yearRange(year: number): DayRange {
  return { from: Date.UTC(year, 0, 1) / DAY, to: Date.UTC(year, 11, 31) / DAY };
}

function monthRange(year: number, month: number, day: number | null): DayRange {
  const from = Date.UTC(year, month, day ?? 1) / DAY;
  return { from, to: day === null ? Date.UTC(year, month + 1, 0) / DAY : from };
}

/** Without the text's own date nothing is known. */
function known(range: DayRange): DayRange[] {
  return Number.isFinite(range.from) && Number.isFinite(range.to) ? [range] : [];
}
