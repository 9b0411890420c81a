import { MAX_INPUT, type RawDocument } from '../../protocol';
import { bytesInWords } from '../../ui/format';

/** The endings of files that can be read, for a file picker's `accept`. */
export const FILE_ENDINGS = ['.html', '.htm', '.txt', '.md'];

/** What is needed of a `File`. */
type SourceFile = Pick<File, 'name' | 'type' | 'size' | 'arrayBuffer'>;

/**
 * Reads a text or HTML file.
 * @throws Error with a message for the user: wrong kind, empty, too large, not UTF-8, or not readable.
 */
export async function readSourceFile(file: SourceFile): Promise<RawDocument> {
  const name = `“${file.name}”`;
  if (!FILE_ENDINGS.some((ending) => file.name.toLowerCase().endsWith(ending))) {
    throw new Error(
      `${name} is not a file that Plumbline reads. It reads .html, .txt and .md. Save the text as one of these, or paste it.`,
    );
  }
  if (file.size === 0) throw new Error(`${name} is empty. Nothing was compared.`);
  // UTF-8 needs at least one byte a UTF-16 unit, so that no file of this size holds more units.
  if (file.size > MAX_INPUT) {
    throw new Error(
      `${name} has ${bytesInWords(file.size)}; Plumbline reads at most ${bytesInWords(MAX_INPUT)}. Paste the part that the article is about.`,
    );
  }
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new Error(`${name} could not be read. It may have been moved or deleted. Choose it again.`, {
      cause,
    });
  });
  return { name: file.name, type: file.type, content: decode(bytes, name), address: null };
}

function decode(bytes: ArrayBuffer, name: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error(
      `${name} is not valid UTF-8 text, so some of its characters would be guessed. Nothing was compared. Save it as UTF-8 and choose it again, or paste the text.`,
      { cause },
    );
  }
  if (text.includes('\0')) {
    throw new Error(`${name} holds binary data, not text. Nothing was compared.`);
  }
  return text;
}
