import { type AnalysedText, COMMON_WEIGHT, type Sentence } from '../text/analyse';
import { agrees, type NumberMention, numbersOf } from '../text/numbers';

/** A number where it stands. */
export interface Counted {
  text: AnalysedText;
  sentence: Sentence;
  number: NumberMention;
}

/** "Two of them": of what was named before. */
const PRONOUN = /^(?:them|these|those|us|you|who|whom|which)$/;
const BREAK = /[,;:–—()“”"]/;

/**
 * Whether two numbers of two sources may count the same. Of a page it may be taken that its 31 cars are the source's
 * 212 passengers; two sources may well tell of both. Parts of one whole are the same part where the same is said of
 * them: "fourteen were hurt, two of them badly" and "nine of them members of the union" are both right.
 */
export function mayCountSame(one: Counted, other: Counted): boolean {
  if (one.number.kind !== 'count') return true;
  const [counted = ''] = one.number.units;
  const [otherCounted = ''] = other.number.units;
  const isSame =
    one.number.units.includes(otherCounted) ||
    other.number.units.includes(counted) ||
    (PRONOUN.test(counted) && PRONOUN.test(otherCounted));
  return isSame && (!isPart(one, other, counted) || sharesPredicate(one, other));
}

/** Whether it is a part of something: of "them", or beside a number of the same that both sentences have. */
function isPart(one: Counted, other: Counted, counted: string): boolean {
  if (PRONOUN.test(counted)) return true;
  const wholes = numbersOf(other.text, other.sentence);
  return numbersOf(one.text, one.sentence).some(
    (whole) =>
      whole.value > one.number.value &&
      whole.units.includes(counted) &&
      wholes.some((their) => their.units.includes(counted) && agrees(whole, their)),
  );
}

function sharesPredicate(one: Counted, other: Counted): boolean {
  const theirs = predicateOf(other);
  return [...predicateOf(one)].some((stem) => theirs.has(stem));
}

/** The telling words of the clause after a number, or before it where it ends with it. */
function predicateOf({ text, sentence: { tokens }, number }: Counted): Set<string> {
  const first = tokens.findIndex(({ start }) => start >= number.start);
  const next = tokens.findIndex(({ start }) => start >= number.end);
  const isBreak = (at: number) => BREAK.test(text.text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start));
  const stems = new Set<string>();
  const add = (at: number) => {
    const { stem = '', lower = '', weight = 0 } = tokens[at] ?? {};
    const isCounted = stem === number.units[0] || PRONOUN.test(lower);
    if (weight > COMMON_WEIGHT && !isCounted) stems.add(stem);
  };
  for (let at = next; at > 0 && at < tokens.length && !isBreak(at); at++) add(at);
  if (stems.size > 0) return stems;
  for (let at = first - 1; at >= 0 && !isBreak(at + 1); at--) add(at);
  return stems;
}
