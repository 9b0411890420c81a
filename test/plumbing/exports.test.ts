/** Exports from the store to the file, and back through the same reader as imports use. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readPack } from '../../src/corpus/formats/pack';
import { type Corpus, openCorpus } from '../../src/corpus/store/store';
import { ExportDesk, type ExportTools } from '../../src/engine-host/exports/desk';
import type { Ask, ExportProgress } from '../../src/protocol';
import { documentOf, memoryDatabase } from '../corpus/documents';
import { TestHost } from './import-jobs';

const ID = '33333333-3333-4333-8333-333333333333';

/** The desk on a store in Node, and what it wrote. */
class TestExport {
  readonly desk: ExportDesk;
  readonly written: Buffer[] = [];
  aborted = false;
  drop: () => void = () => {};

  constructor(corpus: Corpus, given: Partial<ExportTools> = {}) {
    this.desk = new ExportDesk({
      found: async (query) => corpus.found(query, Number.MAX_SAFE_INTEGER),
      leaving: async (ids) => corpus.leaving(ids),
      create: async () => ({
        write: async (bytes) => void this.written.push(Buffer.from(bytes)),
        close: async () => {},
        abort: async () => {
          this.aborted = true;
        },
      }),
      sweep: async () => {},
      dropped: () =>
        new Promise((resolve) => {
          this.drop = resolve;
        }),
      today: () => '2026-01-02',
      stayAwake: () => () => {},
      ...given,
    });
  }

  async end(): Promise<ExportProgress> {
    let progress = await this.desk.progress({ id: ID });
    await vi.waitFor(async () => {
      progress = await this.desk.progress({ id: ID });
      expect(progress.state).not.toBe('running');
    });
    return progress;
  }
}

async function exported(
  corpus: Corpus,
  ask: Partial<Ask<'exports.start'>> = {},
): Promise<{ bytes: Buffer; documents: number }> {
  const one = new TestExport(corpus);
  await one.desk.start({ id: ID, format: 'pack', what: { query: '' }, ...ask });
  const end = await one.end();
  if (end.state !== 'done') throw new Error(JSON.stringify(end));
  return { bytes: Buffer.concat([Buffer.from(end.head), ...one.written]), documents: end.documents };
}

/** What an empty library exports that has imported this file. */
async function exportedAgain(bytes: Buffer): Promise<Buffer> {
  const host = new TestHost();
  await host.import([['library.jsonl', new Uint8Array(bytes)]]);
  return (await exported(host.corpus)).bytes;
}

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => /\S/.test(text) && !text.includes('\0'));
const label = fc.option(words, { nil: null });
const document = fc.record({
  title: words,
  publisher: label,
  author: label,
  date: fc.constantFrom(null, '2025-03-04'),
  language: fc.constantFrom(null, 'en'),
  kind: fc.constantFrom('report' as const, 'statement' as const, 'fact-check' as const),
  // Several texts at one address are several documents: whoever exported them had kept both.
  address: fc.constantFrom(null, 'https://a.example/1', 'https://a.example/2'),
  text: fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n\n')),
});

test('an export that is imported into an empty library is exported again byte for byte', async () => {
  const collections = fc.uniqueArray(fc.constantFrom('Bridges', 'Übersicht', 'z', 'Case 1'));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(document, collections), { maxLength: 8 }), async (all) => {
      const corpus = openCorpus(memoryDatabase());
      for (const [one, names] of all) corpus.collections.join(corpus.add(one).id, names);
      const { bytes } = await exported(corpus);
      expect((await exportedAgain(bytes)).equals(bytes)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('pages, single sentences and collections come back, too', async () => {
  const line = (given: object) => JSON.stringify({ title: 'T', ...given });
  const host = new TestHost();
  await host.import([
    [
      'library.jsonl',
      [
        line({ text: 'One page.\n\nAnother page.', pages: [0, 11], collections: ['Bridges'] }),
        line({ facts: ['One in ten improved.', 'It was small.'], kind: 'study' }),
      ].join('\n'),
    ],
  ]);
  const { bytes, documents } = await exported(host.corpus);
  expect(documents).toBe(2);
  expect(bytes.toString()).toContain('"pages":[0,11]');
  expect(bytes.toString()).toContain('"facts":["One in ten improved.","It was small."]');
  expect(bytes.toString()).toContain('"collections":["Bridges"]');
  expect((await exportedAgain(bytes)).equals(bytes)).toBe(true);
});

test('what a search found, single documents, and nothing of what was deleted', async () => {
  const corpus = openCorpus(memoryDatabase());
  const [one, two, three] = ['On bridges.', 'On ferries.', 'On bridges again.'].map(
    (text) => corpus.add(documentOf(text)).id,
  );
  corpus.remove(three ?? '');
  const idsOf = async (ask: Partial<Ask<'exports.start'>>) => {
    const { bytes } = await exported(corpus, ask);
    return [...readPack(bytes.toString()).documents].map(({ id }) => id);
  };
  expect(await idsOf({ what: { query: 'bridges' } })).toEqual([one]);
  expect(await idsOf({ what: { documents: [three ?? '', two ?? ''] } })).toEqual([two]);
  expect(await idsOf({})).toEqual([one, two].sort());
});

test('more than one slice, and long texts', async () => {
  const corpus = openCorpus(memoryDatabase());
  corpus.addAll(
    Array.from({ length: 1_200 }, (_, n) =>
      documentOf(`Report ${n}. ${'Long. '.repeat(n < 4 ? 200_000 : 1)}`),
    ),
  );
  const { documents, bytes } = await exported(corpus);
  expect(documents).toBe(1_200);
  expect([...readPack(bytes.toString()).documents]).toHaveLength(1_200);
}, 20_000);

test('whoever leaves ends the export, and its file goes', async () => {
  const corpus = openCorpus(memoryDatabase());
  corpus.add(documentOf('One.'));
  const one: TestExport = new TestExport(corpus, {
    leaving: async () => {
      one.drop();
      return { documents: [], taken: 0 };
    },
  });
  await one.desk.start({ id: ID, format: 'csv', what: { query: '' } });
  await vi.waitFor(() => expect(one.aborted).toBe(true));
});

test('what fails says why; what nobody began is not there; what is asked is checked', async () => {
  const one = new TestExport(openCorpus(memoryDatabase()), {
    create: async () => {
      throw new Error('no room');
    },
  });
  await one.desk.start({ id: ID, format: 'csv', what: { query: '' } });
  expect(await one.end()).toMatchObject({ state: 'failed' });
  expect(await one.desk.progress({ id: ID.replaceAll('3', '4') })).toMatchObject({
    state: 'failed',
    saying: { key: 'exportStopped' },
  });
  await expect(one.desk.start({ id: '../x', format: 'csv', what: { query: '' } })).rejects.toThrow();
});
