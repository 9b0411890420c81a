import type * as v from 'valibot';
import type { WorkerCallName, WorkerCalls } from './calls';
import type { CorpusHost } from './corpus-host';

/** Answers one message in the worker; `ask` has passed the schema before `run` sees it. */
export interface Handler<N extends WorkerCallName> {
  schema: v.GenericSchema<unknown, Parameters<WorkerCalls[N]>[0]>;
  /** Throws a `FaultError` or a `CorpusError` to answer with a fault. */
  run(
    ask: Parameters<WorkerCalls[N]>[0],
    corpus: CorpusHost,
  ): ReturnType<WorkerCalls[N]> | Promise<ReturnType<WorkerCalls[N]>>;
}

/** Any of them: `run` may be given only what came out of `schema`. */
export interface AnyHandler {
  schema: v.GenericSchema<unknown, unknown>;
  run(ask: unknown, corpus: CorpusHost): unknown;
}
