/**
 * The page that hosts the engine: Chromium's offscreen document, Firefox's background page. Documents are
 * read here, where there is an HTML parser; all else is the worker's.
 */
import type { Answer, Ask } from '../protocol';
import type { HostCallName, WorkerCallName } from './calls';
import { documentFetch } from './document-fetch';
import { documentRead } from './document-read';
import { WorkerClient } from './worker-client';

const client = new WorkerClient(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'plumbline' }),
);

function inWorker<N extends WorkerCallName>(name: N): (ask: Ask<N>) => Promise<Answer<N>> {
  return (ask) => client.ask(name, ask);
}

export const host: { [N in HostCallName]: (ask: Ask<N>) => Promise<Answer<N>> } = {
  'match.opening': inWorker('match.opening'),
  'check.article': inWorker('check.article'),
  'check.compare': inWorker('check.compare'),
  'corpus.status': inWorker('corpus.status'),
  'corpus.list': inWorker('corpus.list'),
  'corpus.document': inWorker('corpus.document'),
  'corpus.add': inWorker('corpus.add'),
  'corpus.delete': inWorker('corpus.delete'),
  'corpus.restore': inWorker('corpus.restore'),
  'corpus.reopen': inWorker('corpus.reopen'),
  'document.read': documentRead,
  'document.fetch': documentFetch,
};
