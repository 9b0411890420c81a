import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { withLanguage } from '../../src/background/words';
import { readPack, writePack } from '../../src/corpus/formats/pack';
import { openCorpus } from '../../src/corpus/store/store';
import { CorpusHost } from '../../src/engine-host/corpus-host';
import { handlers } from '../../src/engine-host/handlers';
import { sayIn } from '../../src/engine-host/words';
import { memoryDatabase } from '../corpus/documents';
import { record, review } from '../corpus/reviewed';
import { spokenLater } from '../locales/say';

const starter = async () =>
  readPack(writePack({ name: 'Starter', publisher: 'x', licence: 'CC0', updated: '2025-01-01' }, []));
const library = () => new CorpusHost({ open: async () => openCorpus(memoryDatabase()), starter });

/** The extension's own files, as a worker of it fetches them. */
async function packed(address: URL): Promise<Response> {
  const path = new URL(`../../public${address.pathname}`, import.meta.url);
  try {
    return new Response(readFileSync(path));
  } catch {
    throw new TypeError('Failed to fetch');
  }
}
beforeAll(() => {
  vi.stubGlobal('fetch', vi.fn(packed));
  vi.stubGlobal('location', { href: 'extension://plumbline/assets/worker.js' });
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => vi.clearAllMocks());

test('what is to be said in words is passed on with the language, whatever a page says', async () => {
  const passed = vi.fn(async (_name: string, ask: unknown) => ask);
  const pass = withLanguage(passed, () => 'de');
  expect(await pass('desk.export', { format: 'html', language: '../..' })).toEqual({
    format: 'html',
    language: 'de',
  });
  expect(await pass('desk.replay', { record: 1 })).toEqual({ record: 1 });
});

test('the worker says what the browser would, out of the table of its language or its kind, or of English', async () => {
  expect((await sayIn('de'))('reportSources')).toBe('Quellen');
  expect((await sayIn('de-AT'))('reportSources')).toBe('Quellen');
  expect((await sayIn('en-GB')).language()).toBe('en-GB');
  expect((await sayIn('tlh'))('reportSources')).toBe('Sources');
});

test('a check leaves the desk as a file, in that language', async () => {
  const host = library();
  const file = await handlers['desk.export'].run({ record, format: 'html', language: 'de' }, host);
  expect(file).toMatchObject({ name: 'Library to close & more 2025-03-05.html', type: 'text/html' });
  expect(file.text).toContain('<h2>Quellen</h2>');
  const asked = Promise.resolve(
    handlers['desk.export'].run({ record, format: 'claim-review', language: 'en' }, host),
  );
  await expect(spokenLater(asked)).rejects.toThrow('Begin a review');
});

test('a review that is kept leaves as a file: itself, step by step, or what it comes to', async () => {
  const host = library();
  (await host.opened()).reviews.add(review);
  const exported = (format: 'review' | 'claim-review') =>
    handlers['reviews.export'].run({ id: review.id, format, language: 'en' }, host);
  expect(JSON.parse((await exported('review')).text)).toEqual(review);
  expect((await exported('claim-review')).text).toContain('Misleading');
});
