import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { type CheckRecord, checkRecordSchema, noteSchema } from '../../engine/record';
import { CorpusError } from '../errors';
import { recordHash } from './record';

const FORMAT = 'plumbline.receipt/1';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal'));
const { page, engine, judgements } = checkRecordSchema.entries;

/**
 * The receipt of a record, `plumbline.receipt/1`: what was compared and found, for where texts must not travel. Texts are
 * told by their SHA-256; of a note there is no word, as a hash of few words can be guessed.
 */
export const receiptSchema = v.object({
  format: v.literal(FORMAT),
  /** Of the record's file. */
  record: hash,
  engine,
  page: v.object({
    /** Of the text, as UTF-8. */
    sha256: hash,
    ...v.pick(page, ['address', 'date', 'language', 'complete', 'sentences', 'compared']).entries,
  }),
  sources: v.array(v.object({ id: v.string(), sha256: hash, address: v.nullable(v.string()) })),
  notes: v.array(v.pick(noteSchema, ['id', 'kind', 'rule', 'severity', 'confidence', 'shown'])),
  judgements,
});
export type Receipt = v.InferOutput<typeof receiptSchema>;

/** The receipt of a record: the same record has the same. */
export function receiptOf(record: CheckRecord): Receipt {
  const { address, date, language, complete, sentences, compared, text } = record.page;
  return {
    format: FORMAT,
    record: recordHash(record),
    engine: record.engine,
    page: { sha256: textHash(text), address, date, language, complete, sentences, compared },
    sources: record.sources.map(({ id, text: own, address: at }) => ({
      id,
      sha256: textHash(own),
      address: at,
    })),
    notes: record.notes.map(({ id, kind, rule, severity, confidence, shown }) => ({
      id,
      kind,
      rule,
      severity,
      confidence,
      shown,
    })),
    judgements: record.judgements,
  };
}

/**
 * Reads a receipt from outside.
 * @param name what messages call it
 * @throws CorpusError where it is none, or of another version
 */
export function readReceipt(text: string, name: string): Receipt {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new CorpusError('bad-input', { key: 'receiptNone', values: { name, why: 'JSON' } }, { cause });
  }
  const result = v.safeParse(receiptSchema, parsed);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const why = `${v.getDotPath(issue) ?? 'receipt'}: ${issue.message}`;
  throw new CorpusError('bad-input', { key: 'receiptNone', values: { name, why } });
}

/** What of a receipt is not a record's. */
export const MISFITS = ['page', 'sources', 'engine', 'judgements', 'notes'] as const;
export type Misfit = (typeof MISFITS)[number];

/** What of `receipt` is not the record's; nothing where it may stand for it. Addresses are no part of that. */
export function misfitsOf(receipt: Receipt, record: CheckRecord): Misfit[] {
  const own = receiptOf(record);
  return MISFITS.filter((what) => COMPARED[what](receipt) !== COMPARED[what](own));
}

const COMPARED: Record<Misfit, (receipt: Receipt) => string> = {
  page: ({ page: { sha256: text, date, complete } }) => JSON.stringify([text, date, complete]),
  sources: ({ sources }) => JSON.stringify(sources.map(({ id, sha256: text }) => [id, text])),
  engine: ({ engine: { version, threshold, off } }) => JSON.stringify([version, threshold, off]),
  judgements: ({ judgements: all }) =>
    JSON.stringify(all.map(({ note, model, score }) => [note, model, score])),
  notes: ({ notes }) =>
    JSON.stringify(notes.map(({ id, confidence, shown, severity }) => [id, confidence, shown, severity])),
};

function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
