import type { AnalysedText, Sentence } from './analyse';

/** Longer first lines are no headlines. */
const MOST_WORDS = 22;

/** The first line of a page that has more, where it is short and ends without a full stop. */
export function headlineOf({ text, sentences, tokens }: AnalysedText): Sentence[] | null {
  const first = sentences[0];
  if (first === undefined) return null;
  const lineEnd = text.indexOf('\n', first.start);
  if (lineEnd < 0 || text.charAt(lineEnd - 1) === '.') return null;
  const inLine = sentences.filter(({ end }) => end <= lineEnd);
  const words = tokens.filter(({ end }) => end <= lineEnd).length;
  return words > MOST_WORDS || inLine.length === sentences.length ? null : inLine;
}
