/**
 * The page that hosts the engine: Chromium's offscreen document, Firefox's background page. Documents are
 * read here, where there is an HTML parser, and judges are asked here, where the browser's own model is; all else is
 * the worker's.
 */
import type { Pass } from '../platform';
import { documentFetch, pageFetch } from './document-fetch';
import { documentRead } from './document-read';
import { exportDesk } from './exports';
import { feedDesk } from './feeds';
import { importDesk } from './imports';
import { judgeAbout, judgeTest } from './judge-calls';
import { JudgeDesk } from './judge-desk';
import { packDesk } from './packs';
import { WorkerClient } from './worker-client';

const client = new WorkerClient(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'plumbline' }),
);

const desk = new JudgeDesk((name, ask) => client.ask(name, ask));

const imports = importDesk(client);
const packs = packDesk(client);
const feeds = feedDesk(client);

/** Sets about the subscriptions whose time it is. */
async function tick(): Promise<unknown> {
  const next = await client.ask('clock.tick', null);
  packs.wake();
  feeds.wake();
  return next;
}

/** What is answered in this page. */
const here = new Map<string, (ask: unknown) => Promise<unknown>>([
  ['document.read', documentRead],
  ['document.fetch', documentFetch],
  ['page.fetch', pageFetch],
  ...imports,
  ...exportDesk(client),
  ...packs.answers,
  ...feeds.answers,
  ['clock.tick', tick],
  ['judge.poll', (ask) => desk.poll(ask)],
  ['judge.cancel', (ask) => desk.cancel(ask)],
  ['judge.about', judgeAbout],
  ['judge.test', judgeTest],
]);

/** Answers what the background passes on. */
export const askHost: Pass = (name, ask) => {
  const answerer = here.get(name);
  return answerer ? answerer(ask) : client.ask(name, ask);
};
