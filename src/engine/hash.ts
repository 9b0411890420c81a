import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The first 64 bits of the SHA-256 of the text's UTF-8, in 16 hexadecimal digits. */
export function shortHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}

/** The id of a source document: the same text is the same document wherever it comes from. */
export function documentId(text: string): string {
  return `d-${shortHash(text)}`;
}
