/** Files of Plumbline's own formats, `plumbline.NAME/VERSION`, as they come from outside. */
import * as v from 'valibot';
import { CorpusError } from '../errors';

/** The longest such file, in UTF-16 units: a page and some hundred sources of the usual length. */
export const MAX_RECORD = 64_000_000;

const formatted = v.object({ format: v.string() });

/**
 * What a file holds, and in which of the formats.
 * @param name what messages call it
 * @param none what is said where it is in none of them
 * @throws CorpusError where it is too long, no JSON, of another format or version
 */
export function ownJson<F extends string>(
  text: string,
  name: string,
  known: readonly F[],
  none: 'recordNone' | 'reviewNone' | 'reviewFileNone',
): { format: F; value: unknown } {
  if (text.length > MAX_RECORD) {
    const values = { name, most: MAX_RECORD / 1_000_000 };
    throw new CorpusError('too-large', { key: 'recordTooLong', values });
  }
  const value = parsed(text, name);
  const format = v.is(formatted, value) ? value.format : '';
  const own = known.find((one) => one === format);
  if (own !== undefined) return { format: own, value };
  const [family] = known.filter((one) => format.startsWith(one.replace(/\d+$/, '')));
  if (family === undefined) throw new CorpusError('bad-input', { key: none, values: { name } });
  throw new CorpusError('bad-input', {
    key: 'recordNewer',
    values: { name, format: format.slice(0, 40), known: family },
  });
}

/** @throws CorpusError where a value is not as `schema` has it */
export function heldTo<T>(schema: v.GenericSchema<unknown, T>, value: unknown, name: string): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw malformed(name, path === null ? issue.message : `${path}: ${issue.message}`);
}

export function malformed(name: string, why: string): CorpusError {
  return new CorpusError('bad-input', { key: 'recordMalformed', values: { name, why } });
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CorpusError('bad-input', { key: 'recordNotJson', values: { name } }, { cause });
  }
}
