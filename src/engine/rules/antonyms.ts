import { type Sentence, tokensIn } from '../text/analyse';
import { oncePerSentence } from '../text/remember';
import type { Token } from '../text/tokens';
import { stemOf } from '../text/tokens';
import table from './antonyms.json';
import { exclusive, gradable, irregular, moreAntonyms, noAntonyms, ofMany } from './antonyms.words';

/** What a word is of: "good" of "better", which is its comparative. */
interface Base {
  stem: string;
  degree: 'plain' | 'more' | 'most';
}

const irregularBases = new Map<string, Base>();
for (const [base = '', ...rest] of irregular) {
  for (const form of rest) irregularBases.set(form, { stem: stemOf(base), degree: 'plain' });
}
for (const [base = '', more = '', most = ''] of gradable) {
  irregularBases.set(more, { stem: stemOf(base), degree: 'more' });
  irregularBases.set(most, { stem: stemOf(base), degree: 'most' });
}

/** Stem → the stems of its antonyms. */
const opposite = new Map<string, Set<string>>();
/** By their stems: "newness" is left out with "new". */
const leftOut = new Set([...noAntonyms].map(stemOf));
for (const line of table.antonyms) linkFirst(line.split(' ').filter((word) => !leftOut.has(stemOf(word))));
for (const line of moreAntonyms) linkFirst(line.split(' '));
for (const words of exclusive)
  for (const [at, word] of words.entries()) linkFirst([word, ...words.slice(at + 1)]);

function linkFirst([word = '', ...others]: readonly string[]): void {
  for (const other of others) {
    const [one, two] = [stemFor(word), stemFor(other)];
    if (one === two) continue;
    opposite.set(one, (opposite.get(one) ?? new Set()).add(two));
    opposite.set(two, (opposite.get(two) ?? new Set()).add(one));
  }
}

function stemFor(word: string): string {
  return irregularBases.get(word)?.stem ?? stemOf(word);
}

/** "bigger" → "big", "heaviest" → "heavy": only where the base is a word that has an antonym. */
function baseOf({ lower, stem }: Token): Base {
  const known = irregularBases.get(lower);
  if (known !== undefined) return known;
  const ending = /(?<body>.{3,})(?<end>er|est)$/.exec(lower);
  if (ending !== null) {
    const { body = '', end = '' } = ending.groups ?? {};
    const degree = end === 'er' ? 'more' : 'most';
    for (const base of [body, `${body}e`, body.replace(/i$/, 'y'), body.replace(/(.)\1$/, '$1')]) {
      if (adjectives.has(base)) return { stem: stemOf(base), degree };
    }
  }
  return { stem, degree: 'plain' };
}

/** Words of the table whose "-er" is their comparative. */
const adjectives = new Set(
  table.antonyms
    .flatMap((line) => line.split(' '))
    .filter((word) => word.length < 8 && !/(?:er|ing|ed|ly|ness)$/.test(word)),
);

/** A word that has an antonym, at its place among the tokens of its sentence. */
export interface Contrast {
  token: Token;
  at: number;
  base: Base;
}

/** The words of a sentence that have an antonym: few, so that rules need not ask every word. */
export const contrastsIn = oncePerSentence((text, sentence: Sentence): readonly Contrast[] =>
  tokensIn(text, sentence).flatMap((token, at) => {
    const base = baseOf(token);
    return opposite.has(base.stem) ? [{ token, at, base }] : [];
  }),
);

/** Whether two words say the opposite, in the same degree. */
export function areAntonyms({ base: a }: Contrast, { base: b }: Contrast): boolean {
  return a.degree === b.degree && opposite.get(a.stem)?.has(b.stem) === true;
}

const stemsOfMany = new Set([...ofMany, ...exclusive.flat()].map(stemFor));

/** Whether a word is said of so much that its antonym need not be said of the same thing. */
export function isOfMany({ base }: Contrast): boolean {
  return stemsOfMany.has(base.stem);
}

/** The base of a word, which its degrees have in common. */
export function sameBase(a: Token, b: Token): boolean {
  return a.stem === b.stem || baseOf(a).stem === baseOf(b).stem;
}
