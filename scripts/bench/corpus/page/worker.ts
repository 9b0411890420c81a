/** Runs in a worker of the bench's page: the store as the extension has it, or one of its peers. */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { openPack, writePack } from '../../../../src/corpus/formats/pack';
import { openCorpus } from '../../../../src/corpus/store/store';
import { eventTerms } from '../../../../src/engine';
import type { NewDocument } from '../../../../src/engine/record';
import { stemOf } from '../../../../src/engine/text/tokens';
import type { Ask, Measured } from '../measured';
import { pages, searches } from '../queries';
import { FACTS, reportAt } from '../texts';

const FOUND = 20;
const BATCH = 2_000;
const PACK = 'bench.corpus.jsonl';

self.addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
  self.postMessage(await measure(data));
});

/** Without the memory, which only the page can measure: the worker stays as it is for that. */
async function measure(ask: Ask): Promise<Omit<Measured, 'memory'>> {
  return ask.store === 'plumbline'
    ? ours(ask)
    : ask.store === 'MiniSearch'
      ? miniSearch(ask)
      : flexSearch(ask);
}

async function ours({ documents, queries }: Ask): Promise<Omit<Measured, 'memory'>> {
  await writeThePack(documents);
  const sqlite = await sqlite3InitModule();
  const pool = await sqlite.installOpfsSAHPoolVfs({ name: 'bench', directory: '/bench', clearOnInit: true });
  const db = new pool.OpfsSAHPoolDb('/corpus.sqlite3');
  const corpus = openCorpus(db);
  const start = performance.now();
  const { documents: packed } = await openPack(piecesOf(await fileOf(PACK)));
  let batch: NewDocument[] = [];
  for await (const document of packed ?? []) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    corpus.addAll(batch);
    batch = [];
  }
  corpus.addAll(batch);
  const build = performance.now() - start;
  const rows = new Map(
    db.selectObjects('SELECT row, id FROM documents').map(({ row, id }) => [String(id), Number(row) - 1]),
  );
  const matched: number[][] = [];
  const match = pages(documents, queries).map((page) =>
    timed(() => matched.push(corpus.candidates(page, FOUND).map((id) => rows.get(id) ?? -1))),
  );
  const search = searches(documents, queries).map((query) =>
    timed(() => corpus.list({ query, offset: 0, limit: FOUND })),
  );
  const { facts } = corpus.counts();
  const disk = Number(db.selectValue('PRAGMA page_count')) * Number(db.selectValue('PRAGMA page_size'));
  return { facts, build, match, matched, search, disk };
}

async function miniSearch({ documents, queries }: Ask): Promise<Omit<Measured, 'memory'>> {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['title', 'text'],
    processTerm: (term) => stemOf(term.toLowerCase()),
  });
  let build = 0;
  for (let id = 0; id < documents; id += 1) {
    const { title, text } = reportAt(id);
    build += timed(() => index.add({ id, title, text }));
  }
  // Kept until its memory is measured.
  Object.assign(globalThis, { index });
  const matched: number[][] = [];
  const match = pages(documents, queries).map((page) =>
    timed(() => {
      const found = index.search(eventTerms(page).join(' '), { combineWith: 'OR' });
      matched.push(found.slice(0, FOUND).map(({ id }) => Number(id)));
    }),
  );
  const search = searches(documents, queries).map((query) =>
    timed(() => index.search(query, { combineWith: 'AND', prefix: true })),
  );
  return { facts: documents * FACTS, build, match, matched, search, disk: null };
}

async function flexSearch({ documents, queries }: Ask): Promise<Omit<Measured, 'memory'>> {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  let build = 0;
  for (let id = 0; id < documents; id += 1) {
    const { text } = reportAt(id);
    build += timed(() => index.add(id, text));
  }
  // Kept until its memory is measured.
  Object.assign(globalThis, { index });
  const matched: number[][] = [];
  const match = pages(documents, queries).map((page) =>
    timed(() => {
      const found = index.search(eventTerms(page).join(' '), { limit: FOUND, suggest: true });
      matched.push(Array.isArray(found) ? found.map(Number) : []);
    }),
  );
  const search = searches(documents, queries).map((query) =>
    timed(() => index.search(query, { limit: FOUND })),
  );
  return { facts: documents * FACTS, build, match, matched, search, disk: null };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const root = () => navigator.storage.getDirectory();

/** As a publisher would send it: one file, in the browser's private file system as an import stages it. */
async function writeThePack(documents: number): Promise<void> {
  const handle = await (await root()).getFileHandle(PACK, { create: true });
  const text = writePack(
    { name: 'Bench', publisher: 'Nobody', licence: 'CC0-1.0', updated: '2025-01-01' },
    Array.from({ length: documents }, (_, n) => reportAt(n)),
  );
  const file = await handle.createWritable();
  await file.write(text);
  await file.close();
}

async function fileOf(name: string): Promise<File> {
  return (await (await root()).getFileHandle(name)).getFile();
}

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
