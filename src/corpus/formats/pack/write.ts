import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { NewDocument } from '../../../engine/record';
import { splitSentences } from '../../../engine/text/sentences';
import { documentLine, type PackedDocument } from './documents';
import { type Manifest, manifestLine, type PackFile } from './manifest';

/** What a publisher says of a pack. */
export type About = Pick<Manifest, 'name' | 'publisher' | 'licence' | 'updated'> &
  Partial<Pick<Manifest, 'contact' | 'home' | 'expires'>>;

/** Counts a file of lines while it is written. */
export class FileWriter {
  readonly #hash = sha256.create();
  #bytes = 0;

  /** The line's bytes, with its newline. */
  line(text: string): Uint8Array {
    const bytes = utf8ToBytes(`${text}\n`);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    return bytes;
  }

  /** What the manifest says of the file, whose name changes with what is in it. To be asked once, at the end. */
  file(name: string, ending = '.jsonl'): PackFile {
    const hash = bytesToHex(this.#hash.digest());
    return { address: `${name}-${hash.slice(0, 12)}${ending}`, sha256: hash, bytes: this.#bytes };
  }
}

/** Writes a pack's body document by document, and then the manifest. */
export class PackWriter {
  readonly #body = new FileWriter();
  #documents = 0;
  #facts = 0;

  /** The document's bytes in the body. `facts`: how many it holds, where that is known. */
  add(
    document: NewDocument & Omit<PackedDocument, 'id'>,
    facts = splitSentences(document.text).length,
  ): Uint8Array {
    this.#documents += 1;
    this.#facts += facts;
    return this.#body.line(documentLine(document));
  }

  /** What the manifest says of the body, once all documents are added. To be asked once. */
  file(ending?: string): PackFile {
    return this.#body.file('documents', ending);
  }

  manifest(about: About, body = this.file()): Omit<Manifest, 'format'> {
    return {
      contact: null,
      home: null,
      expires: null,
      ...about,
      documents: this.#documents,
      facts: this.#facts,
      body,
      deltas: [],
      key: null,
    };
  }
}

/** A small pack as one file; `readPack` gives the same documents back. */
export function writePack(about: About, documents: readonly NewDocument[]): string {
  const writer = new PackWriter();
  const body = documents.map((document) => new TextDecoder().decode(writer.add(document)));
  return [`${manifestLine(writer.manifest(about))}\n`, ...body].join('');
}
