/** Days as pages write them. Parsed by hand: `Date.parse` differs between engines and shifts time zones. */

const ISO = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)/;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i;
const MONTH_FIRST = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The calendar day, `YYYY-MM-DD`, in the time zone that the text is written in; null where it is none. */
export function toDay(text: string | null | undefined): string | null {
  if (!text) return null;
  const said = text.slice(0, 100);
  const numbers = ISO.exec(said) ?? COMPACT.exec(said);
  if (numbers !== null) return day(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const dayFirst = DAY_FIRST.exec(said);
  if (dayFirst !== null) return day(Number(dayFirst[3]), month(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(said);
  if (monthFirst !== null) return day(Number(monthFirst[3]), month(monthFirst[1]), Number(monthFirst[2]));
  return null;
}

function month(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function day(year: number, monthNumber: number, dayNumber: number): string | null {
  if (year < 1000 || monthNumber < 1 || monthNumber > 12 || dayNumber < 1) return null;
  if (dayNumber > new Date(Date.UTC(year, monthNumber, 0)).getUTCDate()) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(monthNumber)}-${two(dayNumber)}`;
}
