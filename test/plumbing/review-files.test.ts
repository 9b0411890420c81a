/** What enters the desk as a file: reviews, records, and annotations of a page under review. */
import { expect, test } from 'vitest';
import { english } from '../../src/cli/english';
import { readPack, writePack } from '../../src/corpus/formats/pack';
import { writeRecord } from '../../src/corpus/formats/record';
import { deskFile } from '../../src/corpus/formats/report/desk-file';
import { writeReview } from '../../src/corpus/formats/review/write';
import { openCorpus } from '../../src/corpus/store/store';
import type { SourceDocument } from '../../src/engine/record';
import { CorpusHost } from '../../src/engine-host/corpus-host';
import { handlers } from '../../src/engine-host/handlers';
import type { Answer } from '../../src/protocol';
import { memoryDatabase } from '../corpus/documents';
import { IDS, record, review } from '../corpus/reviewed';
import { spokenLater } from '../locales/say';

const starter = async () =>
  readPack(writePack({ name: 'Starter', publisher: 'x', licence: 'CC0', updated: '2025-01-01' }, []));

/** An empty library, and how files come into it. */
function library() {
  const host = new CorpusHost({ open: async () => openCorpus(memoryDatabase()), starter });
  return {
    open: (id: string) => handlers['reviews.open'].run({ id }, host),
    undo: (id: string) => handlers['reviews.undo'].run({ id }, host),
    take: (text: string, into: string | null = null): Promise<Answer<'reviews.import'>> =>
      Promise.resolve(handlers['reviews.import'].run({ name: 'a.json', text, into }, host)),
  };
}

/** The record with more behind its page, or other sources. */
const recordWith = ({ behind = '', sources = record.sources }): string =>
  writeRecord({ ...record, page: { ...record.page, text: record.page.text + behind }, sources, notes: [] });
const sourcesOf = (number: number, length: number) =>
  Array.from({ length: number }, (_, at) => ({
    ...(record.sources[0] as SourceDocument),
    id: `d-${at}`,
    text: 'x'.repeat(length),
  }));

const annotations = deskFile('annotations', review, english).text;

test('a review comes in as it is, and the same one but once', async () => {
  const { take, open } = library();
  expect(await take(writeReview(review))).toEqual({ id: review.id, added: true, annotations: null });
  const view = (await open(review.id))?.view;
  expect(view).toMatchObject({ done: 9, redo: 'decide', finished: true, rating: 'Misleading' });
  expect(await take(writeReview(review))).toEqual({ id: review.id, added: false, annotations: null });
});

test('a record begins a review', async () => {
  const { take, open } = library();
  const { id, added } = await take(writeRecord(record));
  expect(added).toBe(true);
  expect(await open(id)).toMatchObject({ view: { done: 0 }, check: { record } });
});

test('annotations become notes and comments of the review that is open, step by step, and but once', async () => {
  const { take, open, undo } = library();
  const { id } = await take(writeRecord(record));
  expect(await take(annotations, id)).toEqual({ id, added: true, annotations: { taken: 4, missed: [] } });
  const view = (await open(id))?.view;
  expect(view).toMatchObject({ rating: 'Misleading', comment: 'The council decides in May.' });
  expect(view?.notes.find(({ note }) => note.id === IDS.will)).toMatchObject({
    decision: 'confirmed',
    rating: 'Stronger than "could"',
    by: 'Robin "R" Reed <r@example.org>',
  });
  expect(view?.notes.filter(({ note }) => note.rule === 'reviewer')).toMatchObject([
    { decision: 'confirmed', note: { kind: 'loaded-wording', mark: { text: 'want it kept' } } },
  ]);
  expect(await take(annotations, id)).toEqual({ id, added: false, annotations: { taken: 0, missed: [] } });
  for (let step = view?.done ?? 0; step > 0; step--) await undo(id);
  expect((await open(id))?.view).toMatchObject({ done: 0, rating: '' });
});

test('what is not in the page is told', async () => {
  const { take } = library();
  const { id } = await take(writeRecord(record));
  const elsewhere = JSON.stringify({
    type: 'Annotation',
    target: { selector: { type: 'TextQuoteSelector', exact: 'Nobody wrote this.' } },
  });
  expect(await take(elsewhere, id)).toEqual({
    id,
    added: false,
    annotations: { taken: 0, missed: ['Nobody wrote this.'] },
  });
});

test.each<[string, string, RegExp]>([
  ['annotations without a review', annotations, /a\.json holds annotations\. Open the review/],
  ['what is not JSON', '<html>', /not JSON/],
  [
    'anything else',
    '{"format":"plumbline.corpus/1"}',
    /no review, no record of a check and no Web Annotations/,
  ],
  ['a page that is too long', recordWith({ behind: ' more'.repeat(60_000) }), /pages of 300,000/],
  ['a source that is too long', recordWith({ sources: sourcesOf(1, 2_000_001) }), /sources of 2 million/],
  ['too many sources', recordWith({ sources: sourcesOf(51, 1) }), /50 sources/],
  ['sources too long together', recordWith({ sources: sourcesOf(11, 1_900_000) }), /20 million/],
  ['a later version', '{"format":"plumbline.review/2"}', /Update Plumbline/],
])('refused with a reason: %s', async (_, text, why) => {
  await expect(spokenLater(library().take(text))).rejects.toThrow(why);
});

test('refused with a reason: annotations for a review that is gone', async () => {
  await expect(spokenLater(library().take(annotations, review.id))).rejects.toThrow(/was deleted/);
});
