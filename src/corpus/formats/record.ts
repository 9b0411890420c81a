import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import {
  type CheckRecord,
  checkRecordSchema,
  type FactSpan,
  RECORD_FORMAT,
  type Span,
} from '../../engine/record';
import { CorpusError } from '../errors';

/** The longest record, in UTF-16 units: a page and some hundred sources of the usual length. */
export const MAX_RECORD = 64_000_000;

/**
 * Reads a record from outside, `plumbline.check/1`, and holds every span to the text that it counts into.
 * @param name what messages call it
 * @throws CorpusError where it is none, of another version, or where its spans are not in its texts
 */
export function readRecord(text: string, name: string): CheckRecord {
  if (text.length > MAX_RECORD) {
    throw new CorpusError('too-large', {
      key: 'recordTooLong',
      values: { name, most: MAX_RECORD / 1_000_000 },
    });
  }
  const parsed = v.safeParse(checkRecordSchema, parsedJson(text, name));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw malformed(name, `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`);
  }
  const record = parsed.output;
  const stray = strayIn(record);
  if (stray !== null) throw malformed(name, stray);
  return record;
}

/** As files hold a record. */
export function writeRecord(record: CheckRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The SHA-256 of a record's file, in hexadecimal. */
export function recordHash(record: CheckRecord): string {
  return bytesToHex(sha256(utf8ToBytes(writeRecord(record))));
}

function parsedJson(text: string, name: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new CorpusError('bad-input', { key: 'recordNotJson', values: { name } }, { cause });
  }
  const { format } = v.is(v.object({ format: v.string() }), parsed) ? parsed : { format: null };
  if (format === null || !format.startsWith('plumbline.check/')) {
    throw new CorpusError('bad-input', { key: 'recordNone', values: { name } });
  }
  if (format !== RECORD_FORMAT) {
    throw new CorpusError('bad-input', {
      key: 'recordNewer',
      values: { name, format: format.slice(0, 40), known: RECORD_FORMAT },
    });
  }
  return parsed;
}

/** Tells whether words stand where they say that they do, in page and sources of a record. */
export function standingIn({ page, sources }: Pick<CheckRecord, 'page' | 'sources'>): {
  isInPage: (span: Span) => boolean;
  isInSource: (fact: FactSpan) => boolean;
} {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  return {
    isInPage: ({ start, end, text }) => page.text.slice(start, end) === text,
    isInSource: ({ source, start, end, text }) => texts.get(source)?.slice(start, end) === text,
  };
}

/** What of a record does not fit together, its spans above all: not in its texts; null where all does. */
export function strayIn(record: CheckRecord): string | null {
  const { isInPage, isInSource } = standingIn(record);
  const { notes, realigned = [] } = record;
  if (!realigned.every(({ claim, facts }) => isInPage(claim) && facts.every(isInSource)))
    return 'what was aligned by hand does not stand in page and sources';
  const ids = new Set<string>();
  for (const { id, claim, mark, facts, against } of notes) {
    if (ids.has(id)) return `there are two notes ${id}`;
    ids.add(id);
    for (const span of [claim, mark])
      if (span !== null && !isInPage(span)) return `the words of note ${id} do not stand in the page`;
    if (![...facts, ...against].every(isInSource))
      return `the words of note ${id} do not stand in its source`;
  }
  return null;
}

function malformed(name: string, why: string): CorpusError {
  return new CorpusError('bad-input', { key: 'recordMalformed', values: { name, why } });
}
