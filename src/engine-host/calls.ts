import type { BackgroundCalls, Reply } from '../protocol';

/** What the worker answers: all that needs the corpus or the engine. */
export type WorkerCallName = Exclude<
  keyof BackgroundCalls,
  'style.set' | 'badge.set' | 'document.read' | 'document.fetch'
>;

/** Page → worker. */
export interface WorkerAsk {
  id: number;
  name: string;
  ask: unknown;
}

/** Worker → page. */
export interface WorkerReply {
  id: number;
  reply: Reply<unknown>;
}
