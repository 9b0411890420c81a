import { asPage, asSource } from '../../src/cli/texts';
import { prepareSource } from '../../src/engine';
import { type Features, ownFeatures } from '../../src/engine/judge/features';
import { compare, findAll } from '../../src/engine/propose';
import type { CheckContext, Found } from '../../src/engine/rules/rule';
import type { Stretch } from '../../src/engine/text/sentences';
import { isFound } from '../accuracy/labels';
import type { ArticleSet } from './articles';
import { leaningOnce } from './leaning-once';
import type { Rewrite } from './rewrites';

/** A page whose findings are known to be right or wrong. */
export interface LabelledPage {
  /** Pages of one source are kept together where some are held out. */
  document: string;
  weight: number;
  context: CheckContext;
  found: Found[];
  /** What tells of each finding as it stands. */
  own: Features[];
  /** Whether each finding marks words that distort. */
  right: boolean[];
}

/** A retelling of one sentence counts for less than a page: pages are what is judged. */
const REWRITE_WEIGHT = 0.1;
/** What the rules were made on tells less of other pages. */
const READ_WEIGHT = 0.25;
/** Several pages are made of the same sentences. */
const ONCE_WEIGHT = 0.5;

/** The pages of a set of articles, and those that are made of them. */
export function articlePages(set: ArticleSet): LabelledPage[] {
  const { name, wasRead, date, source, spun, faithful } = set;
  const weight = wasRead ? READ_WEIGHT : 1;
  const label = (share: number, text: string, marks: readonly Stretch[]) =>
    labelledPage(name, share * weight, text, source, date, marks, true);
  return [
    ...spun.map(({ text, marks }) => label(1, text, marks)),
    ...faithful.map((text) => label(1, text, [])),
    ...leaningOnce(set).map(({ text, marks }) => label(ONCE_WEIGHT, text, marks)),
  ];
}

/**
 * The retellings of a passage, each a page of its own: fair ones, distorting ones, and the distorting ones once more
 * with the source that makes them fair, so that nothing is learnt from how they are written.
 */
export function rewritePages({ id, source, honest, distorted }: Rewrite): LabelledPage[] {
  const label = (text: string, from: string, marks: readonly Stretch[]) =>
    labelledPage(id, REWRITE_WEIGHT, text, from, null, marks, false);
  return [
    ...honest.map((text) => label(text, source, [])),
    ...distorted.map(({ text, marks }) =>
      label(
        text,
        source,
        marks.flatMap((words) => placesOf(text, words)),
      ),
    ),
    ...distorted.flatMap(({ text, counter }) => (counter === undefined ? [] : [label(text, counter, [])])),
  ];
}

function labelledPage(
  document: string,
  weight: number,
  text: string,
  source: string,
  date: string | null,
  marks: readonly Stretch[],
  complete: boolean,
): LabelledPage {
  const page = { ...asPage(text, date), complete };
  const context = compare(page, [prepareSource(asSource(source, date)).analysed]);
  const found = findAll(context).filter(({ finding }) => finding.mark !== null);
  const right = found.map(({ finding: { mark } }) =>
    marks.some((words) => {
      return mark !== null && isFound(words, { ...mark, text: text.slice(mark.start, mark.end) });
    }),
  );
  const own = found.map((one) => ownFeatures(one, context));
  return { document, weight, context, found, own, right };
}

function placesOf(text: string, words: string): Stretch[] {
  const start = text.indexOf(words);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}
