import * as v from 'valibot';
import { CorpusError } from '../corpus/errors';
// Not the whole of `platform`: a worker has no WebExtension API.
import { FaultError, faultOf } from '../platform/fault';
import type { Fault } from '../protocol';

/** The error as data; what the corpus says is already written for the user. */
export function hostFaultOf(error: unknown): Fault {
  if (error instanceof CorpusError) return { code: error.code, message: error.message };
  return faultOf(error);
}

/** What a message asks, checked; throws a `FaultError` when it is not what the schema wants. */
export function checkedAsk<T>(name: string, schema: v.GenericSchema<unknown, T>, ask: unknown): T {
  const result = v.safeParse(schema, ask);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? 'all';
  if (issue.type === 'max_length') {
    throw new FaultError(
      'too-large',
      `This is too much for Plumbline: "${field}" is longer than ${count(issue.requirement)}. Nothing was changed; use the part you need.`,
    );
  }
  throw new FaultError(
    'bad-input',
    `Plumbline cannot use this: "${field}" is not as it should be (${issue.message}, in ${name}). Nothing was changed.`,
  );
}

function count(requirement: unknown): string {
  return typeof requirement === 'number' ? requirement.toLocaleString('en') : String(requirement);
}
