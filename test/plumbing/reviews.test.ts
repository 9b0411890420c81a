import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readPack, writePack } from '../../src/corpus/formats/pack';
import { writeRecord } from '../../src/corpus/formats/record';
import { openCorpus } from '../../src/corpus/store/store';
import { check, conclude, prepareSource, propose } from '../../src/engine';
import type { CheckRecord } from '../../src/engine/record';
import { MAX_DESK_SOURCES } from '../../src/engine-host/asks';
import { CorpusHost } from '../../src/engine-host/corpus-host';
import { prepareSources } from '../../src/engine-host/desk/prepared';
import { handlers } from '../../src/engine-host/handlers';
import {
  type Answer,
  type Ask,
  MAX_COMMENT,
  MAX_LABEL,
  MAX_RATING,
  MAX_REVIEWER,
  type ReviewChange,
} from '../../src/protocol';
import { documentOf, memoryDatabase } from '../corpus/documents';
import * as reviews from '../corpus/reviews/reviews';
import { OTHER, page, record, SOURCE, sourceOf, TEXT } from '../corpus/reviews/reviews';
import { spokenLater } from '../locales/say';

const ALL = { query: '', state: null, offset: 0, limit: 50 };
const NONE = '00000000-0000-4000-8000-00000000dead';
const ABOUT = { name: 'Starter', publisher: 'x', licence: 'CC0', updated: '2025-01-01' };

/** A library with these texts and a review of `record`, and how it is asked. */
async function desk({ texts = [], begun: given = record }: { texts?: string[]; begun?: CheckRecord } = {}) {
  const pack = writePack(
    ABOUT,
    texts.map((text) => documentOf(text)),
  );
  const db = memoryDatabase();
  const starter = async () => readPack(pack);
  const host = new CorpusHost({ open: async () => openCorpus(db), starter });
  const begun = await handlers['reviews.begin'].run({ record: given }, host);
  const { id } = begun.view;
  const { reviews } = await host.opened();
  const done = () => reviews.open(id)?.review.done ?? -1;
  return {
    id,
    begun,
    host,
    /** The same library as another worker finds it. */
    again: () => new CorpusHost({ open: async () => openCorpus(db), starter }),
    step: (step: Ask<'reviews.step'>['step'], continues = false): Promise<Answer<'reviews.step'>> =>
      Promise.resolve(handlers['reviews.step'].run({ id, done: done(), step, by: 'Ada', continues }, host)),
    recheck: (change: ReviewChange): Promise<Answer<'reviews.recheck'>> =>
      Promise.resolve(handlers['reviews.recheck'].run({ id, done: done(), change, by: 'Ada' }, host)),
    undo: () => handlers['reviews.undo'].run({ id }, host),
    redo: () => handlers['reviews.redo'].run({ id }, host),
    open: (on = host) => handlers['reviews.open'].run({ id }, on),
  };
}

const [QUOTE, NUMBER] = [reviews.QUOTE.id, reviews.NUMBER.id];

test('a review begins with all that was found, and every step is there for whoever opens it next', async () => {
  const { begun, step, open, again } = await desk();
  expect(begun.view).toMatchObject({ done: 0, undo: null, redo: null, finished: false });
  expect(begun.view.notes.map(({ note, found, by }) => [note.id, found?.id, by])).toEqual([
    [NUMBER, NUMBER, ''],
    [QUOTE, QUOTE, ''],
  ]);
  expect(begun.check.record).toEqual(record);
  expect(begun.check.claims.filter(({ state }) => state === 'aligned').length).toBe(record.page.compared);
  const view = await step({ step: 'decide', note: QUOTE, decision: 'confirmed' });
  expect(view).toMatchObject({ done: 1, undo: 'decide', redo: null });
  const next = await open(again());
  expect(next?.view).toEqual(view);
  expect(next?.check.record).toEqual(record);
});

test('a record that does not fit its texts begins no review', async () => {
  const { host } = await desk();
  const moved = { ...record, page: { ...record.page, text: ` ${record.page.text}` } };
  const twice = { ...record, notes: [...record.notes, ...record.notes] };
  const begin = (given: typeof record) =>
    spokenLater(Promise.resolve(handlers['reviews.begin'].run({ record: given }, host)));
  await expect(begin(moved)).rejects.toThrow(/do not stand in the page/);
  await expect(begin(twice)).rejects.toThrow(/two notes/);
  expect((await host.opened()).reviews.list(ALL).total).toBe(1);
});

test('a step on what has gone on since, on what is gone and on what is not there changes nothing, and says so', async () => {
  const { id, host, step, open } = await desk();
  await step({ step: 'comment', note: null, comment: 'First.' });
  const ask = { id, done: 0, by: '', continues: false, step: { step: 'finish', finished: true } } as const;
  const stepAs = (given: Ask<'reviews.step'>) =>
    spokenLater(Promise.resolve(handlers['reviews.step'].run(given, host)));
  await expect(stepAs(ask)).rejects.toThrow(/changed elsewhere/);
  await expect(stepAs({ ...ask, id: NONE })).rejects.toThrow(/deleted/);
  await expect(spokenLater(step({ step: 'decide', note: 'x', decision: null }))).rejects.toThrow(
    /does not fit/,
  );
  const recheck = { id, done: 0, by: '', change: { change: 'again' } } as const;
  await expect(spokenLater(Promise.resolve(handlers['reviews.recheck'].run(recheck, host)))).rejects.toThrow(
    /changed elsewhere/,
  );
  expect((await open())?.view).toMatchObject({ done: 1, finished: false, comment: 'First.' });
  await handlers['reviews.remove'].run({ id }, host);
  await expect(stepAs({ ...ask, done: 1 })).rejects.toThrow(/deleted/);
  expect(await open()).toBeNull();
  await handlers['reviews.restore'].run({ id }, host);
  expect((await stepAs({ ...ask, done: 1 }))?.finished).toBe(true);
});

test('a source is added by its id or with its text, and taken out again, and decisions stay', async () => {
  const { step, recheck, undo, open } = await desk({ texts: [OTHER] });
  await step({ step: 'decide', note: NUMBER, decision: 'rejected' });
  const { id } = sourceOf(OTHER);
  const { view, check: now, changes } = await recheck({ change: 'add-sources', ids: [id], documents: [] });
  const both = check(page(), [sourceOf(SOURCE), sourceOf(OTHER)]);
  expect(now.record).toEqual(both);
  expect(writeRecord(now.record)).toBe(writeRecord(both));
  expect(changes).toMatchObject({ causes: ['sources'], sentences: [] });
  expect(view).toMatchObject({ done: 2, undo: 'source-added' });
  expect(view.notes.find(({ note }) => note.id === NUMBER)?.decision).toBe('rejected');
  const back = await recheck({ change: 'remove-source', id });
  expect(back.check.record).toEqual(record);
  expect(back.view.notes.map(({ note, decision, gone }) => [note.id, decision, gone])).toEqual([
    [NUMBER, 'rejected', false],
    [QUOTE, null, false],
  ]);
  const given = await recheck({ change: 'add-sources', ids: [], documents: [documentOf(OTHER)] });
  expect(given.check.record).toEqual(both);
  expect((await undo()).check).toBe(back.view.check);
  expect((await open())?.check.record).toEqual(record);
});

test('what was judged stays judged', async () => {
  const judgements = [{ note: NUMBER, model: 'm', score: 0.97 }];
  const judged = conclude(propose(page(), [prepareSource(sourceOf(SOURCE))]), judgements);
  const { recheck } = await desk({ begun: judged });
  const { check: now } = await recheck({ change: 'add-sources', ids: [], documents: [documentOf(OTHER)] });
  expect(now.record.judgements).toEqual(judgements);
  expect(now.record.notes.find(({ id }) => id === NUMBER)).toMatchObject({ confidence: 0.97, shown: true });
});

test('a source is taken apart once, however often it is checked', () => {
  const sources = [sourceOf(SOURCE), sourceOf(OTHER)];
  const [first] = prepareSources(sources.slice(0, 1));
  const [again, added] = prepareSources(sources.map((source) => ({ ...source, title: 'Another title' })));
  expect(again?.analysed).toBe(first?.analysed);
  expect(again?.document.title).toBe('Another title');
  expect(prepareSources(sources)[1]?.analysed).toBe(added?.analysed);
  // Another kind is compared otherwise, and a record from elsewhere may have another text under the same id.
  const [source] = sources.map((one) => ({ ...one, kind: 'ruling' as const }));
  expect(source && prepareSources([source])[0]?.analysed).not.toBe(first?.analysed);
  const altered = { ...sourceOf(SOURCE), text: TEXT };
  expect(prepareSources([altered])[0]?.analysed.text).toBe(TEXT);
});

test('a source that is there or gone, the last one, and one too many are refused', async () => {
  const { recheck, open } = await desk();
  const add = (ids: string[], documents = [SOURCE]) =>
    spokenLater(
      recheck({ change: 'add-sources', ids, documents: documents.map((text) => documentOf(text)) }),
    );
  await expect(add([])).rejects.toThrow(/already/);
  await expect(add(['d-0000000000000000'])).rejects.toThrow(/no longer there/);
  const many = Array.from({ length: MAX_DESK_SOURCES }, (_, n) => `Source ${n} says nothing of it.`);
  await expect(add([], many)).rejects.toThrow(/50 sources/);
  const remove = (id: string) => spokenLater(recheck({ change: 'remove-source', id }));
  await expect(remove('d-0000000000000000')).rejects.toThrow(/no longer there/);
  await expect(remove(sourceOf(SOURCE).id)).rejects.toThrow(/Add another/);
  expect((await open())?.view.done).toBe(0);
});

test('a claim is aligned by hand, otherwise by hand, and by the engine again', async () => {
  const { begun, recheck } = await desk();
  const claims = begun.check.claims;
  const claim = claims.find(({ text }) => text.includes('scrapped'));
  const fact = claims.find(({ text }) => text.includes('Engineers'))?.facts[0];
  if (!claim || !fact) throw new Error('There is nothing to align.');
  const { source, text, start, end } = fact;
  const span = { text: claim.text, start: claim.start, end: claim.end };
  const chosen = await recheck({ change: 'realign', claim: span, facts: [{ source, text, start, end }] });
  expect(chosen.changes.causes).toEqual(['alignment']);
  expect(chosen.check.record.realigned).toEqual([{ claim: span, facts: [{ source, text, start, end }] }]);
  const byHand = chosen.check.claims.filter((one) => one.byHand);
  expect(byHand).toMatchObject([{ start: span.start, facts: [{ start, end }] }]);
  const none = await recheck({ change: 'realign', claim: span, facts: [] });
  expect(none.check.claims.find((one) => one.byHand)).toMatchObject({ state: 'nothing-found', facts: [] });
  const again = await recheck({ change: 'realign', claim: span, facts: null });
  expect(again.check.record).toEqual(record);
  expect(again.check.record).not.toHaveProperty('realigned');
  const half = { ...span, text: span.text.slice(0, -5), end: span.end - 5 };
  await expect(spokenLater(recheck({ change: 'realign', claim: half, facts: [] }))).rejects.toThrow(/fit/);
  const stray = [{ source, text, start: start + 1, end: end + 1 }];
  await expect(spokenLater(recheck({ change: 'realign', claim: span, facts: stray }))).rejects.toThrow(/fit/);
});

test('a page that was changed takes decisions and realigned claims along with their words', async () => {
  const { begun, step, recheck } = await desk();
  await step({ step: 'decide', note: QUOTE, decision: 'confirmed' });
  const [first, last] = [begun.check.claims[1], begun.check.claims.at(-1)];
  if (!first || !last) throw new Error('There is nothing to align.');
  for (const { text, start, end } of [first, last])
    await recheck({ change: 'realign', claim: { text, start, end }, facts: [] });
  const text = TEXT.replace('three cranes failed', 'some cranes failed').replace('\n\n', '\n\nIt rained. ');
  const { view, check: now, changes } = await recheck({ change: 'page', page: page(text) });
  expect(changes.causes).toContain('text');
  expect(changes.moved).toContain(QUOTE);
  expect(changes.sentences).toContainEqual({ in: 'new', text: 'It rained.' });
  expect(now.record.page.text).toBe(text);
  expect(now.record.realigned).toEqual([
    { claim: { text: last.text, start: last.start + 10, end: last.end + 10 }, facts: [] },
  ]);
  const quote = view.notes.find(({ note }) => note.id === QUOTE);
  expect(quote).toMatchObject({ decision: 'confirmed', gone: false, note: { mark: { text: 'scrapped' } } });
});

test('of sentences that say the same, a realigned claim is the one nearest to where it stood', async () => {
  const text = `${TEXT} It rained. Nobody came. It rained.`;
  const { recheck } = await desk({ begun: check(page(text), [sourceOf(SOURCE)]) });
  const start = text.lastIndexOf('It rained.');
  const claim = { text: 'It rained.', start, end: text.length };
  await recheck({ change: 'realign', claim, facts: [] });
  const moved = text.replace('\n\n', '\n\nIt was cold. ');
  const { check: now } = await recheck({ change: 'page', page: page(moved) });
  expect(now.record.realigned).toEqual([
    { claim: { ...claim, start: start + 13, end: moved.length }, facts: [] },
  ]);
});

test('what is removed of the sources takes its realignments along', async () => {
  const { begun, recheck } = await desk();
  const other = sourceOf(OTHER);
  await recheck({ change: 'add-sources', ids: [], documents: [documentOf(OTHER)] });
  const [claim] = begun.check.claims;
  if (!claim) throw new Error('There is nothing to align.');
  const span = { text: claim.text, start: claim.start, end: claim.end };
  const fact = { source: other.id, text: OTHER.slice(0, 20), start: 0, end: 20 };
  await recheck({ change: 'realign', claim: span, facts: [fact] });
  const { check: now } = await recheck({ change: 'remove-source', id: other.id });
  expect(now.record).toEqual(record);
});

test('what changes nothing is no step', async () => {
  const { recheck } = await desk();
  const { view, check: now, changes } = await recheck({ change: 'again' });
  expect(view).toMatchObject({ done: 0, undo: null });
  expect(now.record).toEqual(record);
  expect(changes).toEqual({ causes: [], added: [], changed: [], moved: [], gone: [], sentences: [] });
});

test('undo takes back and redo does again, also in another worker', async () => {
  const { step, undo, redo, open, again } = await desk();
  const first = await step({ step: 'rate', note: null, rating: 'half true' });
  const second = await step({ step: 'finish', finished: true });
  expect(await undo()).toMatchObject({ finished: false, rating: 'half true', undo: 'rate', redo: 'finish' });
  expect((await open(again()))?.view).toMatchObject({ undo: 'rate', redo: 'finish' });
  expect((await redo()).notes).toEqual(second.notes);
  await undo();
  await undo();
  expect(await undo()).toMatchObject({ done: 0, undo: null, redo: 'rate', rating: '' });
  expect(await redo()).toMatchObject({ done: first.done, rating: 'half true' });
  expect(await step({ step: 'comment', note: null, comment: 'x' })).toMatchObject({ done: 2, redo: null });
});

test('a comment that is still being written is one step', async () => {
  const { step, undo } = await desk();
  await step({ step: 'comment', note: QUOTE, comment: 'S' });
  const comment = (text: string, note: string | null = QUOTE) =>
    step({ step: 'comment', note, comment: text }, true);
  expect((await comment('See')).done).toBe(1);
  // Of another note, and after an undo, it is its own.
  expect((await comment('All', null)).done).toBe(2);
  await undo();
  expect((await comment('See page 3.')).done).toBe(2);
  expect((await undo()).notes.find(({ note }) => note.id === QUOTE)?.comment).toBe('See');
});

test('nothing over its limits is taken', async () => {
  const { id } = await desk();
  const base = { id, done: 0, by: '', continues: false };
  const { schema } = handlers['reviews.step'];
  const taken = (given: object) => v.is(schema, { ...base, ...given });
  const comment = (length: number) => ({ step: 'comment', note: null, comment: 'x'.repeat(length) });
  expect(taken({ step: comment(MAX_COMMENT) })).toBe(true);
  expect(taken({ step: comment(MAX_COMMENT + 1) })).toBe(false);
  const rate = (length: number) => ({ step: 'rate', note: null, rating: 'x'.repeat(length) });
  expect(taken({ step: rate(MAX_RATING) })).toBe(true);
  expect(taken({ step: rate(MAX_RATING + 1) })).toBe(false);
  expect(taken({ step: comment(1), by: 'x'.repeat(MAX_REVIEWER + 1) })).toBe(false);
  expect(taken({ step: { step: 'recheck' } })).toBe(false);
  const says = (length: number) => ({
    step: 'edit',
    note: QUOTE,
    to: { kind: 'overstated', severity: 1, says: { source: 'x'.repeat(length), page: '' } },
  });
  expect(taken({ step: says(MAX_LABEL) })).toBe(true);
  expect(taken({ step: says(MAX_LABEL + 1) })).toBe(false);
});
