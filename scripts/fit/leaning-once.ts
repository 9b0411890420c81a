import { analyseText, type Sentence } from '../../src/engine/text/analyse';
import type { ArticleSet, Mark, SpunPage } from './articles';

/**
 * Pages that lean in one place only, as most do that lean at all: a faithful page in which one sentence is exchanged for
 * a marked one of a page that spins the same source. Without them the judge would learn that a page leans in a dozen
 * places or in none.
 */

/** So many are made of each faithful page and each page that spins its source. */
const EACH = 2;
/** The faithful sentence that goes shares at least this much of its weight with the one that comes. */
const LEAST_SHARED = 0.3;

export function leaningOnce({ spun, faithful }: ArticleSet): SpunPage[] {
  return faithful.flatMap((page, nth) =>
    spun.flatMap((other) => {
      const marked = markedSentences(other);
      return Array.from({ length: EACH }, (_, time) => marked[(nth + EACH * time) % marked.length])
        .filter((sentence) => sentence !== undefined)
        .flatMap((sentence) => exchange(page, sentence, other) ?? []);
    }),
  );
}

/** The sentences of a page in which something of severity 2 or 3 is marked. */
function markedSentences({ text, marks }: SpunPage): Sentence[] {
  return analyseText(text).sentences.filter((sentence) =>
    marks.some((mark) => mark.severity >= 2 && isWithin(mark, sentence)),
  );
}

function exchange(faithful: string, coming: Sentence, { style, text, marks }: SpunPage): SpunPage | null {
  const going = analyseText(faithful)
    .sentences.map((sentence) => ({ sentence, shared: sharedOf(sentence, coming) }))
    .reduce((best, next) => (next.shared > best.shared ? next : best));
  if (going.shared < LEAST_SHARED) return null;
  const { start, end } = going.sentence;
  const moved = (mark: Mark): Mark => ({
    ...mark,
    start: mark.start - coming.start + start,
    end: mark.end - coming.start + start,
  });
  return {
    style,
    text: faithful.slice(0, start) + text.slice(coming.start, coming.end) + faithful.slice(end),
    marks: marks.filter((mark) => isWithin(mark, coming)).map(moved),
  };
}

/** Share of both sentences' weight that they have in common, 0 to 1. */
function sharedOf(a: Sentence, b: Sentence): number {
  let shared = 0;
  for (const [stem, weight] of a.stems) if (b.stems.has(stem)) shared += weight;
  return a.weight + b.weight === 0 ? 0 : (2 * shared) / (a.weight + b.weight);
}

function isWithin(mark: Mark, { start, end }: Sentence): boolean {
  return start <= mark.start && mark.end <= end;
}
