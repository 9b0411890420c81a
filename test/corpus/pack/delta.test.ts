import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CorpusError } from '../../../src/corpus/errors';
import {
  applyDelta,
  type Change,
  changesBetween,
  type Delta,
  type PackedDocument,
  readDelta,
  readPack,
  stepsFrom,
  writePack,
} from '../../../src/corpus/formats/pack';
import { changeLine } from '../../../src/corpus/formats/pack/delta';
import { documentLine } from '../../../src/corpus/formats/pack/documents';
import { spokenLater } from '../../locales/say';
import { documentOf } from '../documents';
import { ABOUT, allOf, packOf, piecesOf, utf8 } from './packs';

const FROM = 'a'.repeat(64);
const TO = 'b'.repeat(64);

const heldOf = (documents: Iterable<PackedDocument>) =>
  new Map([...documents].map((one) => [one.id, one] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
const held = (...lines: unknown[]) => heldOf(readPack(packOf(lines)).documents);

function deltaOf(text: string): Delta {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { from: FROM, to: TO, address: 'delta.jsonl', sha256, bytes: utf8(text).length };
}
const read = (text: string, delta = deltaOf(text)) =>
  spokenLater(allOf(readDelta(delta, piecesOf(utf8(text), 9))));
const written = (changes: Change[]) => changes.map((change) => `${changeLine(change)}\n`).join('');

test('the changes between two packs, written and read, make one of the other', async () => {
  const texts = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
  const some = fc.tuple(texts, fc.constantFrom('T', 'U')).map(([all, title]) => {
    return held(...all.map((text) => ({ title, text })));
  });
  await fc.assert(
    fc.asyncProperty(some, some, async (before, after) => {
      const text = written(changesBetween(before, after));
      const result = applyDelta(before, (await read(text)) ?? []);
      expect([...result.values()].map(documentLine)).toEqual([...after.values()].map(documentLine));
    }),
    { numRuns: 60 },
  );
});

test('only what changed is in a delta', () => {
  const before = held({ title: 'A', text: 'a' }, { title: 'B', text: 'b' }, { title: 'C', facts: ['c'] });
  const after = held({ title: 'A', text: 'a' }, { title: 'B2', text: 'b' }, { title: 'C', text: 'c' });
  const changes = changesBetween(before, after);
  expect(changes.map((change) => ('put' in change ? change.put.title : change.remove))).toEqual(
    expect.arrayContaining(['B2', 'C']),
  );
  expect(changes).toHaveLength(2);
});

describe('is refused', () => {
  const put = JSON.stringify({ put: documentOf('x') });
  test.each([
    ['{}\n', /Line 1 .*“remove” is missing/],
    ['7\n', /Line 1 .*should be/],
    [`${put}\n{"remove":"x"}\n`, /Line 2 .*“remove” is not the id/],
    ['{"put":{"title":"x"}}\n', /Line 1 .*“text” is missing/],
    [`{"put":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`, /Line 1 .*is missing/],
    ['{"put"', /Line 1 .*not JSON/],
  ])('a line that is no change: %#', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  test.each([
    ['cut short', `${put}\n`, { bytes: put.length + 2 }],
    ['longer than announced', `${put}\n`, { bytes: put.length }],
    ['another one', `${put}\n`, { sha256: FROM }],
  ])('a file that is %s', async (_, text, given) => {
    await expect(read(text, { ...deltaOf(text), ...given })).rejects.toThrow(/not the one that its manifest/);
  });

  test('what removes a document that is not there', () => {
    const changes: Change[] = [{ remove: 'd-0123456789abcdef' }];
    expect(() => applyDelta(held({ title: 'A', text: 'a' }), changes)).toThrow(CorpusError);
  });
});

describe('the way from an older body', () => {
  const { manifest } = readPack(writePack(ABOUT, [documentOf('word '.repeat(100))]));
  const now = manifest.body.sha256;
  const step = (from: string, to: string, bytes = 10) => ({ ...deltaOf(''), from, to, bytes });
  const steps = (...deltas: Delta[]) => stepsFrom(FROM, { ...manifest, deltas })?.map(({ to }) => to);
  test('is every step in order', () => {
    expect(steps(step(TO, now), step(FROM, TO))).toEqual([TO, now]);
    expect(stepsFrom(now, manifest)).toEqual([]);
  });
  test('is none where it breaks off, leads in a circle, or is longer than the body', () => {
    expect(steps(step(FROM, TO))).toBeUndefined();
    expect(steps(step(FROM, TO, 0), step(TO, FROM, 0))).toBeUndefined();
    expect(steps(step(FROM, now, manifest.body.bytes))).toBeUndefined();
  });
});
