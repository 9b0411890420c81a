import { CorpusError } from '../errors';

/** As far as a browser looks for a document's own word on its encoding, in bytes. */
const HEAD = 1_024;

/**
 * Bytes as text, in the encoding that the MIME type or the document's head names, else UTF-8.
 * @param name what to call the document in an error
 * @throws CorpusError `bad-input` when the bytes are no text in that encoding
 */
export function decode(bytes: Uint8Array, type: string, name: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const label =
    /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const decoder = decoderFor(label ?? 'utf-8');
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw malformed(name, decoder.encoding, cause);
  }
}

/** The error for a text that is not in its encoding. */
export function malformed(name: string, encoding: string, cause?: unknown): CorpusError {
  return new CorpusError(
    'bad-input',
    `${name} is not valid ${encoding.toUpperCase()} text. Nothing was added; save it as UTF-8 and try again.`,
    { cause },
  );
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}
