import { CorpusError } from '../errors';

/** As far as a browser looks for a document's own word on its encoding, in bytes. */
const HEAD = 1_024;

/** The bytes with which a file says that it is UTF-8. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * The bytes of an HTML file as text: in UTF-8 where they begin with its byte order mark, else in the encoding
 * that the MIME type or the document's head names, else in UTF-8.
 * @param name what to call the document in an error
 * @throws CorpusError `bad-input` when the bytes are no text in that encoding
 */
export function decodeHtml(bytes: Uint8Array, type: string, name: string): string {
  const isMarked = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const named = charsetOf(type) ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return decode(bytes, isMarked ? 'utf-8' : named, name);
}

/**
 * The bytes of a text file: in the encoding that the MIME type names, else in UTF-8.
 * @throws CorpusError `bad-input` when the bytes are no text in that encoding
 */
export function decodeText(bytes: Uint8Array, type: string, name: string): string {
  return decode(bytes, charsetOf(type), name);
}

function charsetOf(type: string): string | undefined {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1];
}

function decode(bytes: Uint8Array, label: string | undefined, name: string): string {
  const decoder = decoderFor(label ?? 'utf-8');
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw malformed(name, decoder.encoding, cause);
  }
}

/** The error for a text that is not in its encoding. */
export function malformed(name: string, encoding: string, cause?: unknown): CorpusError {
  const saying = { key: 'documentMalformed', values: { name, encoding: encoding.toUpperCase() } } as const;
  return new CorpusError('bad-input', saying, { cause });
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}
