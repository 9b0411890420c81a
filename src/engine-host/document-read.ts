import * as v from 'valibot';
import { CorpusError } from '../corpus/errors';
import type { RawInput, ReadDocument } from '../corpus/formats/document';
import { readFile } from '../corpus/formats/file';
import type { NewDocument } from '../engine/record';
import { FaultError } from '../platform';
import { MAX_INPUT } from '../protocol';
import { label } from './asks';
import { checkedAsk } from './faults';
import { parsers } from './parsers';

/** How many letters the largest file takes in base64. */
const MAX_BASE64 = 4 * Math.ceil(MAX_INPUT / 3);

const schema = v.object({
  name: label,
  type: label,
  content: v.union([
    v.pipe(v.string(), v.maxLength(MAX_INPUT)),
    v.object({ base64: v.pipe(v.string(), v.maxLength(MAX_BASE64)) }),
  ]),
  address: v.nullable(label),
});

/** Reads a text or a file as a source document. */
export async function documentRead(ask: unknown): Promise<NewDocument> {
  const { content, ...raw } = checkedAsk('document.read', schema, ask);
  const bytes = typeof content === 'string' ? content : bytesOf(content.base64);
  return (await readHere({ ...raw, content: bytes })).document;
}

/**
 * Reads a document with this page's parsers, which load and run nothing of it.
 * @throws FaultError when there is no text in it that can be read
 */
export async function readHere(raw: RawInput): Promise<ReadDocument> {
  try {
    return await readFile(raw, parsers);
  } catch (error) {
    throw error instanceof CorpusError ? new FaultError(error.code, error.saying, { cause: error }) : error;
  }
}

function bytesOf(base64: string): Uint8Array {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
