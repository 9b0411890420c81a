import { type AnalysedText, tokensIn } from '../text/analyse';
import { findName, type Name, namesOf } from '../text/names';
import { oncePerText } from '../text/remember';

/** Words around a name, on either side, in which a text tells what its bearer is. */
const WINDOW = 7;
const WINDOW_UNITS = 80;
const MOST_MENTIONS = 8;

/** What a text tells around its names, gathered in one pass. */
interface Surroundings {
  byName: ReadonlyMap<Name, ReadonlySet<string>>;
  stems: ReadonlySet<string>;
  /** Names of other texts and the names of this one that are the same. */
  found: Map<Name, Name | null>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The stems of the words that stand around a name's first mentions. */
export function toldAround(text: AnalysedText, name: Name): ReadonlySet<string> {
  return surroundingsOf(text).byName.get(name) ?? NOTHING;
}

/** Whether a text has one of these stems anywhere. */
export function speaksOf(text: AnalysedText, stems: Iterable<string>): boolean {
  const all = surroundingsOf(text).stems;
  for (const stem of stems) if (all.has(stem)) return true;
  return false;
}

/** The name of a text that is the same as one of another text; looked for once. */
export function sameNameIn(text: AnalysedText, name: Name): Name | null {
  const { found } = surroundingsOf(text);
  const before = found.get(name);
  if (before !== undefined) return before;
  const same = findName(namesOf(text), name) ?? null;
  found.set(name, same);
  return same;
}

const surroundingsOf = oncePerText((text: AnalysedText): Surroundings => {
  const byName = new Map<Name, Set<string>>();
  const counts = new Map<Name, number>();
  for (const { name, start, end } of namesOf(text).mentions) {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    if (count >= MOST_MENTIONS) continue;
    const told = byName.get(name) ?? new Set();
    byName.set(name, told);
    const left = tokensIn(text, { start: Math.max(0, start - WINDOW_UNITS), end: start }).slice(-WINDOW);
    const right = tokensIn(text, { start: end, end: end + WINDOW_UNITS }).slice(0, WINDOW);
    for (const { stem } of [...left, ...right]) told.add(stem);
  }
  const stems = new Set(text.tokens.map(({ stem }) => stem));
  return { byName, stems, found: new Map() };
});
