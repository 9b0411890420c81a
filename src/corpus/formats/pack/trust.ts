import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { CorpusError } from '../../errors';
import type { Head } from './manifest';

// Without it, only the asynchronous functions work, which need WebCrypto.
hashes.sha512 = sha512;

/** What is known of a pack since it was last read. */
export interface KnownPack {
  key: string | null;
  /** `YYYY-MM-DD` */
  updated: string;
}

export interface Trust {
  /** The key that signed it, in base64; null where nobody did. */
  key: string | null;
  /** Whether its publisher no longer stands by it. */
  isExpired: boolean;
}

/**
 * Checks that a manifest is what the holder of its key signed and, where the pack is known, that the key is
 * still the same and the manifest no older.
 * @param today `YYYY-MM-DD`
 * @throws CorpusError when any of it is not so: then nothing of the pack may be used
 */
export function verifyManifest(head: Head, known: KnownPack | null, today: string): Trust {
  const { key, updated, expires } = head.manifest;
  if (known !== null) {
    if (known.key !== null && known.key !== key) throw keyChanged(known.key, key);
    if (updated < known.updated) {
      throw new CorpusError('bad-input', {
        key: 'packOlder',
        values: { before: known.updated, now: updated },
      });
    }
  }
  if (key !== null && !isSigned(head, key)) throw new CorpusError('bad-input', { key: 'packForged' });
  return { key, isExpired: expires !== null && expires < today };
}

/** A key as people compare it: the first 128 bits of its SHA-256, in groups. */
export function fingerprint(key: string): string {
  const hex = bytesToHex(sha256(fromBase64(key))).slice(0, 32);
  return hex.toUpperCase().replace(/.{4}(?=.)/g, '$& ');
}

function isSigned({ signature, signed }: Head, key: string): boolean {
  if (signature === null) return false;
  try {
    // As RFC 8032 has it, so that every tool gives the same answer.
    return verify(fromBase64(signature), signed, fromBase64(key), { zip215: false });
  } catch {
    return false;
  }
}

function keyChanged(before: string, now: string | null): CorpusError {
  return new CorpusError(
    'bad-input',
    now === null
      ? { key: 'packUnsigned', values: { before: fingerprint(before) } }
      : { key: 'packKeyChanged', values: { before: fingerprint(before), now: fingerprint(now) } },
  );
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
