import * as v from 'valibot';
import { CorpusError } from '../corpus/errors';
import { readDocument } from '../corpus/formats/document';
import type { NewDocument } from '../engine/record';
import { FaultError } from '../platform';
import { MAX_INPUT, type RawDocument } from '../protocol';
import { label } from './asks';
import { checkedAsk } from './faults';

const schema = v.object({
  name: label,
  type: label,
  content: v.pipe(v.string(), v.maxLength(MAX_INPUT)),
  address: v.nullable(label),
});

/** Reads text or HTML as a source document. */
export async function documentRead(ask: unknown): Promise<NewDocument> {
  return readHere(checkedAsk('document.read', schema, ask));
}

/**
 * Reads a document with this page's parser, which loads and runs nothing of it.
 * @throws FaultError when there is no text in it that can be read
 */
export function readHere(raw: Omit<RawDocument, 'content'> & { content: string | Uint8Array }): NewDocument {
  try {
    return readDocument(raw, (html) => new DOMParser().parseFromString(html, 'text/html')).document;
  } catch (error) {
    throw error instanceof CorpusError ? new FaultError(error.code, error.saying, { cause: error }) : error;
  }
}
