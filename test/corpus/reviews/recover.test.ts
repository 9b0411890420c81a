import { describe, expect, test } from 'vitest';
import type { Step } from '../../../src/corpus/formats/review/schema';
import { stateOf } from '../../../src/corpus/store/reviews/open';
import { keepReadable } from '../../../src/corpus/store/safety/keep-readable';
import { Sql } from '../../../src/corpus/store/sql';
import { openCorpus } from '../../../src/corpus/store/store';
import { check } from '../../../src/engine';
import { recheckStep } from '../../../src/engine-host/desk/recheck';
import { memoryDatabase } from '../documents';
import { NUMBER, OTHER, page, QUOTE, record, SOURCE, sourceOf } from './reviews';

const ID = '00000000-0000-4000-8000-000000000001';
const ALL = { query: '', state: null, offset: 0, limit: 50 };

/** A review of five steps, the last of which was taken back, of which this was lost; as a recovery leaves it. */
function without(sql: string) {
  const db = memoryDatabase();
  const { reviews } = openCorpus(db, () => 5_000);
  const { review, ...open } = reviews.begin(ID, record);
  const both = check(page(), [sourceOf(SOURCE), sourceOf(OTHER)]);
  const steps: Step[] = [
    { step: 'decide', note: QUOTE.id, decision: 'confirmed' },
    recheckStep(stateOf({ review, ...open }), both, 'source-added'),
    { step: 'comment', note: NUMBER.id, comment: 'Which one?' },
    { step: 'rate', note: null, rating: 'mixed' },
    { step: 'finish', finished: true },
  ];
  for (const [done, step] of steps.entries()) reviews.step({ id: ID, done, by: 'Ada' }, step, false);
  reviews.undo(ID);
  db.exec(sql);
  const isAll = keepReadable(new Sql(db));
  const recovered = openCorpus(db, () => 6_000).reviews;
  const { total, reviews: listed } = recovered.list(ALL);
  return {
    isAll,
    total,
    listed,
    recovered,
    left: (table: string) => db.selectValue(`SELECT count(*) FROM ${table}`),
  };
}

test('of a review of which nothing is lost nothing changes', () => {
  const { isAll, listed, recovered } = without('SELECT 1');
  expect(isAll).toBe(true);
  expect(listed).toMatchObject([{ id: ID, notes: 2, decided: 1, finished: false, reviewer: 'Ada' }]);
  expect(recovered.open(ID)?.review).toMatchObject({ done: 4, steps: { length: 5 } });
});

test('one whose row is lost comes back under another id, all of its steps in force', () => {
  const { listed, recovered } = without('DELETE FROM reviews');
  const [one] = listed;
  expect(one).toMatchObject({
    title: record.page.title,
    finished: true,
    decided: 1,
    began: 5_000,
    changed: 5_000,
  });
  expect(one?.id).not.toBe(ID);
  expect(recovered.open(one?.id ?? '')?.review).toMatchObject({ done: 5, record });
});

test('one without what it began with is of no use, nor are its steps', () => {
  const lost = without('DELETE FROM review_records');
  expect([lost.total, lost.left('reviews'), lost.left('review_steps')]).toEqual([0, 0, 0]);
  const altered = without("UPDATE review_records SET record = replace(record, 'three cranes', 'trees')");
  expect([altered.isAll, altered.total, altered.left('review_records')]).toEqual([false, 0, 0]);
});

describe('where a step is lost', () => {
  test.each([
    ['one in force', 'number = 0', 3, { decided: 0, finished: false }],
    ['the one that was taken back', 'number = 4', 4, { decided: 1 }],
    ['the last one in force', 'number = 3', 3, { decided: 1 }],
    ['a check, which others rest on', 'number = 1', 3, { decided: 1 }],
    ['all', '1', 0, { decided: 0, reviewer: '' }],
  ])('%s, the others stay', (_, which, done, about) => {
    const { listed, recovered } = without(`DELETE FROM review_steps WHERE ${which}`);
    expect(listed).toMatchObject([{ id: ID, ...about }]);
    expect(recovered.open(ID)?.review.done).toBe(done);
    const open = recovered.step({ id: ID, done, by: '' }, { step: 'finish', finished: true }, false);
    expect(stateOf(open).finished).toBe(true);
  });

  test('one that cannot be read is one that is lost', () => {
    const { isAll, recovered } = without("UPDATE review_steps SET step = '{' WHERE number = 2");
    expect(isAll).toBe(false);
    expect(recovered.open(ID)?.review).toMatchObject({ done: 3, steps: { length: 4 } });
  });
});
