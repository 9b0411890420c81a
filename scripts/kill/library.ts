/** The library as it is seen from outside. */
import type { ImportInfo, ListedDocument } from '../../src/protocol';
import type { Session } from '../launch';
import { until } from '../marks';
import type { Seen } from './model';

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
    if (documents.length >= page.total || page.documents.length === 0) return { documents, imports };
  }
}

/** Waits until no import goes on. */
export async function importsEnd({ extension }: Session): Promise<void> {
  const goesOn = ({ state }: ImportInfo) => state === 'queued' || state === 'running';
  const isOver = async () => !(await extension.ask('imports.list', null)).some(goesOn);
  await until(isOver, 'end of the imports', PATIENCE, 100);
}
