import * as v from 'valibot';
import { CorpusError } from '../corpus/errors';
import { isDamage, isFull } from '../corpus/store/safety/damage';
// Not the whole of `platform`: a worker has no WebExtension API.
import { FaultError, faultOf } from '../platform/fault';
import type { Fault } from '../protocol';

/** The error as data, whichever room it is from. */
export function hostFaultOf(error: unknown): Fault {
  if (error instanceof CorpusError) return { code: error.code, saying: error.saying };
  if (isFull(error)) return { code: 'corpus', saying: { key: 'corpusFull' } };
  if (isDamage(error)) return { code: 'corpus', saying: { key: 'corpusDamaged' } };
  return faultOf(error);
}

/** What a message asks, checked; throws a `FaultError` when it is not what the schema wants. */
export function checkedAsk<T>(name: string, schema: v.GenericSchema<unknown, T>, ask: unknown): T {
  const result = v.safeParse(schema, ask);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? 'all';
  const { requirement } = issue;
  if (issue.type === 'max_length' && typeof requirement === 'number') {
    throw new FaultError('too-large', { key: 'faultTooLong', values: { field, most: requirement } });
  }
  const what = `${issue.message}, in ${name}`;
  throw new FaultError('bad-input', { key: 'faultBadField', values: { field, what } });
}
