import type { Slot } from '../align/surroundings';
import { tokensIn } from '../text/analyse';
import { partsOf } from '../text/parts-of-speech';

const CLAUSE_END = /[;:—–()“”"]|,\s/;
const COMMON_WEIGHT = 14;

/**
 * Whether the clauses of two places name subjects that have no word in common. False where either names none: a
 * pronoun, "the other two".
 */
export function haveOtherSubjects(page: Slot, source: Slot): boolean {
  const here = subjectOf(page);
  const there = subjectOf(source);
  if (here.size === 0 || there.size === 0) return false;
  for (const stem of here) if (there.has(stem)) return false;
  return true;
}

/** The stems of the nouns and names that stand in the clause before the place. */
function subjectOf({ text, sentence, place }: Slot): Set<string> {
  const tokens = tokensIn(text, sentence);
  const parts = partsOf(text, sentence);
  const stems = new Set<string>();
  let end = place.start;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.end > place.start) continue;
    if (CLAUSE_END.test(text.text.slice(token.end, end))) break;
    end = token.start;
    const part = parts[at];
    if ((part === 'NOUN' || part === 'PROPN') && token.weight > COMMON_WEIGHT) stems.add(token.stem);
  }
  return stems;
}
