import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fingerprint,
  type KnownPack,
  readManifest,
  readPack,
  type Trust,
  verifyManifest,
  writePack,
} from '../../../src/corpus/formats/pack';
import { spoken } from '../../locales/say';
import { documentOf } from '../documents';
import { ABOUT, newKeys, readAll, signed, utf8 } from './packs';

const keys = newKeys();
const pack = writePack({ ...ABOUT, expires: '2025-06-30' }, [documentOf('One.'), documentOf('Two.')]);
const good = signed(pack, keys);
const known = { key: keys.key, updated: ABOUT.updated };

function trust(text: string, before: KnownPack | null = null, today = '2025-02-01'): Trust {
  return spoken(() => verifyManifest(readManifest(utf8(text)), before, today));
}

test('a signed pack is read like any other, and its signature is good', async () => {
  expect(trust(good)).toEqual({ key: keys.key, isExpired: false });
  expect(trust(good, known)).toEqual({ key: keys.key, isExpired: false });
  expect([...readPack(good).documents]).toEqual(await readAll(utf8(good)));
});

test('the day after it expires, a pack is expired', () => {
  expect(trust(good, null, '2025-06-30').isExpired).toBe(false);
  expect(trust(good, null, '2025-07-01').isExpired).toBe(true);
});

test('what is not signed is trusted as long as it never was', () => {
  expect(trust(pack)).toEqual({ key: null, isExpired: false });
  expect(trust(good, { ...known, key: null }).key).toBe(keys.key);
});

describe('is refused, loudly', () => {
  const lines = good.split('\n');
  const other = newKeys();
  const print = (key: string) => fingerprint(key);
  test.each([
    ['another word in the manifest', lines.with(0, (lines[0] ?? '').replace('Tester', 'Taster')).join('\n')],
    ['a space in the manifest', lines.with(0, (lines[0] ?? '').replace(',', ', ')).join('\n')],
    [
      'the signature of another pack',
      lines.with(1, signed(writePack(ABOUT, []), keys).split('\n')[1] ?? '').join('\n'),
    ],
    ['another key in the manifest', good.replace(keys.key, other.key)],
    ['a signature of zeros', lines.with(1, `{"signature":"${'A'.repeat(86)}=="}`).join('\n')],
    ['a signature that is missing', lines[0] ?? ''],
  ])('%s', (_, text) => {
    expect(() => trust(text)).toThrow(/signature does not fit/);
  });

  test('a changed key', () => {
    expect(() => trust(signed(pack, other), known)).toThrow(
      `Before: ${print(keys.key)}. Now: ${print(other.key)}.`,
    );
  });

  test('no key where there was one', () => {
    expect(() => trust(pack, known)).toThrow(/no longer signed.*in a way that you trust/);
  });

  test('an older manifest, which the same key did sign', () => {
    expect(() => trust(good, { ...known, updated: '2025-01-02' })).toThrow(/of 2025-01-01, older than/);
  });

  test('line 2 where it is no signature', () => {
    expect(() => trust(lines.with(1, '{"signature":"x"}').join('\n'))).toThrow(/Line 2 .*“signature” is not/);
  });
});

test('signatures are those of every other tool', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isBroken) => {
      const made = sign(null, bytes, privateKey);
      const signature = isBroken ? made.with(7, (made[7] ?? 0) ^ 1) : made;
      const { manifest } = readManifest(utf8(pack));
      const head = {
        manifest: { ...manifest, key },
        signature: Buffer.from(signature).toString('base64'),
        signed: bytes,
        length: 0,
      };
      const isGood = verify(null, bytes, publicKey, signature);
      expect(isGood).toBe(!isBroken);
      if (isGood) expect(verifyManifest(head, null, '2025-01-01').key).toBe(key);
      else expect(() => verifyManifest(head, null, '2025-01-01')).toThrow();
    }),
    { numRuns: 30 },
  );
});

test('a fingerprint is short and in groups', () => {
  expect(fingerprint(keys.key)).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){7}$/);
});
