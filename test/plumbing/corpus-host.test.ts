import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/errors';
import { type Pack, readPack, writePack } from '../../src/corpus/formats/pack';
import { openCorpus } from '../../src/corpus/store/store';
import { CorpusHost } from '../../src/engine-host/corpus-host';
import { documentOf, memoryDatabase } from '../corpus/documents';

const documents = Array.from({ length: 60 }, (_, n) => documentOf(`Starter document ${n}.`));
const ABOUT = { name: 'Starter', publisher: 'x', licence: 'CC0', updated: '2025-01-01' };
const starter = async (): Promise<Pack> => readPack(writePack(ABOUT, documents));

test('opens, imports the starter corpus once, and counts', async () => {
  const db = memoryDatabase();
  const source = { open: async () => openCorpus(db), starter };
  const host = new CorpusHost(source);
  expect(host.status()).toEqual({ state: 'opening' });
  const corpus = await host.opened();
  expect(host.status()).toEqual({ state: 'ready', documents: 60, facts: 60 });

  corpus.remove(corpus.list({ query: '', offset: 0, limit: 1 }).documents[0]?.id ?? '');
  const later = new CorpusHost(source);
  await later.opened();
  expect(later.status()).toEqual({ state: 'ready', documents: 59, facts: 59 });
});

test('says how far the import of the shipped pack is, whenever it is asked', async () => {
  const shipped = readFileSync(new URL('../../public/starter.corpus.jsonl', import.meta.url), 'utf8');
  // Each look at this clock takes 10 ms: a document is stored in some 20 ms, as on a slow machine.
  let time = 0;
  const clock = () => (time += 10);
  const host = new CorpusHost({
    open: async () => openCorpus(memoryDatabase(), clock),
    starter: async () => readPack(shipped),
  });
  const seen = new Map<number, number>();
  const watch = setInterval(() => {
    const status = host.status();
    if (status.state === 'importing') seen.set(status.done, status.total);
  });
  const { documents: total } = (await host.opened()).counts();
  clearInterval(watch);
  expect(seen.size).toBeGreaterThan(total / 2);
  expect(new Set(seen.values())).toEqual(new Set([total]));
});

const IN_USE = { key: 'corpusInUse' } as const;

test('a database that does not open is a state, and opening can be tried again', async () => {
  let opens = false;
  const open = async () => {
    if (!opens) throw new CorpusError('corpus', IN_USE);
    return openCorpus(memoryDatabase());
  };
  const host = new CorpusHost({ open, starter });
  await expect(host.opened()).rejects.toMatchObject({ code: 'corpus', saying: IN_USE });
  expect(host.status()).toEqual({ state: 'failed', saying: IN_USE });
  expect(await host.reopen()).toEqual({ state: 'failed', saying: IN_USE });
  opens = true;
  expect(await host.reopen()).toEqual({ state: 'ready', documents: 60, facts: 60 });
  expect((await host.opened()).counts().documents).toBe(60);
});

test('a starter corpus that cannot be read leaves nothing half and says so', async () => {
  const host = new CorpusHost({
    open: async () => openCorpus(memoryDatabase()),
    starter: async () => readPack(writePack(ABOUT, documents).split('\n').slice(0, 55).join('\n')),
  });
  await expect(host.opened()).rejects.toMatchObject({ code: 'corpus' });
  expect(host.status()).toMatchObject({ state: 'failed', saying: { key: 'packCutShort' } });
});
