import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { openPack, type PackedDocument, readManifest } from '../../../src/corpus/formats/pack';
import { manifestLine } from '../../../src/corpus/formats/pack/manifest';

export const ABOUT = { name: 'Test', publisher: 'Tester', licence: 'CC0', updated: '2025-01-01' };

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** Bytes as they come over a wire. */
export async function* piecesOf(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All of a pack that is one file. */
export async function readAll(bytes: Uint8Array, size?: number): Promise<PackedDocument[]> {
  const { documents } = await openPack(piecesOf(bytes, size));
  if (documents === null) throw new Error('There is no body.');
  return allOf(documents);
}

export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A pack of these lines, whose manifest tells the truth of them, save for what is given. */
export function packOf(lines: readonly unknown[], given: object = {}): string {
  const body = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  return `${JSON.stringify(manifestOf(body, { documents: lines.length, ...given }))}\n${body}`;
}

export function manifestOf(body: string, given: object = {}) {
  const sha256 = createHash('sha256').update(body).digest('hex');
  const file = { address: 'documents.jsonl', sha256, bytes: utf8(body).length };
  return { format: 'plumbline.corpus/1', ...ABOUT, body: file, ...given };
}

export interface Keys {
  key: string;
  privateKey: KeyObject;
}

export function newKeys(): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey,
    key: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64'),
  };
}

/** The pack with a head that these keys signed. */
export function signed(pack: string, { key, privateKey }: Keys): string {
  const { manifest, length } = readManifest(utf8(pack));
  const line = manifestLine({ ...manifest, key });
  const signature = sign(null, utf8(line), privateKey).toString('base64');
  const body = new TextDecoder().decode(utf8(pack).subarray(length));
  return `${line}\n${JSON.stringify({ signature })}\n${body}`;
}
