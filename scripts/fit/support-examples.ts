import * as v from 'valibot';
import { analyseText } from '../../src/engine/text/analyse';
import { type ArticleSet, type Mark, readArticles } from './articles';
import { measuredApart } from './shingles';

/** Texts that their source supports, and texts that it does not. */

export interface SupportExample {
  set: string;
  page: string;
  source: string;
  supported: boolean;
}

const pairSchema = v.object({
  set: v.string(),
  premise: v.string(),
  hypothesis: v.string(),
  label: v.string(),
});

/** News and summaries of it (CC BY 4.0): of the sets whose licence lets what is learnt ship the one most like pages. */
const PAIRS = 'fib';
/** A passage of an article has one, two or three sentences. */
const MOST_SENTENCES = 3;

/**
 * The labelled pairs among these rows that may be learnt from. Those whose source is in a set that accuracy is measured
 * on are not: FIB has documents in common with sets of summaries of the same newspapers.
 */
export function pairExamples(rows: readonly unknown[]): SupportExample[] {
  const pairs = v.parse(v.array(pairSchema), rows).filter(({ set }) => set === PAIRS);
  const isApart = measuredApart();
  const known = new Map(
    [...new Set(pairs.map(({ premise }) => premise))].map((text) => [text, isApart(text)]),
  );
  return pairs
    .filter(({ premise }) => known.get(premise))
    .map(({ set, premise, hypothesis, label }) => ({
      set,
      page: hypothesis,
      source: premise,
      supported: label === 'entailed',
    }));
}

/** Passages of articles that the authors of rules have not read, each with the whole source. */
export function passageExamples(): SupportExample[] {
  return readArticles()
    .filter(({ wasRead }) => !wasRead)
    .flatMap(passagesOf);
}

function passagesOf({ source, spun, faithful }: ArticleSet): SupportExample[] {
  return [...faithful.map((text) => ({ text, marks: [] })), ...spun].flatMap(({ text, marks }) =>
    passages(text).flatMap(({ start, end }) => {
      const own = marks.filter((mark: Mark) => mark.start < end && mark.end > start);
      const isDoubtful = own.length > 0 && own.every(({ severity }) => severity === 1);
      if (isDoubtful) return [];
      return [{ set: 'articles', page: text.slice(start, end), source, supported: own.length === 0 }];
    }),
  );
}

/** A page without its headline, cut into passages of one, two and three sentences by turns. */
function passages(text: string): { start: number; end: number }[] {
  const [, ...sentences] = analyseText(text).sentences;
  const cut: { start: number; end: number }[] = [];
  for (let at = 0, length = 1; at < sentences.length; at += length, length = (length % MOST_SENTENCES) + 1) {
    const part = sentences.slice(at, at + length);
    cut.push({ start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 });
  }
  return cut;
}
