import { stayAwake } from '../../platform';
import type { WorkerClient } from '../worker-client';
import { lookAtPack } from './look';
import { PackRunner } from './runner';

/** What starts or ends the work on packs. */
const STEERING = ['packs.subscribe', 'packs.update', 'packs.agree', 'packs.cancel', 'packs.remove'];
const STOPPING = ['packs.cancel', 'packs.remove'];

/**
 * The packs of this page, which goes on at once with what an earlier one left unfinished.
 * @returns what has it look for work, and who answers what steers it: the worker, and after it this page sets about it
 */
export function packDesk(client: Pick<WorkerClient, 'ask'>) {
  const runner = new PackRunner(client, stayAwake);
  // Where the library does not open, whoever asks for it is told.
  const wake = () => void runner.wake().catch(() => {});
  wake();
  const steering = STEERING.map((name): [string, (ask: unknown) => Promise<unknown>] => [
    name,
    async (ask) => {
      const answer = await client.ask(name, ask);
      if (STOPPING.includes(name) && typeof ask === 'object' && ask !== null && 'id' in ask) {
        runner.stop(String(ask.id));
      }
      wake();
      return answer;
    },
  ]);
  return { wake, answers: [...steering, ['packs.look', lookAtPack] as const] };
}
