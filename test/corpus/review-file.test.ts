/** Reviews as files, `plumbline.review/1`: read whatever they hold, and taken only where all of it fits. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/errors';
import { writeRecord } from '../../src/corpus/formats/record';
import { fold } from '../../src/corpus/formats/review/fold';
import { MAX_STEPS, readReviewed } from '../../src/corpus/formats/review/read';
import type { Recheck, Review, Step } from '../../src/corpus/formats/review/schema';
import { writeReview } from '../../src/corpus/formats/review/write';
import { spoken } from '../locales/say';
import { IDS, inPage, record, review, steps } from './reviewed';

const read = (of: unknown) => spoken(() => readReviewed(JSON.stringify(of), 'a.json'));
const reviewOf = (...made: Step[]): Review => ({ ...review, steps: steps(...made), done: made.length });

const { sentences, compared, text: _, ...page } = record.page;
const recheck: Recheck = {
  step: 'recheck',
  why: 'again',
  engine: record.engine,
  page: { ...page, sentences, compared },
  sources: record.sources.map(({ id }) => id),
  added: [],
  notes: record.notes,
  judgements: [],
};

test('what is written is read again, undone steps and all, and comes to the same', () => {
  const back = readReviewed(writeReview(review), 'a.json');
  expect(back).toEqual(review);
  expect('steps' in back && writeReview(back)).toBe(writeReview(review));
  expect('steps' in back && fold(back)).toEqual(fold(review));
});

test('a record is read, too: a review begins with it', () => {
  expect(readReviewed(writeRecord(record), 'a.json')).toEqual(record);
});

test('the published schema takes it', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../docs/schemas/review-1.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  expect(validate(JSON.parse(writeReview(review))) || validate.errors).toBe(true);
  expect(validate({ ...review, done: -1 })).toBe(false);
  expect(
    validate({ ...review, steps: [{ step: 'decide', note: 'a', decision: 'maybe', by: '', at: 1 }] }),
  ).toBe(false);
});

describe('refused with a reason', () => {
  const first = record.notes[0];
  if (first === undefined) throw new Error('no note');
  const own = { kind: first.kind, severity: first.severity, says: null, claim: null, mark: null, facts: [] };
  const stray = { ...inPage('will'), start: 0, end: 4 };

  test.each<[string, unknown, RegExp]>([
    ['no JSON object', 'x', /neither a record of a check nor a review/],
    ['another format', { format: 'plumbline.corpus/1' }, /neither a record of a check nor a review/],
    ['a later version', { ...review, format: 'plumbline.review/2' }, /reads plumbline\.review\/1\. Update/],
    ['more steps in force than there are', { ...review, done: 11 }, /it has 10 steps, and not 11/],
    ['an id that is none', { ...review, id: '../../a' }, /id: /],
    ['a time that no calendar has', { ...review, began: 1e300 }, /began: /],
    [
      'a record whose words were altered',
      { ...review, record: { ...record, notes: [{ ...first, mark: stray }] } },
      /do not stand in the page/,
    ],
    [
      'an added note whose words are not there',
      reviewOf({ step: 'add', note: { ...own, mark: stray } }),
      /words of step 1/,
    ],
    ['an added note of no words', reviewOf({ step: 'add', note: own }), /words of step 1/],
    [
      'a recheck whose words are not there',
      reviewOf({ ...recheck, notes: [{ ...first, mark: stray }] }),
      /words of step 1/,
    ],
    [
      'a recheck with a source that nobody had',
      reviewOf({ ...recheck, sources: ['0'.repeat(16)] }),
      /words of step 1/,
    ],
    [
      'a recheck of another page without its notes’ words',
      reviewOf({ ...recheck, text: 'Another.' }),
      /words of step 1/,
    ],
    [
      'a comment that is too long',
      reviewOf({ step: 'comment', note: null, comment: 'x'.repeat(20_001) }),
      /steps\.0/,
    ],
  ])('%s', (__, of, why) => {
    expect(() => read(of)).toThrow(why);
  });

  test('more steps than anybody makes', () => {
    const step = { step: 'finish' as const, finished: true };
    expect(() => read(reviewOf(...Array.from({ length: MAX_STEPS + 1 }, () => step)))).toThrow(
      /more steps than the 20,000/,
    );
  });

  test('few steps that would search a long text again and again', () => {
    const add: Step = { step: 'add', note: { ...own, mark: inPage('will') } };
    const long = { ...recheck, text: record.page.text + ' '.repeat(1_000_000) };
    const made = [
      ...Array.from({ length: 200 }, () => add),
      long,
      ...Array.from({ length: 60 }, () => recheck),
    ];
    expect(() => read(reviewOf(...made.slice(0, 210)))).not.toThrow();
    expect(() => read(reviewOf(...made))).toThrow(/more steps than/);
  });
});

test('a step about a note that is not there is left alone: a recovered library may have lost it', () => {
  expect(() => read(reviewOf({ step: 'decide', note: 'lost', decision: 'confirmed' }))).not.toThrow();
});

test('a recheck that fits is taken', () => {
  const back = read(reviewOf({ step: 'decide', note: IDS.will, decision: 'confirmed' }, recheck));
  expect('steps' in back && fold(back).notes[0]?.decision).toBe('confirmed');
});

test('whatever a file holds, nothing but a reason is thrown', () => {
  const file = writeReview(review);
  const altered = fc
    .tuple(fc.nat(file.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([at, cut, put]) => file.slice(0, at) + put + file.slice(at + cut));
  fc.assert(
    fc.property(
      fc.oneof(
        altered,
        fc.json(),
        fc.json().map((json) => `{"format":"plumbline.review/1","record":${json}}`),
      ),
      (text) => {
        try {
          readReviewed(text, 'a.json');
        } catch (error) {
          expect(error).toBeInstanceOf(CorpusError);
        }
      },
    ),
    { numRuns: 300 },
  );
});
