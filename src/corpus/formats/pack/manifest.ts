import * as v from 'valibot';
import { daySchema } from '../../../engine/record';
import { CorpusError } from '../../errors';
import { MAX_LABEL, MAX_MANIFEST, MAX_PACK } from '../limits';
import { type Line, linesIn } from './lines';
import { checked, parseLine } from './parse';

const FORMAT = 'plumbline.corpus/1';
const MAX_DELTAS = 100;

const label = v.pipe(v.string(), v.maxLength(MAX_LABEL));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal'));

/** A file beside the manifest, told by what it has to be. */
const fileEntries = {
  /** Only a name: a pack leads to no other place than the one that it comes from. */
  address: v.pipe(v.string(), v.regex(/^\w[\w.-]{0,199}$/, 'is not the name of a file beside the manifest')),
  /** Of its bytes as they are before compression. */
  sha256,
  bytes: v.pipe(count, v.maxValue(MAX_PACK, `is more than ${MAX_PACK}`)),
};

export const manifestSchema = v.object({
  format: v.literal(FORMAT),
  name: v.pipe(label, v.regex(/\S/, 'is empty')),
  publisher: label,
  licence: label,
  contact: v.optional(v.nullable(label), null),
  home: v.optional(v.nullable(v.pipe(label, v.regex(/^https?:\/\//, 'is not an http address'))), null),
  /** `YYYY-MM-DD` */
  updated: daySchema,
  /** The last day on which the publisher stands by it. */
  expires: v.optional(v.nullable(daySchema), null),
  documents: count,
  /** About how many sentences the documents hold: for people, and trusted by nothing. */
  facts: v.optional(v.nullable(count), null),
  body: v.object(fileEntries),
  /** Ways from older bodies to newer ones, each named by its SHA-256. */
  deltas: v.optional(
    v.pipe(v.array(v.object({ from: sha256, to: sha256, ...fileEntries })), v.maxLength(MAX_DELTAS)),
    [],
  ),
  /** The Ed25519 key, in base64, with which the second line signs this one. */
  key: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/, 'is not a key'))), null),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;
export type Delta = Manifest['deltas'][number];
export type PackFile = Pick<Delta, keyof typeof fileEntries>;

export const signatureSchema = v.object({
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/, 'is not a signature')),
});

/** What stands before the documents: the manifest and, where it names a key, the signature. */
export interface Head {
  manifest: Manifest;
  /** In base64. Whether it is good, `verifyManifest` says. */
  signature: string | null;
  /** What is signed: the first line's bytes, without its newline. */
  signed: Uint8Array;
  /** How many bytes of the file the head takes. */
  length: number;
}

/**
 * Reads a manifest: a file of its own, or the beginning of a pack that is one file.
 * @throws CorpusError when it is too long, of another format or version, or malformed
 */
export function readManifest(bytes: Uint8Array): Head {
  const reader = new HeadReader();
  for (const line of linesIn(bytes)) {
    const head = reader.read(line);
    if (head !== null) return head;
  }
  throw reader.incomplete();
}

/** Reads the head as its one or two lines come. */
export class HeadReader {
  #unsigned: Head | null = null;

  /** The head, once it is whole. */
  read(line: Line): Head | null {
    if (line.bytes.length > MAX_MANIFEST) {
      const values = { line: line.number, most: MAX_MANIFEST };
      throw new CorpusError('too-large', { key: 'packLineTooLong', values });
    }
    if (this.#unsigned === null) {
      const head = unsignedHead(line);
      if (head.manifest.key === null) return head;
      this.#unsigned = head;
      return null;
    }
    const { signature } = checked(signatureSchema, parseLine(line), line.number);
    return { ...this.#unsigned, signature, length: this.#unsigned.length + line.bytes.length };
  }

  /** What is wrong with a file that ends here. */
  incomplete(): CorpusError {
    return this.#unsigned === null ? other() : new CorpusError('bad-input', { key: 'packForged' });
  }
}

function unsignedHead(line: Line): Head {
  const value = parseLine(line);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== FORMAT) {
    throw typeof format === 'string' && format.startsWith('plumbline.corpus/') ? newer(format) : other();
  }
  const { bytes } = line;
  const signed = bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes;
  return {
    manifest: checked(manifestSchema, value, line.number),
    signature: null,
    signed,
    length: bytes.length,
  };
}

function newer(format: string): CorpusError {
  const values = { format: format.slice(0, 40), known: FORMAT };
  return new CorpusError('bad-input', { key: 'packNewer', values });
}

function other(): CorpusError {
  return new CorpusError('bad-input', { key: 'packOther', values: { format: FORMAT } });
}

/** The manifest's line as Plumbline writes it, without its newline: fields in one order, no spaces. */
export function manifestLine(manifest: Omit<Manifest, 'format'>): string {
  const { name, publisher, licence, contact, home, updated, expires } = manifest;
  const { documents, facts, body, deltas, key } = manifest;
  const file = ({ address, sha256, bytes }: PackFile): PackFile => ({ address, sha256, bytes });
  const line: Manifest = {
    format: FORMAT,
    name,
    publisher,
    licence,
    contact,
    home,
    updated,
    expires,
    documents,
    facts,
    body: file(body),
    deltas: deltas.map(({ from, to, ...rest }) => ({ from, to, ...file(rest) })),
    key,
  };
  return JSON.stringify(line);
}
