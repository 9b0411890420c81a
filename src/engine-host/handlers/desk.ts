import * as v from 'valibot';
import { newDocumentSchema } from '../../corpus/formats/limits';
import { MAX_RECORD, readRecord } from '../../corpus/formats/record';
import type { Corpus } from '../../corpus/store/store';
import { documentId, pageOf } from '../../engine';
import { checkRecordSchema, type SourceDocument } from '../../engine/record';
import type { DeskCalls } from '../../protocol';
import { label, MAX_DESK_SOURCES, host as pageHost, pageSchema, threshold } from '../asks';
import { recordChange } from '../desk/change';
import { deskCheck, withClaims } from '../desk/check';
import { namedSource } from '../desk/named-sources';
import type { Handler } from '../handler';
import { isPageItself, SAME, sourcesOf } from '../match';

const documents = v.pipe(v.array(newDocumentSchema), v.maxLength(MAX_DESK_SOURCES));
const ids = v.pipe(v.array(label), v.maxLength(MAX_DESK_SOURCES));

/** What the desk asks about pages and records; nothing of it is kept. */
export const deskHandlers: { [N in keyof DeskCalls]: Handler<N> } = {
  'desk.check': {
    schema: v.object({
      page: pageSchema,
      host: pageHost,
      sources: v.union([v.literal('matched'), v.object({ ids, documents })]),
      threshold,
    }),
    async run({ page, host: site, sources, threshold }, host) {
      const corpus = await host.opened();
      const chosen =
        sources === 'matched'
          ? sourcesOf(page.text, { corpus, host: site }, SAME).filter((source) => !isPageItself(source, page))
          : [...sources.ids.flatMap((id) => sourceBy(id, corpus) ?? []), ...sources.documents.map(withId)];
      return chosen.length === 0 ? null : deskCheck({ page, sources: chosen, threshold });
    },
  },
  'desk.read': {
    schema: v.object({ name: label, text: v.pipe(v.string(), v.maxLength(MAX_RECORD)) }),
    run: ({ name, text }) => withClaims(readRecord(text, name)),
  },
  'desk.replay': {
    schema: v.object({ record: checkRecordSchema, page: v.nullable(pageSchema) }),
    run({ record, page }) {
      const { sources, judgements, engine, realigned } = record;
      const check = deskCheck({
        page: page ?? pageOf(record),
        sources,
        judgements,
        threshold: engine.threshold,
        ...(realigned && { realigned }),
      });
      return { ...check, changes: recordChange(record, check.record) };
    },
  },
};

/** A document of the library or, where it has none, of the last comparisons. */
export function sourceBy(id: string, corpus: Corpus): SourceDocument | null {
  return corpus.get(id) ?? namedSource(id);
}

export function withId(document: Omit<SourceDocument, 'id'>): SourceDocument {
  return { id: documentId(document.text), ...document };
}
