/** The worker with the corpus and the engine: answers one message at a time, in the order they come. */
import type { Reply } from '../protocol';
import type { WorkerAsk, WorkerReply } from './calls';
import { CorpusHost } from './corpus-host';
import { storedCorpus } from './database';
import { checkedAsk, hostFaultOf } from './faults';
import { handlers } from './handlers';

const corpus = new CorpusHost(storedCorpus);

self.addEventListener('message', async ({ data }: MessageEvent<WorkerAsk>) => {
  const reply: WorkerReply = { id: data.id, reply: await run(data) };
  self.postMessage(reply);
});

async function run<N extends WorkerAsk['name']>({ name, ask }: WorkerAsk<N>): Promise<Reply<unknown>> {
  try {
    const handler = handlers[name];
    return { ok: true, value: await handler.run(checkedAsk(name, handler.schema, ask), corpus) };
  } catch (error) {
    return { ok: false, fault: hostFaultOf(error) };
  }
}
