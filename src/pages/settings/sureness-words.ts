import { say } from '../../platform';
import type { PlainKey } from '../../protocol';
import type { Sureness } from '../../settings';
import type measured from '../../settings/sureness.json';

/** The answers to “How sure must Plumbline be?”, in the order of the list. */
export const SURENESS_WORDS: [level: Sureness, words: PlainKey][] = [
  ['surest', 'surenessSurest'],
  ['usual', 'surenessUsual'],
  ['more', 'surenessMore'],
];

/** What `npm run sureness` counted at one level. */
type Counts = (typeof measured)[Sureness];

/** What a level brings and what it costs. */
export function costWords({ right, shown, found, gold, faithfulNotes, faithfulPages }: Counts): string {
  return say('surenessCost', {
    right: inHundred(right, shown),
    found: inHundred(found, gold),
    notes: say.count('surenessFaithful', faithfulNotes, { pages: faithfulPages }),
  });
}

/** Rounded down: never better than it was. */
function inHundred(part: number, whole: number): number {
  return Math.floor((100 * part) / whole);
}
