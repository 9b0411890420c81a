import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileReason } from '../file-reason';
import { InputError } from '../input';

/** The private key in a PEM file (PKCS #8), as `keygen` and openssl write it. */
export async function privateKeyIn(path: string): Promise<KeyObject> {
  const pem = await readFile(path).catch((cause: unknown) => {
    throw new InputError(`cannot read ${path}: ${fileReason(cause)}`, { cause });
  });
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What it is instead does not matter.
  }
  throw new InputError(`${path} holds no private Ed25519 key in PEM`);
}

/** The public key that belongs to it, in base64, as a manifest names it. */
export function publicKeyOf(key: KeyObject): string {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}
