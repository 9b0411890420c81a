import { expect, test } from 'vitest';
import { readPack, writePack } from '../../src/corpus/formats/pack';
import { openCorpus } from '../../src/corpus/store/store';
import { check, DEFAULT_THRESHOLD, documentId, splitSentences } from '../../src/engine';
import type { PageInput } from '../../src/engine/record';
import { CorpusHost } from '../../src/engine-host/corpus-host';
import { checkedAsk } from '../../src/engine-host/faults';
import type { AnyHandler } from '../../src/engine-host/handler';
import { handlers } from '../../src/engine-host/handlers';
import { viewOf } from '../../src/engine-host/view';
import { MAX_ARTICLE, MAX_LABEL, MAX_OPENING } from '../../src/protocol';
import { documentOf, memoryDatabase } from '../corpus/documents';
import { spoken } from '../locales/say';

const TITLE = 'Port Ellery harbour authority closes northern pier after inspection';
const SOURCE = `${TITLE}

The Port Ellery harbour authority closed the northern pier on Tuesday after two cranes failed an inspection. “Both cranes will have to be rebuilt before anybody works under them again,” the authority's director, Marta Lindqvist, said on the quay. Engineers from Calder Marine found cracks in both cranes on 3 March. No decision has been made about replacing them. Ferries to Sula Island will use the southern pier until further notice.`;
/** The source, telling words of the director's that she did not say. */
const ALTERED = SOURCE.replace('have to be rebuilt', 'have to be scrapped');
const OTHER =
  'Growers in the Ossory valley counted fewer apples this autumn. A late frost had hit the orchards in May, and the growers said that they would plant later next year. The harvest festival will be held anyway.';

const threshold = DEFAULT_THRESHOLD;
const ABOUT = { name: 'Starter', publisher: 'x', licence: 'CC0', updated: '2025-01-01' };
const hostWith = (...texts: string[]) => {
  const pack = writePack(
    ABOUT,
    texts.map((text) => documentOf(text)),
  );
  return new CorpusHost({
    open: async () => openCorpus(memoryDatabase()),
    starter: async () => readPack(pack),
  });
};
const pageOf = (text: string): PageInput => ({
  title: text.split('\n', 1)[0] ?? '',
  byline: null,
  date: null,
  language: 'en',
  address: null,
  complete: true,
  text,
});

test('an opening is covered by the source that tells its event, and by no other', async () => {
  const opening = { title: TITLE, text: SOURCE.slice(TITLE.length).trim(), language: 'en', host: null };
  const ask = (host: CorpusHost) => handlers['match.opening'].run(opening, host);
  expect(await ask(hostWith(SOURCE, OTHER))).toEqual({ covered: true, silence: null });
  expect(await ask(hostWith(OTHER))).toEqual({ covered: false, silence: 'no-source' });
  expect(await ask(hostWith())).toEqual({ covered: false, silence: 'corpus-empty' });
});

test('which documents a match finds and leaves out for a page, and why', async () => {
  const host = hostWith(OTHER, SOURCE);
  const { collections } = await host.opened();
  const page = pageOf(ALTERED);
  const explained = async (page: PageInput) => {
    const found = await handlers['match.explain'].run({ page, host: 'news.example' }, host);
    return found.map(({ document, why, collections }) => [
      document.title,
      why,
      ...collections.map(({ name }) => name),
    ]);
  };
  const title = TITLE.slice(0, 40);
  expect(await explained(page)).toEqual([[title, 'compared']]);
  expect(await explained(pageOf(SOURCE))).toEqual([[title, 'itself']]);
  const about = { name: 'Pier', colour: 'blue', note: '' } as const;
  const id = collections.put(null, { ...about, on: true, sites: ['other.example'] });
  collections.place(id, [documentId(SOURCE)], true);
  expect(await explained(page)).toEqual([[title, 'not-here', 'Pier']]);
  collections.put(id, { ...about, on: false, sites: [] });
  expect(await explained(page)).toEqual([[title, 'off', 'Pier']]);
  collections.put(id, { ...about, on: true, sites: ['news.example'] });
  expect(await explained(page)).toEqual([[title, 'compared', 'Pier']]);
});

test('a corpus that does not open is silence, not an error, for an opening', async () => {
  const host = new CorpusHost({
    open: () => Promise.reject(new Error('no')),
    starter: async () => readPack(writePack(ABOUT, [])),
  });
  const opening = { title: TITLE, text: SOURCE, language: 'en', host: null };
  expect(await handlers['match.opening'].run(opening, host)).toEqual({
    covered: false,
    silence: 'corpus-failed',
  });
});

test('a page that was kept as a source does not answer for itself', async () => {
  const page = pageOf(ALTERED);
  const outcome = await handlers['check.article'].run(
    { page, incomplete: null, threshold, host: null },
    hostWith(page.text, SOURCE),
  );
  expect(outcome).toMatchObject({
    view: { sources: [{ title: TITLE.slice(0, 40) }], notes: [{ rule: 'quote-words-changed' }] },
  });
  expect(
    await handlers['check.article'].run(
      { page, incomplete: null, threshold, host: null },
      hostWith(page.text),
    ),
  ).toEqual({
    silence: 'no-source',
  });
});

test('of a source, the page gets only the sentences that shown notes rest on', async () => {
  const ask = { page: pageOf(ALTERED), incomplete: 'paywall', threshold, host: null } as const;
  const outcome = await handlers['check.article'].run(ask, hostWith(OTHER, SOURCE));
  expect(outcome).toMatchObject({ view: { chosen: 'matched', incomplete: 'paywall', notes: [{}] } });
  if (!('view' in outcome)) throw new Error('There is nothing to look at.');
  const { notes, sources } = outcome.view;
  expect(sources.map((source) => Object.keys(source))).toEqual([
    ['id', 'title', 'publisher', 'author', 'date', 'language', 'kind', 'address'],
  ]);
  const cited = notes.flatMap(({ facts, against }) => [...facts, ...against]).map(({ text }) => text);
  expect(cited).toEqual([expect.stringContaining('have to be rebuilt')]);
  const sent = JSON.stringify(outcome);
  const rest = splitSentences(SOURCE)
    .map(({ start, end }) => SOURCE.slice(start, end))
    .filter((sentence) => sentence !== TITLE && !cited.includes(sentence));
  expect(rest).toHaveLength(4);
  for (const sentence of rest) expect(sent).not.toContain(sentence);
});

test('notes below the threshold do not leave the host', () => {
  const page = pageOf(ALTERED);
  const record = check(page, [{ id: 'd', ...documentOf(SOURCE) }]);
  const [note] = record.notes;
  if (!note) throw new Error('There is no note.');
  const notes = [{ ...note, shown: false }, note];
  expect(viewOf({ ...record, notes }, { incomplete: null, chosen: 'matched', keyFacts: null }).notes).toEqual(
    [note],
  );
});

test('how sure a note must be comes with the message', async () => {
  const page = pageOf(ALTERED);
  const source = documentOf(SOURCE);
  const [note] = check(page, [{ id: 'd', ...source }]).notes;
  const confidence = note?.confidence ?? 0;
  const host = hostWith(SOURCE);
  const notes = async (wanted: number) => {
    const ask = { page, incomplete: null, threshold: wanted, host: null };
    const outcome = await handlers['check.article'].run(ask, host);
    const compared = await handlers['check.compare'].run({ ...ask, sources: [source] }, host);
    return ['view' in outcome ? outcome.view.notes.length : 0, compared.notes.length];
  };
  expect(await notes(confidence)).toEqual([1, 1]);
  expect(await notes(confidence + 0.01)).toEqual([0, 0]);
});

test.each([
  ['too-short', 'One sentence only.'],
  ['no-source', OTHER],
  ['language', 'Le conseil a décidé mardi de fermer le pont. '.repeat(8)],
])('silence: %s', async (silence, text) => {
  const ask = { page: pageOf(text), incomplete: null, threshold, host: null };
  expect(await handlers['check.article'].run(ask, hostWith(SOURCE))).toEqual({ silence });
});

test('a comparison needs no corpus and no match', async () => {
  const host = new CorpusHost({
    open: () => Promise.reject(new Error('no')),
    starter: async () => readPack(writePack(ABOUT, [])),
  });
  const ask = { page: pageOf(OTHER), incomplete: null, threshold, sources: [documentOf(SOURCE)] };
  expect(await handlers['check.compare'].run(ask, host)).toMatchObject({
    chosen: 'compared',
    compared: 0,
    sources: [{ title: documentOf(SOURCE).title }],
  });
});

test('what a message asks is checked before it is used', () => {
  const { schema } = handlers['check.compare'];
  const ask = { page: pageOf(SOURCE), incomplete: null, threshold, sources: [documentOf(OTHER)] };
  expect(checkedAsk('check.compare', schema, ask)).toEqual(ask);
  const unsure = [-0.1, 1.1, Number.NaN, '0.7', undefined].map((wrong) => ({ ...ask, threshold: wrong }));
  const noText = { ...ask, page: { ...ask.page, text: 7 } };
  for (const bad of [null, {}, { ...ask, sources: [] }, noText, ...unsure]) {
    expect(() => checkedAsk('check.compare', schema, bad)).toThrow('faultBadField');
  }
  const long = { ...ask, sources: [documentOf('x'.repeat(2_000_001))] };
  expect(() => spoken(() => checkedAsk('check.compare', schema, long))).toThrow(/longer than 2,000,000/);
});

test('what a page asks about has the size of an article', () => {
  const tooLong = (name: 'check.article' | 'match.opening', ask: unknown) => {
    const { schema }: AnyHandler = handlers[name];
    expect(() => checkedAsk(name, schema, ask)).toThrow('faultTooLong');
  };
  const label = 'x'.repeat(MAX_LABEL + 1);
  const page = pageOf(SOURCE);
  for (const change of [{ title: label }, { byline: label }, { language: label }, { address: label }]) {
    tooLong('check.article', { page: { ...page, ...change }, incomplete: null, threshold, host: null });
  }
  tooLong('check.article', {
    page: { ...page, text: 'x'.repeat(MAX_ARTICLE + 1) },
    incomplete: null,
    threshold,
    host: null,
  });
  const opening = { title: TITLE, text: SOURCE, language: null, host: null };
  tooLong('match.opening', { ...opening, text: 'x'.repeat(MAX_OPENING + 1) });
  tooLong('match.opening', { ...opening, title: label });
});
