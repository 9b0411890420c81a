import type * as v from 'valibot';
import type { Answer, Ask } from '../protocol';
import type { WorkerCallName } from './calls';
import type { CorpusHost } from './corpus-host';

/** Answers one message in the worker; `ask` has passed the schema before `run` sees it. */
export interface Handler<N extends WorkerCallName> {
  schema: v.GenericSchema<unknown, Ask<N>>;
  /** Throws a `FaultError` or a `CorpusError` to answer with a fault. */
  run(ask: Ask<N>, corpus: CorpusHost): Answer<N> | Promise<Answer<N>>;
}

/** Any of them: `run` may be given only what came out of `schema`. */
export interface AnyHandler {
  schema: v.GenericSchema<unknown, unknown>;
  run(ask: unknown, corpus: CorpusHost): unknown;
}
