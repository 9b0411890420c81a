import type { JudgeAsk } from '../engine';
import type { Judgement } from '../engine/record';
import type { BackgroundCalls, CheckView, Reply } from '../protocol';

/** What the worker answers: all that needs the corpus or the engine. */
export interface WorkerCalls
  extends Omit<
    BackgroundCalls,
    | 'frame.part'
    | 'frame.take'
    | 'style.set'
    | 'badge.set'
    | 'document.read'
    | 'document.fetch'
    | 'judge.poll'
    | 'judge.cancel'
    | 'judge.about'
    | 'judge.test'
  > {
  /** What a judge is to be asked about a check that the worker keeps, and how sure a note has to be. */
  'check.asks': (ask: { check: string }) => { asks: JudgeAsk[]; threshold: number };
  /** Concludes that check again with what was judged. */
  'check.judged': (ask: { check: string; judgements: Judgement[] }) => CheckView;
}

export type WorkerCallName = keyof WorkerCalls;

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
