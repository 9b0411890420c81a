import { conclude } from '../conclude';
import { prepareSource, propose } from '../propose';
import type { CheckRecord, Judgement, PageInput } from '../record';

/** What of a record a replay takes from elsewhere. */
export interface Instead {
  /** The page as it is now. */
  page?: PageInput;
  /** What a model says now. */
  judgements?: readonly Judgement[];
}

/**
 * Makes a record again from the texts, judgements and threshold that it holds: by the same engine the same, byte for
 * byte.
 */
export function replay(
  record: CheckRecord,
  { page = pageOf(record), judgements }: Instead = {},
): CheckRecord {
  const proposals = propose(page, record.sources.map(prepareSource), record.realigned);
  return conclude(proposals, judgements ?? record.judgements, record.engine.threshold);
}

/** The page that a record is about, as the engine got it. */
export function pageOf({ page: { sentences: _, compared: __, ...page } }: CheckRecord): PageInput {
  return page;
}
