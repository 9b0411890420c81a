import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { fold } from '../../../src/corpus/formats/review/fold';
import { type Review, reviewSchema, type Step } from '../../../src/corpus/formats/review/schema';
import { type OpenReview, stateOf } from '../../../src/corpus/store/reviews/open';
import { openCorpus } from '../../../src/corpus/store/store';
import { check } from '../../../src/engine';
import { recheckStep } from '../../../src/engine-host/desk/recheck';
import { UNDO_TIME } from '../../../src/protocol';
import { spoken } from '../../locales/say';
import { memoryDatabase, sqlite3 } from '../documents';
import { databaseOf } from '../safety/damaged';
import { APART, NUMBER, OTHER, page, QUOTE, record, SOURCE, sourceOf, TEXT } from './reviews';

const ID = '00000000-0000-4000-8000-000000000001';
const idOf = (n: number) => ID.slice(0, -2) + String(n).padStart(2, '0');
const ALL = { query: '', state: null, offset: 0, limit: 50 };

/** A library in memory, whose time goes on by a second with each question. */
function library() {
  const db = memoryDatabase();
  let time = 1_000_000;
  const now = () => {
    time += 1_000;
    return time;
  };
  return {
    db,
    now,
    corpus: openCorpus(db, now),
    /** What is on the disk, opened by somebody else. */
    onDisk: () => openCorpus(databaseOf(sqlite3.capi.sqlite3_js_db_export(db)), () => time),
    pass: (ms: number) => {
      time += ms;
    },
  };
}

const about = (text: string, title: string, address: string | null = null) => ({
  ...check({ ...page(text), title, address }, [sourceOf(SOURCE)]),
});

test('what was answered is what the next who opens it finds, after each step', () => {
  const { corpus, onDisk } = library();
  const { reviews } = corpus;
  const same = (open: OpenReview) => expect(onDisk().reviews.open(ID)).toEqual(open);
  same(reviews.begin(ID, record));
  const to = check(page(`${TEXT} It rained.`), [sourceOf(SOURCE), sourceOf(OTHER)]);
  const steps: Step[] = [
    { step: 'decide', note: QUOTE.id, decision: 'confirmed' },
    { step: 'comment', note: null, comment: 'Zoë’s comment: “yes”.' },
    recheckStep(stateOf(reviews.begin(idOf(2), record)), to, 'page-changed'),
    { step: 'edit', note: NUMBER.id, to: { kind: 'overstated', severity: 3, says: null } },
    { step: 'merge', notes: [NUMBER.id, QUOTE.id] },
    { step: 'finish', finished: true },
  ];
  for (const [done, step] of steps.entries()) same(reviews.step({ id: ID, done, by: 'Zoë' }, step, false));
  for (const _ of steps) same(reviews.undo(ID));
  for (const _ of steps) same(reviews.redo(ID));
  const open = reviews.open(ID);
  if (open === null) throw new Error('The review is gone.');
  expect(v.is(reviewSchema, open.review)).toBe(true);
  expect(stateOf(open)).toEqual(fold(open.review));
});

test('a step that cannot be written is no step, whether that shows at once or at its end', () => {
  const { db, corpus, onDisk } = library();
  const before = corpus.reviews.begin(ID, record);
  const finish = () =>
    corpus.reviews.step({ id: ID, done: 0, by: '' }, { step: 'finish', finished: true }, false);
  const isAsBefore = () => {
    expect(corpus.reviews.open(ID)).toEqual(before);
    expect(onDisk().reviews.open(ID)).toEqual(before);
  };
  db.exec("CREATE TRIGGER full BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'no room'); END");
  expect(finish).toThrow(/no room/);
  db.exec('DROP TRIGGER full');
  isAsBefore();
  const full = vi.spyOn(db, 'savepoint').mockImplementation((work) =>
    sqlite3.oo1.DB.prototype.savepoint.call(db, () => {
      work(db);
      throw new Error('no room');
    }),
  );
  expect(finish).toThrow(/no room/);
  full.mockRestore();
  isAsBefore();
  expect(stateOf(finish()).finished).toBe(true);
});

test('a clock that is put back makes no step older than the one before', () => {
  const { corpus, pass } = library();
  corpus.reviews.begin(ID, record);
  const { changed } = corpus.reviews.step(
    { id: ID, done: 0, by: '' },
    { step: 'finish', finished: true },
    false,
  );
  pass(-500_000);
  const next = corpus.reviews.step({ id: ID, done: 1, by: '' }, { step: 'finish', finished: false }, false);
  expect(next.changed).toBe(changed);
});

test('a record is stored once, and each step holds only what it adds', () => {
  const { db, corpus } = library();
  const open = corpus.reviews.begin(ID, record);
  const to = check(page(), [sourceOf(SOURCE), sourceOf(OTHER)]);
  corpus.reviews.step({ id: ID, done: 0, by: '' }, recheckStep(stateOf(open), to, 'source-added'), false);
  const held = (text: string) =>
    ['review_records.record', 'review_steps.step', 'reviews.search'].map((column) => {
      const [table, name] = column.split('.');
      return Number(db.selectValue(`SELECT count(*) FROM ${table} WHERE instr(${name}, ?) > 0`, [text]));
    });
  expect(held('Ferries to Sula Island')).toEqual([1, 0, 0]);
  expect(held('the union of harbour workers')).toEqual([0, 1, 0]);
});

test('one that was removed comes back whole for a while, and is then gone for good', () => {
  const { db, now, corpus, pass } = library();
  const { reviews } = corpus;
  reviews.begin(ID, record);
  const open = reviews.step({ id: ID, done: 0, by: 'Ada' }, { step: 'finish', finished: true }, false);
  reviews.remove(ID);
  expect([reviews.open(ID), reviews.list(ALL).total]).toEqual([null, 0]);
  for (const work of [() => reviews.undo(ID), () => reviews.redo(ID), () => reviews.remove(ID)])
    expect(() => spoken(work)).toThrow(/deleted/);
  reviews.restore(ID);
  expect(reviews.open(ID)).toEqual(open);
  reviews.remove(ID);
  pass(UNDO_TIME - 10_000);
  openCorpus(db, now).reviews.restore(ID);
  reviews.remove(ID);
  pass(UNDO_TIME + 1_000);
  const later = openCorpus(db, now);
  expect(() => spoken(() => later.reviews.restore(ID))).toThrow(/deleted/);
  for (const table of ['reviews', 'review_records', 'review_steps'])
    expect(db.selectValue(`SELECT count(*) FROM ${table}`)).toBe(0);
});

describe('list', () => {
  const { corpus } = library();
  const { reviews } = corpus;
  reviews.begin(idOf(1), about(TEXT, 'Pier closed', 'https://harbour.example/a'));
  reviews.begin(idOf(2), about(TEXT, 'Café owners protest'));
  reviews.begin(idOf(3), about(TEXT, 'Ossory apples', 'https://orchard.example/b'));
  reviews.step(
    { id: idOf(2), done: 0, by: 'Zoë Ek' },
    { step: 'comment', note: null, comment: 'Ask ADA.' },
    false,
  );
  reviews.step(
    { id: idOf(1), done: 0, by: 'Ben' },
    { step: 'decide', note: QUOTE.id, decision: 'rejected' },
    false,
  );
  reviews.step(
    { id: idOf(1), done: 1, by: 'Ben' },
    { step: 'comment', note: QUOTE.id, comment: '100 % of_it' },
    false,
  );
  reviews.step({ id: idOf(1), done: 2, by: 'Ada' }, { step: 'finish', finished: true }, false);
  const titles = (ask: Partial<Parameters<typeof reviews.list>[0]>) =>
    reviews.list({ ...ALL, ...ask }).reviews.map(({ title }) => title);

  test('tells the latest first, and what each comes to', () => {
    expect(titles({})).toEqual(['Pier closed', 'Café owners protest', 'Ossory apples']);
    expect(reviews.list(ALL).reviews[0]).toEqual({
      id: idOf(1),
      title: 'Pier closed',
      address: 'https://harbour.example/a',
      finished: true,
      began: expect.any(Number),
      changed: expect.any(Number),
      reviewer: 'Ada',
      notes: 2,
      decided: 1,
    });
  });

  test.each([
    ['', 3],
    ['pier', 1],
    ['PIER closed', 1],
    ['pier protest', 0],
    ['harbour.example', 1],
    ['example', 2],
    ['cafe', 1],
    ['CAFÉ', 1],
    ['zoe', 1],
    ['ben ada', 1],
    ['ada', 2],
    ['100 %', 1],
    ['of_it', 1],
    ['ofxit', 0],
    ['"; DROP TABLE reviews', 0],
    ['Ferries', 0],
  ])('finds by %j', (query, count) => {
    expect(reviews.list({ ...ALL, query }).total).toBe(count);
  });

  test('leaves out what is in another state, and comes in pages', () => {
    expect(titles({ state: 'finished' })).toEqual(['Pier closed']);
    expect(titles({ state: 'open' })).toEqual(['Café owners protest', 'Ossory apples']);
    expect(reviews.list({ ...ALL, offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      reviews: [{ title: 'Café owners protest' }],
    });
    expect(titles({ offset: 3 })).toEqual([]);
  });

  test('no longer finds by a comment that was taken back', () => {
    reviews.undo(idOf(2));
    expect(titles({ query: 'zoe' })).toEqual([]);
    reviews.redo(idOf(2));
    expect(titles({ query: 'zoe' })).toEqual(['Café owners protest']);
  });
});

describe('a whole review', () => {
  const review: Review = (() => {
    const { corpus } = library();
    corpus.reviews.begin(ID, record);
    corpus.reviews.step({ id: ID, done: 0, by: 'Ada' }, { step: 'rate', note: null, rating: 'mixed' }, false);
    corpus.reviews.step({ id: ID, done: 1, by: 'Ada' }, { step: 'finish', finished: true }, false);
    return corpus.reviews.undo(ID).review;
  })();

  test('comes in once, as it was', () => {
    const { corpus, onDisk } = library();
    expect([corpus.reviews.add(review), corpus.reviews.add(review)]).toEqual([true, false]);
    expect(onDisk().reviews.open(ID)?.review).toEqual(review);
    expect(corpus.reviews.list(ALL).reviews).toMatchObject([{ reviewer: 'Ada', finished: false }]);
    expect(stateOf(corpus.reviews.redo(ID)).finished).toBe(true);
  });

  test('takes the place of one that was removed', () => {
    const { corpus } = library();
    corpus.reviews.begin(ID, about(APART, 'Apples'));
    corpus.reviews.remove(ID);
    expect(corpus.reviews.add(review)).toBe(true);
    expect(corpus.reviews.open(ID)?.review).toEqual(review);
  });
});

describe('any steps, undos and redos', () => {
  const notes = fc.constantFrom(QUOTE.id, NUMBER.id, 'x');
  const own = { kind: 'overstated' as const, severity: 1 as const, says: null, claim: null, facts: [] };
  const whole = fc.constantFrom(null, QUOTE.id, NUMBER.id);
  const hand: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      step: fc.constant('decide' as const),
      note: notes,
      decision: fc.constantFrom('confirmed' as const, 'rejected' as const, null),
    }),
    fc.record({
      step: fc.constant('edit' as const),
      note: notes,
      to: fc.constantFrom(null, { kind: 'understated' as const, severity: 2 as const, says: null }),
    }),
    fc.record({ step: fc.constant('comment' as const), note: whole, comment: fc.string({ unit: 'binary' }) }),
    fc.record({ step: fc.constant('rate' as const), note: whole, rating: fc.string({ maxLength: 200 }) }),
    fc.record({ step: fc.constant('finish' as const), finished: fc.boolean() }),
    fc.tuple(fc.nat(TEXT.length), fc.nat(40)).map(([start, length]): Step => {
      const text = TEXT.slice(start, start + length);
      return { step: 'add', note: { ...own, mark: { text, start, end: start + text.length } } };
    }),
  );
  /** What is done to a note that may have come of others, by its place among all. */
  const placed = fc.record({
    what: fc.constantFrom('split' as const, 'merge' as const, 'decide' as const),
    first: fc.nat(6),
    second: fc.nat(6),
    cut: fc.nat(TEXT.length),
  });
  const texts = [TEXT, SOURCE, TEXT.replace('\n\n', '\n\nIt rained. '), APART];
  const again = fc.record({
    text: fc.constantFrom(...texts),
    sources: fc.subarray([SOURCE, OTHER, APART], { minLength: 1 }),
  });
  const deeds = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ step: hand, continues: fc.boolean() }) },
      { weight: 2, arbitrary: fc.record({ placed }) },
      { weight: 1, arbitrary: fc.record({ again }) },
      { weight: 3, arbitrary: fc.record({ move: fc.constantFrom('undo' as const, 'redo' as const) }) },
    ),
    { maxLength: 25 },
  );

  test('never throw, and what is stored is what is seen; to undo all of it leads back to the beginning', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const { corpus, onDisk } = library();
        const { reviews } = corpus;
        const begun = reviews.begin(ID, record);
        let open = begun;
        const take = (step: Step, continues = false) => {
          try {
            open = reviews.step({ id: ID, done: open.review.done, by: 'Ada' }, step, continues);
          } catch (error) {
            expect(() =>
              spoken(() => {
                throw error;
              }),
            ).toThrow(/does not fit/);
          }
        };
        for (const deed of all) {
          if ('move' in deed) open = reviews[deed.move](ID);
          else if ('step' in deed) take(deed.step, deed.continues);
          else if ('again' in deed) {
            const to = check(page(deed.again.text), deed.again.sources.map(sourceOf));
            take(recheckStep(stateOf(open), to, 'again'));
          } else {
            const { what, first, second, cut } = deed.placed;
            const [a = '', b = ''] = [first, second].map((at) => stateOf(open).notes[at]?.note.id);
            if (what === 'split') take({ step: 'split', note: a, cut });
            else if (what === 'merge') take({ step: 'merge', notes: [a, b] });
            else take({ step: 'decide', note: a, decision: 'confirmed' });
          }
          const { notes } = stateOf(open);
          expect(new Set(notes.map(({ note }) => note.id)).size).toBe(notes.length);
        }
        expect(stateOf(open)).toEqual(fold(open.review));
        expect(onDisk().reviews.open(ID)).toEqual(open);
        expect(corpus.reviews.list(ALL)).toEqual(onDisk().reviews.list(ALL));
        for (const _ of open.review.steps) reviews.undo(ID);
        expect(stateOf(reviews.undo(ID))).toEqual(stateOf(begun));
        for (const _ of open.review.steps) reviews.redo(ID);
        const last = reviews.open(ID);
        expect(last && stateOf(last)).toEqual(fold({ ...open.review, done: open.review.steps.length }));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
