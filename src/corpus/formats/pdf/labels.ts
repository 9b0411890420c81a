import { isTitle, LONGEST_TITLE } from '../labels';
import type { Line } from './lines';

/** A title is in letters at least so much larger than the text's. */
const LARGER = 1.15;

/** What the file says of its own title where it is one, else what the first page has in its largest letters. */
export function titleOf(given: unknown, lines: readonly Line[], text: string): string {
  const said = typeof given === 'string' ? given.replace(/\s+/g, ' ').trim() : '';
  const heading = headingOf(lines);
  const words: string[] = said.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const beginning = text.slice(0, 5_000).toLowerCase();
  const isInText = words.filter((word) => beginning.includes(word)).length > words.length / 2;
  if (isTitle(said) && (isInText || heading === null)) return said;
  return heading ?? lines.find(({ text: line }) => /\p{L}/u.test(line))?.text ?? '';
}

/** The largest letters of the first page, where they are larger than most. */
function headingOf(lines: readonly Line[]): string | null {
  const [first] = lines;
  if (first === undefined) return null;
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) sizes.set(rounded(size), (sizes.get(rounded(size)) ?? 0) + text.length);
  const usual = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const onFirst = lines.filter(({ page, text }) => page === first.page && /\p{L}{3}/u.test(text));
  const largest = onFirst.reduce((most, { size }) => Math.max(most, rounded(size)), 0);
  if (largest < LARGER * usual) return null;
  const at = onFirst.findIndex(({ size }) => rounded(size) === largest);
  const after = onFirst.findIndex(({ size }, index) => index > at && rounded(size) !== largest);
  const heading = onFirst
    .slice(at, after < 0 ? undefined : after)
    .map(({ text }) => text)
    .join(' ');
  return heading.length <= LONGEST_TITLE ? heading : null;
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}
