/**
 * The worker with the corpus and the engine. Messages are taken up in the order in which they come; while one
 * waits for the corpus to open, later ones may be answered before it.
 */
import { isDamage } from '../corpus/store/safety/damage';
import { mistake } from '../platform/fault';
import type { Reply } from '../protocol';
import type { WorkerAsk, WorkerReply } from './calls';
import { CorpusHost } from './corpus-host';
import { storedCorpus } from './database';
import { checkedAsk, hostFaultOf } from './faults';
import type { AnyHandler } from './handler';
import { handlers } from './handlers';

const corpus = new CorpusHost(storedCorpus, storedCorpus);

self.addEventListener('message', async ({ data }: MessageEvent<WorkerAsk>) => {
  const reply: WorkerReply = { id: data.id, reply: await run(data) };
  self.postMessage(reply);
});

const table = new Map<string, AnyHandler>(Object.entries(handlers));

async function run({ name, ask }: WorkerAsk): Promise<Reply<unknown>> {
  try {
    const handler = table.get(name);
    if (!handler) throw mistake(`nothing here answers ${name}`);
    return { ok: true, value: await handler.run(checkedAsk(name, handler.schema, ask), corpus) };
  } catch (error) {
    if (isDamage(error)) corpus.suspect().catch(() => {});
    return { ok: false, fault: hostFaultOf(error) };
  }
}
