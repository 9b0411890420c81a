import { stayAwake } from '../../platform';
import { parsers } from '../parsers';
import type { WorkerClient } from '../worker-client';
import { fetchForImport } from './fetch';
import { ImportRunner } from './runner';
import { openStaged, sweepStaged } from './staged';

/** What starts, ends or changes the work on imports. */
const STEERING = ['imports.start', 'imports.act', 'imports.agree', 'imports.forget'];

/**
 * The imports of this page, which goes on at once with what an earlier one left unfinished.
 * @returns who answers what steers them: the worker, and after it this page sets about it
 */
export function importDesk(client: Pick<WorkerClient, 'ask'>) {
  const runner = new ImportRunner({
    jobs: {
      take: () => client.ask('imports.take', null),
      record: (id, outcomes) => client.ask('imports.record', { id, outcomes: [...outcomes] }),
      async suspend(id, problem) {
        await client.ask('imports.suspend', { id, problem });
      },
      unfinished: () => client.ask('imports.unfinished', null),
    },
    open: openStaged,
    sweep: sweepStaged,
    fetch: fetchForImport,
    parsers,
    stayAwake,
  });
  // Where the library does not open, whoever asks for it is told.
  const wake = () => void runner.wake().catch(() => {});
  wake();
  return STEERING.map((name): [string, (ask: unknown) => Promise<unknown>] => [
    name,
    async (ask) => {
      const answer = await client.ask(name, ask);
      const stopped = stoppedBy(ask);
      if (stopped !== null) runner.stop(stopped);
      wake();
      return answer;
    },
  ]);
}

/** The import that a question pauses or cancels. */
function stoppedBy(ask: unknown): string | null {
  if (typeof ask !== 'object' || ask === null || !('act' in ask) || !('id' in ask)) return null;
  return ask.act === 'resume' ? null : String(ask.id);
}
