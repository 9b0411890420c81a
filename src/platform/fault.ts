import type { Fault, Saying } from '../protocol';

/**
 * An error that may cross to another context. Where it arrives, `message` is written for the user; before, it is the
 * saying as data, as not every context has the interface's words.
 */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly code: Fault['code'];
  readonly saying: Saying;

  constructor(code: Fault['code'], saying: Saying, options?: ErrorOptions) {
    super(JSON.stringify(saying), options);
    this.code = code;
    this.saying = saying;
  }
}

/** A fault that only a mistake of ours, or somebody hostile, brings about. */
export function mistake(what: string): FaultError {
  return new FaultError('bad-input', { key: 'faultDefect', values: { what } });
}

/** The error as data. What nobody foresaw becomes a `defect` with its own message. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return { code: error.code, saying: error.saying };
  const what = error instanceof Error ? error.message : String(error);
  return { code: 'defect', saying: { key: 'faultDefect', values: { what } } };
}
