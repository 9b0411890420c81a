import { say } from '../../platform';
import { MAX_INPUT, type RawDocument } from '../../protocol';

/** The endings of files that can be read, for a file picker's `accept`. */
export const FILE_ENDINGS = ['.html', '.htm', '.txt', '.md'];

/** What is needed of a `File`. */
type SourceFile = Pick<File, 'name' | 'type' | 'size' | 'arrayBuffer'>;

/**
 * Reads a text or HTML file.
 * @throws Error with a message for the user: wrong kind, empty, too large, not UTF-8, or not readable.
 */
export async function readSourceFile(file: SourceFile): Promise<RawDocument> {
  const { name, type, size } = file;
  if (!FILE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) {
    throw new Error(say('fileOfOtherKind', { name }));
  }
  if (size === 0) throw new Error(say('fileEmpty', { name }));
  // UTF-8 needs at least one byte a UTF-16 unit, so that no file of this size holds more units.
  if (size > MAX_INPUT) {
    throw new Error(say('fileTooLarge', { name, size: say.bytes(size), most: say.bytes(MAX_INPUT) }));
  }
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new Error(say('fileUnreadable', { name }), { cause });
  });
  return { name, type, content: decode(bytes, name), address: null };
}

function decode(bytes: ArrayBuffer, name: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error(say('fileNotUtf8', { name }), { cause });
  }
  if (text.includes('\0')) throw new Error(say('fileBinary', { name }));
  return text;
}
