/**
 * The page that hosts the engine: Chromium's offscreen document, Firefox's background page. Documents are
 * read here, where there is an HTML parser; all else is the worker's.
 */
import type { Pass } from '../platform';
import { documentFetch } from './document-fetch';
import { documentRead } from './document-read';
import { WorkerClient } from './worker-client';

const client = new WorkerClient(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'plumbline' }),
);

const readers = new Map([
  ['document.read', documentRead],
  ['document.fetch', documentFetch],
]);

/** Answers what the background passes on. */
export const askHost: Pass = (name, ask) => {
  const reader = readers.get(name);
  return reader ? reader(ask) : client.ask(name, ask);
};
