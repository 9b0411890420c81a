import { expect, test } from 'vitest';
import { type Corpus, openCorpus } from '../../src/corpus/store/store';
import { documentId } from '../../src/engine';
import type { DocumentInfo } from '../../src/protocol';
import { spoken } from '../locales/say';
import { TestHost } from '../plumbing/import-jobs';
import { documentOf, memoryDatabase } from './documents';

const PACK = '00000000-0000-4000-8000-000000000001';
const TEXT = 'The harbour authority closed the northern pier.';
const { text: _, ...INFO } = documentOf(TEXT, { title: 'Pier closed', publisher: 'Authority' });
const OTHER: DocumentInfo = {
  title: 'Quay shut',
  publisher: 'Trust',
  author: 'Marta Lindqvist',
  date: '2025-03-04',
  language: 'en-GB',
  kind: 'statement',
  address: 'https://trust.example/quay',
};

const found = (corpus: Corpus, query: string) => corpus.list({ query, offset: 0, limit: 10 }).total;

/** Has a version of a pack come whose only document is described like this. */
function version(corpus: Corpus, info: DocumentInfo): void {
  corpus.packs.queue(PACK);
  corpus.packs.take();
  const manifest = {
    format: 'plumbline.corpus/1',
    name: 'Harbour',
    publisher: 'Trust',
    licence: 'CC0',
    contact: null,
    home: null,
    updated: '2025-01-01',
    expires: null,
    documents: 1,
    facts: null,
    body: { address: 'b.jsonl', sha256: '0'.repeat(64), bytes: 1 },
    deltas: [],
    key: null,
  } as const;
  corpus.packs.begin(PACK, { ...manifest, deltas: [] }, false);
  corpus.packs.receive(PACK, [{ put: { id: documentId(TEXT), ...info, text: TEXT } }]);
  corpus.packs.finish(PACK, null, null);
}

test('all but text and id is changed, the search with it, and what it was brings it back', () => {
  const corpus = openCorpus(memoryDatabase());
  const { id } = corpus.add({ ...INFO, text: TEXT });
  const before = corpus.describe(id, OTHER, true);
  expect(before).toEqual({ info: INFO, own: true });
  expect(corpus.get(id)).toEqual({ id, ...OTHER, text: TEXT });
  expect([
    found(corpus, 'title:quay'),
    found(corpus, 'publisher:authority'),
    found(corpus, 'harbour'),
  ]).toEqual([1, 0, 1]);
  corpus.describe(id, before.info, before.own);
  expect(corpus.get(id)).toEqual({ id, ...INFO, text: TEXT });
  expect([found(corpus, 'title:quay'), found(corpus, 'publisher:authority')]).toEqual([0, 1]);
  expect(corpus.candidates(`${TEXT} ${TEXT}`, 5)).toEqual([id]);
});

test('what is deleted, or was never there, is not described', () => {
  const corpus = openCorpus(memoryDatabase());
  const { id } = corpus.add({ ...INFO, text: TEXT });
  corpus.remove(id);
  for (const gone of [id, 'd-0']) {
    expect(() => spoken(() => corpus.describe(gone, OTHER, true))).toThrow('not in your library any more');
    expect(corpus.provenance(gone)).toBeNull();
  }
});

test('no pack undoes an edit, or takes out what was edited, until the edit is undone', () => {
  const corpus = openCorpus(memoryDatabase());
  corpus.packs.subscribe(PACK, 'https://a.example/m.json', null);
  version(corpus, INFO);
  const id = documentId(TEXT);
  const { own } = corpus.describe(id, OTHER, true);
  expect(own).toBe(false);
  version(corpus, { ...INFO, title: 'Pier closed again' });
  expect(corpus.get(id)?.title).toBe('Quay shut');
  corpus.packs.remove(PACK);
  expect(corpus.get(id)?.title).toBe('Quay shut');
  corpus.packs.restore(PACK);
  corpus.describe(id, INFO, own);
  corpus.packs.remove(PACK);
  expect(corpus.get(id)).toBeNull();
});

test('a document tells the pack that it is in, and nothing of one that is unsubscribed from', () => {
  const corpus = openCorpus(memoryDatabase(), () => 1_000);
  corpus.packs.subscribe(PACK, 'https://a.example/m.json', null);
  version(corpus, INFO);
  const id = documentId(TEXT);
  const packs = [{ name: 'Harbour', publisher: 'Trust', updated: '2025-01-01' }];
  const none = { feeds: [], imports: [] };
  expect(corpus.provenance(id)).toEqual({ added: 1_000, own: false, packs, ...none });
  corpus.add({ ...INFO, text: TEXT });
  corpus.packs.remove(PACK);
  expect(corpus.provenance(id)).toEqual({ added: 1_000, own: true, packs: [], ...none });
});

test('a document tells the import that brought it', async () => {
  const host = new TestHost();
  await host.import([['pier.txt', `Pier closed\n\n${TEXT}\n`]]);
  const [listed] = host.corpus.list({ query: '', offset: 0, limit: 1 }).documents;
  expect(host.corpus.provenance(listed?.id ?? '')).toMatchObject({
    own: true,
    packs: [],
    imports: [{ name: 'pier.txt', within: null }],
  });
});
