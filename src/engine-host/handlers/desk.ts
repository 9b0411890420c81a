import * as v from 'valibot';
import { deskFile } from '../../corpus/formats/report/desk-file';
import { headlineCheck, pageOf, propose } from '../../engine';
import { checkRecordSchema, judgementSchema } from '../../engine/record';
import { DESK_FORMATS, type DeskCalls } from '../../protocol';
import { deskSources, language, host as pageHost, pageSchema, threshold } from '../asks';
import { holdSources } from '../desk/bounds';
import { recordChange } from '../desk/change';
import { deskCheck } from '../desk/check';
import { prepareSources } from '../desk/prepared';
import { sourceBy, withId } from '../desk/sources';
import type { Handler } from '../handler';
import { concluded } from '../kept-checks';
import { isPageItself, SAME, sourcesOf } from '../match';
import { sayIn } from '../words';

/** What the desk asks about pages and records; nothing of it is kept. */
export const deskHandlers: { [N in keyof DeskCalls]: Handler<N> } = {
  'desk.check': {
    schema: v.object({
      page: pageSchema,
      host: pageHost,
      sources: v.union([v.literal('matched'), v.object(deskSources)]),
      threshold,
    }),
    async run({ page, host: site, sources, threshold }, host) {
      const corpus = await host.opened();
      const chosen =
        sources === 'matched'
          ? sourcesOf(page.text, { corpus, host: site }, SAME).filter((source) => !isPageItself(source, page))
          : [...sources.ids.flatMap((id) => sourceBy(id, corpus) ?? []), ...sources.documents.map(withId)];
      holdSources(chosen);
      return chosen.length === 0 ? null : deskCheck({ page, sources: chosen, threshold });
    },
  },
  'desk.export': {
    schema: v.object({ record: checkRecordSchema, format: v.picklist(DESK_FORMATS), language }),
    run: async ({ record, format, language }) => deskFile(format, record, await sayIn(language)),
  },
  'desk.headline': {
    schema: v.object({ record: checkRecordSchema }),
    run: ({ record }) => headlineCheck(pageOf(record), prepareSources(record.sources)),
  },
  'desk.judgeable': {
    schema: v.object({ record: checkRecordSchema }),
    run({ record }) {
      const { sources, realigned, engine } = record;
      const proposals = propose(pageOf(record), prepareSources(sources), realigned);
      const { threshold } = engine;
      return concluded({ proposals, threshold, incomplete: null, chosen: 'compared', keyFacts: null })
        .judgeable;
    },
  },
  'desk.replay': {
    schema: v.object({
      record: checkRecordSchema,
      page: v.nullable(pageSchema),
      judgements: v.nullable(v.array(judgementSchema)),
    }),
    run({ record, page, judgements }) {
      const { sources, engine, realigned } = record;
      const check = deskCheck({
        page: page ?? pageOf(record),
        sources,
        judgements: judgements ?? record.judgements,
        threshold: engine.threshold,
        ...(realigned && { realigned }),
      });
      return { ...check, changes: recordChange(record, check.record) };
    },
  },
};
