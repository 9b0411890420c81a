import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CorpusError } from '../../../src/corpus/errors';
import { MAX_LABEL } from '../../../src/corpus/formats/limits';
import {
  openPack,
  type PackedDocument,
  PackWriter,
  readBody,
  readManifest,
  readPack,
  writePack,
} from '../../../src/corpus/formats/pack';
import { manifestLine } from '../../../src/corpus/formats/pack/manifest';
import { DOCUMENT_KINDS } from '../../../src/engine/record';
import { spoken } from '../../locales/say';
import { documentOf } from '../documents';
import { ABOUT, allOf, packOf, piecesOf, readAll, utf8 } from './packs';

const read = (text: string) => {
  const { manifest, documents } = readPack(text);
  return { manifest, documents: [...documents] };
};

const label = fc
  .string({ unit: 'binary', maxLength: 50 })
  .filter((text) => /\S/.test(text) && !text.includes('\0'));
const sentence = label.filter((text) => !/[\n\r]/.test(text));
const citation = {
  title: label,
  publisher: fc.option(label),
  author: fc.option(label),
  date: fc.constantFrom(null, '2025-05-31'),
  language: fc.constantFrom(null, 'en'),
  kind: fc.constantFrom(...DOCUMENT_KINDS),
  address: fc.option(label),
};
const collections = fc.option(fc.array(label, { maxLength: 3 }), { nil: undefined });
const line = fc.oneof(
  fc.record({ ...citation, text: label, collections }),
  fc.record({ ...citation, facts: fc.array(sentence, { minLength: 1, maxLength: 4 }), collections }),
);
/** The lines of a pack: no two documents have one text. */
const lines = fc.uniqueArray(line, {
  maxLength: 5,
  selector: (one) => ('text' in one ? one.text : one.facts.join('\n\n')),
});

function exported(documents: readonly PackedDocument[]): string {
  const writer = new PackWriter();
  const body = documents.map((document) => Buffer.from(writer.add(document)).toString());
  return `${manifestLine(writer.manifest(ABOUT))}\n${body.join('')}`;
}

describe('round trip', () => {
  test('what is written is read back, and written again it is the same, byte for byte', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const first = read(packOf(given)).documents;
        const written = exported(first);
        const second = read(written);
        expect(second.documents).toEqual(first);
        expect(second.manifest.documents).toBe(given.length);
        expect(exported(second.documents)).toBe(written);
        expect(first.map(({ title }) => title)).toEqual(given.map(({ title }) => title));
      }),
    );
  });

  test('bare facts come back as the same line', () => {
    const facts = ['The council met.', 'It “agreed”. No vote was held.'];
    const [document] = read(packOf([{ title: 'Minutes', facts }])).documents;
    expect(document).toMatchObject({ text: facts.join('\n\n'), factsOnly: true, kind: 'report' });
    expect(exported(document === undefined ? [] : [document])).toContain(`"facts":${JSON.stringify(facts)}`);
  });

  test('pages and collections are kept; collections in order and once', () => {
    const given = { title: 'T', text: 'One. Two.', pages: [0, 5], collections: ['b', 'a', 'b'] };
    const [document] = read(packOf([given])).documents;
    expect(document).toMatchObject({ pages: [0, 5], collections: ['a', 'b'] });
  });

  test('in pieces of any size, compressed or not, the documents are the same', async () => {
    const pack = writePack(ABOUT, [documentOf('Über alles – one.'), documentOf('Two. 😀')]);
    const { documents } = read(pack);
    const compressed = await gzip(utf8(pack));
    for (const size of [1, 2, 7, 10_000]) {
      expect(await readAll(utf8(pack), size)).toEqual(documents);
      expect(await readAll(compressed, size)).toEqual(documents);
    }
  });

  test('a body of its own is the rest of the one file', async () => {
    const pack = utf8(writePack(ABOUT, [documentOf('One.'), documentOf('Two.')]));
    const { manifest, length } = readManifest(pack);
    const beside = await openPack(piecesOf(pack.subarray(0, length)));
    expect(beside.documents).toBeNull();
    expect(beside.head.manifest).toEqual(manifest);
    expect(await allOf(readBody(manifest, piecesOf(pack.subarray(length))))).toHaveLength(2);
  });

  test('a pack without documents is whole', async () => {
    expect(await readAll(utf8(writePack(ABOUT, [])))).toEqual([]);
  });
});

const good = writePack(ABOUT, [documentOf('One.'), documentOf('Two.')]).split('\n');
const manifest = JSON.parse(good[0] ?? '');
const withManifest = (given: object) => good.with(0, JSON.stringify({ ...manifest, ...given })).join('\n');
const withLine = (given: unknown) => packOf([documentOf('One.'), given]);

test.each([
  ['', /not a Plumbline pack/],
  ['[]', /not a Plumbline pack/],
  ['hello', /Line 1 is not JSON/],
  [
    withManifest({ format: 'plumbline.corpus/2' }),
    /format plumbline\.corpus\/2; this version .* update Plumbline/,
  ],
  [withManifest({ updated: 'today' }), /Line 1 .*“updated” is not a day/],
  [withManifest({ updated: '2025-02-30' }), /Line 1 .*“updated” is not a day/],
  [withManifest({ home: 'javascript:alert(1)' }), /“home” is not an http address/],
  [
    withManifest({ body: { ...manifest.body, address: '../other' } }),
    /“body\.address” is not the name of a file/,
  ],
  [withManifest({ body: { ...manifest.body, address: 'https://else.example/x' } }), /“body\.address” is not/],
  [withManifest({ body: { ...manifest.body, bytes: 1e12 } }), /“body\.bytes” is more than/],
  [withManifest({ key: 'none' }), /“key” is not a key/],
  [withManifest({ documents: 3 }), /announces 3 documents and holds 2/],
  [withManifest({ documents: 1 }), /announces 1 documents and holds 2/],
  [
    withManifest({ body: { ...manifest.body, sha256: '0'.repeat(64) } }),
    /not the one that its manifest describes/,
  ],
  [good.join('\r\n'), /not the one that its manifest describes/],
  [good.join('\n').slice(0, -9), /announces 2 documents and holds 1: it is damaged or cut short/],
  [good.slice(0, 2).join('\n'), /announces 2 documents and holds 1/],
  [withLine('{"title":'), /Line 3 is not JSON/],
  [withLine('[[[['), /Line 3 is not JSON/],
  [withLine([]), /Line 3 .*“title” is missing/],
  [withLine('7'), /Line 3 .*should be/],
  [withLine(documentOf('')), /Line 3 .*“text” is empty/],
  [withLine({ ...documentOf('x'), kind: 'rumour' }), /Line 3 .*“kind” should be/],
  [withLine({ ...documentOf('x'), text: undefined }), /Line 3 .*“text” is missing/],
  [
    withLine({ ...documentOf('x'), title: 'x'.repeat(MAX_LABEL + 1) }),
    /“title” is longer than 2,000 characters/,
  ],
  [withLine({ ...documentOf('x'), pages: [3, 2] }), /“pages” is not in order/],
  [withLine({ ...documentOf('x'), pages: [2] }), /“pages” go beyond the text/],
  [withLine({ ...documentOf('x'), facts: ['y'] }), /“text” stands beside “facts”/],
  [withLine({ title: 'x', facts: [] }), /“facts” is empty/],
  [withLine({ title: 'x', facts: ['a\nb'] }), /“facts\.0” is not one line/],
  [withLine('{"title":"x","text":"a\\u0000b"}'), /“text” holds a NUL/],
  [withLine('{"title":"\\ud800","text":"a"}'), /“title” holds a NUL character or half of one/],
  [withLine('{"title":"x","text":"a","collections":["\\udfff"]}'), /“collections” holds/],
  [
    withLine(documentOf('One.', { title: 'Again' })),
    /Line 3 of this pack holds the same text as a line before/,
  ],
])('a bad pack is refused by line and field: %#', (text, message) => {
  expect(() => spoken(() => read(text))).toThrow(message);
});

test('whatever is changed in a pack, nothing but a CorpusError is thrown, and no changed body is accepted', async () => {
  const bytes = utf8(good.join('\n'));
  const { length } = readManifest(bytes);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
      const changed = isCut ? bytes.slice(0, at) : bytes.with(at, byte);
      const isSame = !isCut && bytes[at] === byte;
      const result = await readAll(changed).catch((error: unknown) => error);
      if (Array.isArray(result)) expect(isSame || at < length).toBe(true);
      // Of the head alone, its newline may be missing.
      else if (isCut && at >= length - 1 && at <= length)
        expect(result).toMatchObject({ message: 'There is no body.' });
      else expect(result).toBeInstanceOf(CorpusError);
    }),
    { numRuns: 300 },
  );
});

test('noise, compressed or not, is refused as such', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, isGzip) => {
      const given = isGzip ? Uint8Array.of(0x1f, 0x8b, ...bytes) : bytes;
      await expect(readAll(given)).rejects.toBeInstanceOf(CorpusError);
    }),
  );
});

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
