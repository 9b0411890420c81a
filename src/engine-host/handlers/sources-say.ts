import * as v from 'valibot';
import { keyFacts, prepareSource } from '../../engine';
import type { SourceDocument } from '../../engine/record';
import type { SourceInfo } from '../../protocol';
import { label, MAX_SOURCES, host as pageHost, pageSchema } from '../asks';
import type { Handler } from '../handler';
import { documentsOf, isPageItself, POSSIBLE, SAME } from '../match';

/** A list of more would be a library. */
const MOST_DOCUMENTS = 20;
/** What tells of a compared source's event tells of the page's: so many of them are asked for theirs. */
const MOST_ASKED = 3;

/**
 * What the sources of a page say of its event, and what else the corpus has on it. The match is made anew, so that
 * nothing is told of a document that the page's own text does not lead to: what a source leads to has to be possible
 * for the page, too.
 */
export const sourcesSay: Handler<'sources.say'> = {
  schema: v.object({
    page: pageSchema,
    sources: v.pipe(v.array(label), v.maxLength(MAX_SOURCES)),
    host: pageHost,
  }),
  async run({ page, sources, host: site }, host) {
    const where = { corpus: await host.opened(), host: site };
    const matched = documentsOf(page.text, where, SAME).filter((document) => !isPageItself(document, page));
    const compared = matched.filter(({ id }) => sources.includes(id));
    const possible = new Set(documentsOf(page.text, where, POSSIBLE).map(({ id }) => id));
    const further = compared
      .slice(0, MOST_ASKED)
      .flatMap(({ text }) => documentsOf(text, where, SAME))
      .filter((document) => possible.has(document.id) && !isPageItself(document, page));
    const documents = new Map([...matched, ...further].map((document) => [document.id, document]));
    return {
      facts: keyFacts(page, compared.map(prepareSource)),
      documents: [...documents.values()].slice(0, MOST_DOCUMENTS).sort(oldestFirst).map(infoOf),
    };
  },
};

/** Those without a date come last. */
function oldestFirst(a: SourceDocument, b: SourceDocument): number {
  if (a.date === b.date) return 0;
  if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
  return a.date < b.date ? -1 : 1;
}

function infoOf({ text: _, ...info }: SourceDocument): SourceInfo {
  return info;
}
