import { say } from '../../platform';
import { MAX_INPUT, type RawDocument } from '../../protocol';

/** The endings of files that can be read, for a file picker's `accept`. */
export const FILE_ENDINGS = ['.pdf', '.docx', '.html', '.htm', '.txt', '.md'];

/** What is needed of a `File`. */
type SourceFile = Pick<File, 'name' | 'type' | 'size' | 'arrayBuffer'>;

/** So many bytes are turned into letters at once: more would be too many arguments. */
const PIECE = 32_768;

/**
 * A file as a message carries it. Its bytes are looked at where it is read.
 * @throws Error with a message for the user: another kind, empty, too large, or not readable.
 */
export async function readSourceFile(file: SourceFile): Promise<RawDocument> {
  const { name, type, size } = file;
  if (!FILE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) {
    throw new Error(say('fileOfOtherKind', { name }));
  }
  if (size === 0) throw new Error(say('fileEmpty', { name }));
  if (size > MAX_INPUT) {
    throw new Error(say('fileTooLarge', { name, size: say.bytes(size), most: say.bytes(MAX_INPUT) }));
  }
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new Error(say('fileUnreadable', { name }), { cause });
  });
  return { name, type, content: { base64: base64Of(new Uint8Array(bytes)) }, address: null };
}

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    letters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(letters);
}
