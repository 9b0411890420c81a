import { toDay } from '../../article/dates';

/** RFC 822: `Thu, 01 Jan 04 19:48:21 GMT`. */
const TWO_DIGITS = /\b(\d{1,2})[ -]([a-z]{3,9})[ -](\d{2})\s+\d{1,2}:\d{2}/i;

/**
 * The calendar day, `YYYY-MM-DD`, in the time zone that the text is written in; null where it is none. Reads
 * what feeds and structured data use: RFC 3339, RFC 822 with years of two digits or four, and days in words.
 */
export function publishedDay(text: string | null | undefined): string | null {
  const said = text?.slice(0, 100) ?? '';
  const [, day, month, year] = TWO_DIGITS.exec(said) ?? [];
  if (year === undefined) return toDay(said);
  return toDay(`${day} ${month} ${Number(year) < 50 ? 20 : 19}${year}`);
}
