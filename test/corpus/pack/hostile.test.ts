import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MAX_DOCUMENT, MAX_LINE, MAX_PACK } from '../../../src/corpus/formats/limits';
import { openPack } from '../../../src/corpus/formats/pack';
import { spokenLater } from '../../locales/say';
import { manifestOf, packOf, piecesOf, readAll, utf8 } from './packs';

const MEGABYTE = new Uint8Array(1_000_000).fill(0x20);

/** A pack whose manifest announces much, and then one line without an end. */
async function* endless(read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const body = { address: 'x.jsonl', sha256: '0'.repeat(64), bytes: MAX_PACK };
  yield utf8(`${JSON.stringify(manifestOf('', { documents: 1, body }))}\n`);
  for (let bytes = 0; bytes < 200_000_000; bytes += MEGABYTE.length) {
    read(bytes);
    yield MEGABYTE;
  }
}

test('of a line of 200 MB no more is read than a line may hold', async () => {
  let most = 0;
  const pack = openPack(endless((bytes) => (most = bytes)));
  await expect(spokenLater(pack)).rejects.toThrow(/Line 2 is longer than 16,000,000 bytes/);
  expect(most).toBeLessThanOrEqual(MAX_LINE);
});

test('a first line without an end is refused, too', async () => {
  const pieces = piecesOf(new Uint8Array(1_000_000).fill(0x5b), 100_000);
  await expect(spokenLater(openPack(pieces))).rejects.toThrow(/Line 1 is longer/);
});

test('a bomb is inflated as far as a line may go', async () => {
  const bomb = gzipSync(new Uint8Array(300_000_000).fill(0x20));
  expect(bomb.length).toBeLessThan(400_000);
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 5);
  await expect(spokenLater(readAll(bomb, 65_536))).rejects.toThrow(/Line 1 is longer/);
  clearInterval(watch);
  expect(most - before).toBeLessThan(200_000_000);
});

test('a bomb of short lines ends where the manifest says that the body does', async () => {
  const pack = packOf([{ title: 'T', text: 'One.' }]);
  const bomb = gzipSync(Buffer.concat([Buffer.from(pack), Buffer.alloc(50_000_000, 0x0a)]));
  await expect(spokenLater(readAll(bomb))).rejects.toThrow(/not the one that its manifest describes/);
});

test.each([
  ['cut short', (gzip: Uint8Array) => gzip.subarray(0, -12)],
  ['damaged', (gzip: Uint8Array) => gzip.with(-6, 0xff)],
  ['followed by more', (gzip: Uint8Array) => Uint8Array.of(...gzip, 1, 2, 3)],
])('a compressed file that is %s', async (_, change) => {
  const lines = Array.from({ length: 50 }, (_, n) => ({ title: 'T', text: `Report ${n * 7919}.` }));
  const gzip = gzipSync(packOf(lines));
  await expect(spokenLater(readAll(change(gzip)))).rejects.toThrow(/compressed file is damaged or cut short/);
});

test('what goes wrong on the way is told as it is', async () => {
  async function* broken() {
    yield gzipSync(packOf([{ title: 'T', text: 'One.' }])).subarray(0, 40);
    throw new Error('the connection was lost');
  }
  await expect(openPack(broken())).rejects.toThrow('the connection was lost');
});

test('the longest text that a document may have fits, however it is escaped', async () => {
  const text = '\\u00e9'.repeat(MAX_DOCUMENT);
  const [document] = await readAll(utf8(packOf([`{"title":"T","text":"${text}"}`])), 65_536);
  expect(document?.text).toHaveLength(MAX_DOCUMENT);
});

test('reading takes time in proportion to what is read', async () => {
  const pack = (lines: number) =>
    utf8(packOf(Array.from({ length: lines }, (_, n) => ({ title: 'T', facts: [`Fact number ${n}.`] }))));
  const timed = async (bytes: Uint8Array, size: number) => {
    const start = process.cpuUsage();
    await readAll(bytes, size);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  await timed(pack(5_000), 1_000);
  const short = await timed(pack(5_000), 1_000);
  expect(await timed(pack(50_000), 1_000)).toBeLessThan(40 * short);
  // One long line in the smallest pieces.
  const long = utf8(packOf([{ title: 'T', text: 'x'.repeat(1_000_000) }]));
  expect(await timed(long, 16)).toBeLessThan(5_000_000);
});
