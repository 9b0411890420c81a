import type { Share } from '../../../protocol';

/** The most columns: more could not be told apart. */
const MOST = 48;

/** Documents of a month, `2025-03`, or of a year. */
export interface Span {
  of: string;
  documents: number;
}

/**
 * Every month from the first to the last that has documents, or every year where these are too many.
 * @returns the spans, and whether there are earlier ones that are left out
 */
export function spansOf(months: readonly Share[]): { spans: Span[]; isCut: boolean } {
  const dated = months.flatMap(({ of, documents }) => (of === null ? [] : [{ of, documents }]));
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return { spans: [], isCut: false };
  const length = monthNumber(last.of) - monthNumber(first.of) + 1;
  if (length <= MOST) return { spans: fill(dated, length, monthNumber(first.of), monthName), isCut: false };
  const years = yearsOf(dated);
  const from = Number(first.of.slice(0, 4));
  const count = Number(last.of.slice(0, 4)) - from + 1;
  return { spans: fill(years, count, from, yearName).slice(-MOST), isCut: count > MOST };
}

function fill(
  some: readonly Span[],
  length: number,
  from: number,
  nameOf: (number: number) => string,
): Span[] {
  const known = new Map(some.map(({ of, documents }) => [of, documents]));
  return Array.from({ length }, (_, at) => {
    const of = nameOf(from + at);
    return { of, documents: known.get(of) ?? 0 };
  });
}

function yearsOf(months: readonly Span[]): Span[] {
  const years = new Map<string, number>();
  for (const { of, documents } of months) {
    const year = of.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + documents);
  }
  return [...years].map(([of, documents]) => ({ of, documents }));
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthName(number: number): string {
  return `${yearName(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function yearName(year: number): string {
  return String(year).padStart(4, '0');
}
