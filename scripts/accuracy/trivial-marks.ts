import type { Span } from '../../src/engine/record';
import { analyseText, type Sentence, tokensIn } from '../../src/engine/text/analyse';

const LONGEST = 12;
const LEAST_WORDS = 4;

/**
 * Word overlap in Plumbline's place: the `count` sentences of the page of whose words the source has the
 * smallest share, marked from the first such word to the last, twelve words at most.
 */
export function trivialMarks(page: string, source: string, count: number): Span[] {
  const known = new Set(analyseText(source).tokens.map(({ stem }) => stem));
  const text = analyseText(page);
  const missing = ({ stems }: Sentence) => [...stems].filter(([stem]) => !known.has(stem));
  return text.sentences
    .filter(({ first, last }) => last - first >= LEAST_WORDS)
    .map((sentence) => ({
      sentence,
      share: missing(sentence).reduce((sum, [, weight]) => sum + weight, 0) / sentence.weight,
    }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, count)
    .flatMap(({ sentence }): Span[] => {
      const tokens = tokensIn(text, sentence);
      const foreign = tokens.flatMap(({ stem }, at) => (known.has(stem) ? [] : [at]));
      const first = foreign[0] ?? 0;
      const last = Math.min(foreign.at(-1) ?? tokens.length - 1, first + LONGEST - 1);
      const start = tokens[first]?.start ?? sentence.start;
      const end = tokens[last]?.end ?? sentence.end;
      return [{ text: page.slice(start, end), start, end }];
    });
}
