import type { Sureness } from '../../settings';
import type measured from '../../settings/sureness.json';
import { count } from '../../ui/format';

/** The answers to "How sure must Plumbline be?", in the order of the list. */
export const SURENESS_WORDS: [level: Sureness, words: string][] = [
  ['surest', 'Very sure: fewer notes'],
  ['usual', 'Sure (as usual)'],
  ['more', 'Less sure: more notes'],
];

/** What `npm run sureness` counted at one level. */
type Counts = (typeof measured)[Sureness];

/** What a level brings and what it costs. */
export function costWords({ right, shown, found, gold, faithfulNotes, faithfulPages }: Counts): string {
  return (
    `On Plumbline’s benchmark: ${inHundred(right, shown)} notes right, ` +
    `${inHundred(found, gold)} differences found, ` +
    `${count(faithfulNotes, 'note')} on ${count(faithfulPages, 'faithful page')}.`
  );
}

/** Rounded down: never better than it was. */
function inHundred(part: number, whole: number): string {
  return `${Math.floor((100 * part) / whole)} in 100`;
}
