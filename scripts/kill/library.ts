/** The library as it is seen from outside. */
import type { ImportInfo, ListedDocument } from '../../src/protocol';
import type { Session } from '../launch';
import { until } from '../marks';
import type { Seen } from './model';
import { type Standing, standingOf } from './reviewing';

/** Documents that are asked for at once. */
const LISTED = 200;
const PATIENCE = 120_000;

export async function ready({ extension }: Session): Promise<void> {
  await until(
    async () => {
      const status = await extension.ask('corpus.status', null);
      if (status.state === 'failed') throw new Error(`The library does not open: ${JSON.stringify(status)}`);
      return status.state === 'ready';
    },
    'library',
    PATIENCE,
  );
}

/** All that it holds. */
export async function seen({ extension }: Session): Promise<Seen> {
  const documents: ListedDocument[] = [];
  const imports = await extension.ask('imports.list', null);
  for (;;) {
    const ask = { query: '', offset: documents.length, limit: LISTED };
    const page = await extension.ask('corpus.list', ask);
    documents.push(...page.documents);
    if (documents.length >= page.total || page.documents.length === 0) break;
  }
  return { documents, imports, reviews: await reviewsIn(extension) };
}

/** How each of its reviews stands. */
async function reviewsIn(extension: Session['extension']): Promise<Seen['reviews']> {
  const found = new Map<string, Standing>();
  const ask = { query: '', state: null, offset: 0, limit: LISTED };
  for (const { id } of (await extension.ask('reviews.list', ask)).reviews) {
    const open = await extension.ask('reviews.open', { id });
    if (open !== null) found.set(id, standingOf(open.view));
  }
  return found;
}

/** Waits until no import goes on. */
export async function importsEnd({ extension }: Session): Promise<void> {
  const goesOn = ({ state }: ImportInfo) => state === 'queued' || state === 'running';
  const isOver = async () => !(await extension.ask('imports.list', null)).some(goesOn);
  await until(isOver, 'end of the imports', PATIENCE, 100);
}
