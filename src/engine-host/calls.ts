import type { Ask, BackgroundCalls, Reply } from '../protocol';

/** What the worker answers: all that needs the corpus or the engine. */
export type WorkerCallName = Exclude<
  keyof BackgroundCalls,
  'style.set' | 'badge.set' | 'document.read' | 'document.fetch'
>;

/** What the host as a whole answers. */
export type HostCallName = WorkerCallName | 'document.read' | 'document.fetch';

/** Page → worker. */
export interface WorkerAsk<N extends WorkerCallName = WorkerCallName> {
  id: number;
  name: N;
  ask: Ask<N>;
}

/** Worker → page. */
export interface WorkerReply {
  id: number;
  reply: Reply<unknown>;
}
