import * as v from 'valibot';
import { CorpusError } from '../../errors';
import type { Line } from './lines';

/**
 * What a line holds, `undefined` where it is empty.
 * @throws CorpusError that names the line
 */
export function parseLine({ number: line, bytes }: Line): unknown {
  const text = decoded(bytes, line).trim();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CorpusError('bad-input', { key: 'packNotJson', values: { line } }, { cause });
  }
}

function decoded(bytes: Uint8Array, line: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CorpusError('bad-input', { key: 'packNotUtf8', values: { line } }, { cause });
  }
}

/**
 * The value, once it has this shape and all of its texts can be stored as they are.
 * @throws CorpusError that names the line and the field
 */
export function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  line: number,
): v.InferOutput<S> {
  // Of a million faults, the first one is told.
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw badLine(line, v.getDotPath(issue) ?? 'the line', reasonOf(issue));
  }
  const broken = brokenIn(result.output);
  if (broken !== null) throw badLine(line, broken, 'holds a NUL character or half of one');
  return result.output;
}

/** The error for a line of which a field is wrong. */
export function badLine(line: number, field: string, reason: string): CorpusError {
  return new CorpusError('bad-input', { key: 'packBadLine', values: { line, field, reason } });
}

/** The field with a text that no database gives back as it was. */
function brokenIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [field, part] of Object.entries(value)) {
    if (typeof part === 'string' ? isBroken(part) : brokenIn(part) !== null) return field;
  }
  return null;
}

function isBroken(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith('Invalid key')) return 'is missing';
  return issue.message.startsWith('Invalid') ? `should be ${issue.expected ?? 'different'}` : issue.message;
}
