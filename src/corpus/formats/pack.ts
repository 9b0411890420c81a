import * as v from 'valibot';
import type { NewDocument } from '../../engine/record';
import { CorpusError } from '../errors';
import { MAX_LABEL, MAX_PACK, newDocumentSchema } from './limits';

const PACK_FORMAT = 'plumbline.corpus/1';

const label = v.pipe(v.string(), v.maxLength(MAX_LABEL));

export const headerSchema = v.object({
  format: v.literal(PACK_FORMAT),
  name: v.pipe(label, v.minLength(1, 'is empty')),
  publisher: label,
  licence: label,
  /** `YYYY-MM-DD` */
  updated: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day like 2025-05-31')),
  documents: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
type PackHeader = v.InferOutput<typeof headerSchema>;

/** A pack whose header is read and whose documents are read one by one as they are asked for. */
export interface Pack {
  header: PackHeader;
  /** Throws a `CorpusError` that names the line, also at the end when documents are missing. */
  documents: Iterable<NewDocument>;
}

/**
 * Reads a pack: JSON Lines, a header and then one document a line.
 * @throws CorpusError when it is too long or its first line is no header of a known version.
 */
export function readPack(text: string): Pack {
  if (text.length > MAX_PACK) {
    throw new CorpusError('too-large', { key: 'packTooLong', values: { most: MAX_PACK } });
  }
  const lines = linesOf(text);
  const first = lines.next();
  const header = first.done ? undefined : parseLine(first.value);
  const format =
    typeof header === 'object' && header !== null && 'format' in header ? header.format : undefined;
  if (format !== PACK_FORMAT) {
    throw new CorpusError(
      'bad-input',
      typeof format === 'string' && format.startsWith('plumbline.corpus/')
        ? { key: 'packNewer', values: { format: format.slice(0, 40), known: PACK_FORMAT } }
        : { key: 'packOther', values: { format: PACK_FORMAT } },
    );
  }
  const checked = check(headerSchema, header, 1);
  return { header: checked, documents: documentsOf(lines, checked.documents) };
}

/** Writes a pack; `readPack` gives the same documents back. */
export function writePack(
  header: Omit<PackHeader, 'format' | 'documents'>,
  documents: NewDocument[],
): string {
  const first: PackHeader = { format: PACK_FORMAT, ...header, documents: documents.length };
  return [first, ...documents].map((line) => `${JSON.stringify(line)}\n`).join('');
}

interface Line {
  number: number;
  text: string;
}

/** The lines that hold something, numbered from 1 as an editor does. */
function* linesOf(text: string): Generator<Line, undefined> {
  let number = 0;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    number += 1;
    const line = text.slice(start, end).trim();
    if (line) yield { number, text: line };
    start = end + 1;
  }
}

function* documentsOf(lines: Iterable<Line>, expected: number): Generator<NewDocument, undefined> {
  let found = 0;
  for (const line of lines) {
    yield check(newDocumentSchema, parseLine(line), line.number);
    found += 1;
  }
  if (found !== expected) {
    throw new CorpusError('bad-input', { key: 'packCutShort', values: { announced: expected, found } });
  }
}

function parseLine(line: Line): unknown {
  try {
    return JSON.parse(line.text);
  } catch (cause) {
    throw new CorpusError('bad-input', { key: 'packNotJson', values: { line: line.number } }, { cause });
  }
}

function check<S extends v.GenericSchema>(schema: S, value: unknown, line: number): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? 'the line';
  throw new CorpusError('bad-input', {
    key: 'packBadLine',
    values: { line, field, reason: reason(issue) },
  });
}

function reason(issue: v.BaseIssue<unknown>): string {
  return issue.message.startsWith('Invalid') ? `should be ${issue.expected ?? 'different'}` : issue.message;
}
