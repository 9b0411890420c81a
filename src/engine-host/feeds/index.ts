import { stayAwake } from '../../platform';
import { fetchForImport } from '../imports/fetch';
import { parsers } from '../parsers';
import type { WorkerClient } from '../worker-client';
import { previewFeed } from './preview';
import { FeedRunner } from './runner';

/** What starts or ends the work on feeds. */
const STEERING = ['feeds.watch', 'feeds.lookNow', 'feeds.allow', 'feeds.follow', 'feeds.remove'];

/**
 * The feeds of this page, which goes on at once with what an earlier one left unfinished.
 * @returns what has it look for work, and who answers what steers it: the worker, and after it this page sets about it
 */
export function feedDesk(client: Pick<WorkerClient, 'ask'>) {
  const runner = new FeedRunner({ client, parse: parsers.html, fetchArticle: fetchForImport, stayAwake });
  // Where the library does not open, whoever asks for it is told.
  const wake = () => void runner.wake().catch(() => {});
  wake();
  const steering = STEERING.map((name): [string, (ask: unknown) => Promise<unknown>] => [
    name,
    async (ask) => {
      const answer = await client.ask(name, ask);
      if (name === 'feeds.remove' && typeof ask === 'object' && ask !== null && 'id' in ask) {
        runner.stop(String(ask.id));
      }
      wake();
      return answer;
    },
  ]);
  return { wake, answers: [...steering, ['feeds.preview', previewFeed] as const] };
}
