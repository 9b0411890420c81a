import type { NewDocument } from '../../src/engine/record';
import type { ListedDocument } from '../../src/protocol';
import type { Session } from '../launch';
import { until } from '../marks';
import type { Model } from './model';

/** What a round is killed in. */
export const WORKS = ['add', 'delete', 'restore'] as const;
export type Work = (typeof WORKS)[number];

/** Messages that are under way at once. */
const LANES = 4;

export function documentOf(text: string): NewDocument {
  return {
    title: text.slice(0, 30),
    publisher: null,
    author: null,
    date: null,
    language: 'en',
    kind: 'report',
    address: null,
    text,
  };
}

/** All that the library lists. */
export async function listAll({ extension }: Session): Promise<ListedDocument[]> {
  const all: ListedDocument[] = [];
  for (;;) {
    const page = await extension.ask('corpus.list', { query: '', offset: all.length, limit: 200 });
    all.push(...page.documents);
    if (all.length >= page.total || page.documents.length === 0) return all;
  }
}

export async function ready({ extension }: Session): Promise<void> {
  await until(
    async () => {
      const status = await extension.ask('corpus.status', null);
      if (status.state === 'failed') throw new Error(`The library does not open: ${JSON.stringify(status)}`);
      return status.state === 'ready';
    },
    'library',
    60_000,
  );
}

/** Ends every process of the browser at once. */
export function kill({ browser }: Session): void {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('The browser has no process.');
  // It was started as the leader of a group of its own.
  process.kill(-pid, 'SIGKILL');
}

/** Works until the browser is killed after so many ms. What was answered by then goes into the model. */
export async function workUntilKilled(
  session: Session,
  work: Work,
  { after, round, model, backup }: { after: number; round: number; model: Model; backup: string },
): Promise<{ acknowledged: number }> {
  let isOver = false;
  let acknowledged = 0;
  let next = 0;
  const held = [...model.there];
  /** @returns false where there is nothing left to do */
  const step = async (): Promise<boolean> => {
    const n = next++;
    if (work === 'restore') {
      await session.extension.ask('safety.restore', { name: backup });
    } else if (work === 'delete') {
      const id = held[n];
      if (id === undefined) return false;
      model.there.delete(id);
      await session.extension.ask('corpus.delete', { id });
      if (!isOver) model.gone.add(id);
    } else {
      const text = `Berth ${n} of round ${round} was closed after crane ${n * 13} had failed. `;
      const document = documentOf(text.repeat(1 + ((n * 7) % 60)));
      const { id } = await session.extension.ask('corpus.add', { document });
      if (isOver) return false;
      model.there.add(id);
      model.gone.delete(id);
    }
    acknowledged += 1;
    return true;
  };
  const lane = async () => {
    // Whatever is under way when the browser ends fails.
    while (!isOver && (await step().catch(() => true))) {}
  };
  const lanes = Array.from({ length: work === 'restore' ? 1 : LANES }, lane);
  await new Promise((resolve) => setTimeout(resolve, after));
  isOver = true;
  kill(session);
  await Promise.race([Promise.all(lanes), new Promise((resolve) => setTimeout(resolve, 2_000))]);
  return { acknowledged };
}
