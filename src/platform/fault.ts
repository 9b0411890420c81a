import type { Fault } from '../protocol';

/** An error that may cross to another context: `message` is written for the user. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly code: Fault['code'];

  constructor(code: Fault['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The error as data. What nobody foresaw becomes a `defect` with its own message. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return { code: error.code, message: error.message };
  const what = error instanceof Error ? error.message : String(error);
  return { code: 'defect', message: `Plumbline made a mistake: ${what}. Nothing was changed.` };
}
