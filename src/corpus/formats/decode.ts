import { CorpusError } from '../errors';

/** As far as a browser looks for a document's own word on its encoding, in bytes. */
const HEAD = 1_024;

/** The bytes with which a file says in which Unicode encoding it is. */
const BYTE_ORDER_MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How a `<` and a `?` look in UTF-16 where no byte order mark stands before them. */
const BARE_DECLARATIONS: [string, number[]][] = [
  ['utf-16le', [0x3c, 0, 0x3f, 0]],
  ['utf-16be', [0, 0x3c, 0, 0x3f]],
];

/**
 * The bytes of an HTML file as text: in the encoding whose byte order mark they begin with, else in the one
 * that the MIME type or the document's head names, else in UTF-8.
 * @param name what to call the document in an error
 * @throws CorpusError `bad-input` when the bytes are no text in that encoding
 */
export function decodeHtml(bytes: Uint8Array, type: string, name: string): string {
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(headOf(bytes))?.[1];
  return decode(bytes, beginningWith(bytes, BYTE_ORDER_MARKS) ?? charsetOf(type) ?? declared, name);
}

/**
 * The bytes of an XML file as text: in the encoding whose byte order mark they begin with, else in the one that
 * the MIME type or the XML declaration names, else in UTF-8.
 * @throws CorpusError `bad-input` when the bytes are no text in that encoding
 */
export function decodeXml(bytes: Uint8Array, type: string, name: string): string {
  const shown = beginningWith(bytes, BYTE_ORDER_MARKS) ?? beginningWith(bytes, BARE_DECLARATIONS);
  const declared = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(headOf(bytes))?.[1];
  // What could be read as ASCII is not in UTF-16, whatever it says: it was converted since.
  const possible = declared?.replace(/^(?:utf-?16|ucs-?2|unicode).*/i, 'utf-8');
  return decode(bytes, shown ?? charsetOf(type) ?? possible, name);
}

/**
 * The bytes of a text file: in the encoding that the MIME type names, else in UTF-8.
 * @throws CorpusError `bad-input` when the bytes are no text in that encoding
 */
export function decodeText(bytes: Uint8Array, type: string, name: string): string {
  return decode(bytes, charsetOf(type), name);
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
}

function beginningWith(bytes: Uint8Array, beginnings: [string, number[]][]): string | undefined {
  return beginnings.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0];
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
