import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  type CheckRecord,
  checkRecordSchema,
  type FactSpan,
  RECORD_FORMAT,
  type Span,
} from '../../engine/record';
import { heldTo, malformed, ownJson } from './own-json';

/**
 * Reads a record from outside, `plumbline.check/1`, and holds every span to the text that it counts into.
 * @param name what messages call it
 * @throws CorpusError where it is none, of another version, or where its spans are not in its texts
 */
export function readRecord(text: string, name: string): CheckRecord {
  return recordIn(ownJson(text, name, [RECORD_FORMAT], 'recordNone').value, name);
}

/** The same of what a file holds. */
export function recordIn(value: unknown, name: string): CheckRecord {
  const record = heldTo(checkRecordSchema, value, name);
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
