import { stayAwake } from '../../platform';
import type { WorkerClient } from '../worker-client';
import { lookAtPack } from './look';
import { PackRunner } from './runner';

/** What starts or ends the work on packs. */
const STEERING = [
  'packs.subscribe',
  'packs.update',
  'packs.agree',
  'packs.due',
  'packs.cancel',
  'packs.remove',
];
const STOPPING = ['packs.cancel', 'packs.remove'];

/** How often it is looked whose time it is, in ms. */
const HOUR = 3_600_000;

/**
 * The packs of this page, which goes on at once with what an earlier one left unfinished, and looks for newer versions
 * while it lives.
 * @returns who answers what steers them: the worker, and after it this page sets about it
 */
export function packDesk(client: Pick<WorkerClient, 'ask'>) {
  const runner = new PackRunner(client, stayAwake);
  // Where the library does not open, whoever asks for it is told.
  const wake = () => void runner.wake().catch(() => {});
  const lookAtDue = () => void client.ask('packs.due', null).then(wake, () => {});
  lookAtDue();
  setInterval(lookAtDue, HOUR);
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
  return [...steering, ['packs.look', lookAtPack] as const];
}
