import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { apply, begun, type ReviewState } from '../../../src/corpus/formats/review/fold';
import { editSchema, type OwnNote, type Step } from '../../../src/corpus/formats/review/schema';
import { check } from '../../../src/engine';
import type { CheckRecord, Note, SourceDocument } from '../../../src/engine/record';
import { recheckStep } from '../../../src/engine-host/desk/recheck';
import type { ReviewedNote } from '../../../src/protocol';
import { APART, NUMBER, OTHER, page, QUOTE, record, SOURCE, sourceOf, TEXT } from './reviews';

const start = begun(record);

/** The state after these steps, one a second: none of them is refused. */
function folded(...steps: (Step | ((state: ReviewState) => Step))[]): ReviewState {
  return steps.reduce((state: ReviewState, step, n) => {
    const next = apply(state, made(typeof step === 'function' ? step(state) : step, n + 1));
    expect(next).not.toBe(state);
    return next;
  }, start);
}

const made = (step: Step, second = 60) => ({ ...step, by: 'Ada', at: second * 1_000 });
const isRefused = (step: Step, state = start) => apply(state, made(step)) === state;

function noteIn({ notes }: ReviewState, { id }: Pick<Note, 'id'>): ReviewedNote | undefined {
  return notes.find(({ note }) => note.id === id);
}

/** A check again, with another page or other sources. */
const recheck =
  ({ text = TEXT, sources = [sourceOf(SOURCE)] }: { text?: string; sources?: SourceDocument[] }) =>
  (state: ReviewState): Step =>
    recheckStep(state, check(page(text), sources), 'again');

/** Words of the page as a span. */
function span(text: string, of: CheckRecord = record) {
  const at = of.page.text.indexOf(text);
  return { text, start: at, end: at + text.length };
}

const FACT = { source: sourceOf(SOURCE).id, text: SOURCE.slice(0, 10), start: 0, end: 10 };
const edit = { kind: 'overstated', severity: 1, says: { source: 'two', page: 'three' } } as const;
const own: OwnNote = {
  kind: 'overstated',
  severity: 2,
  says: null,
  claim: span('Ferries to Sula Island will use the southern pier until further notice.'),
  mark: span('Ferries'),
  facts: [FACT],
};

test('a review begins with all that the check found, untouched', () => {
  expect(start).toMatchObject({ record, comment: '', rating: '', finished: false, check: 0 });
  expect(start.notes.map(({ note, found, decision, by, at }) => [note, found, decision, by, at])).toEqual(
    record.notes.map((note) => [note, note, null, '', null]),
  );
});

describe('decide', () => {
  test('marks the note, with who and when, and no other', () => {
    const state = folded({ step: 'decide', note: QUOTE.id, decision: 'confirmed' });
    expect(noteIn(state, QUOTE)).toMatchObject({ decision: 'confirmed', by: 'Ada', at: 1_000 });
    expect(noteIn(state, NUMBER)).toBe(noteIn(start, NUMBER));
    expect(noteIn(start, QUOTE)?.decision).toBeNull();
  });

  test('is taken back along with what was edited', () => {
    const state = folded(
      { step: 'edit', note: QUOTE.id, to: edit },
      { step: 'decide', note: QUOTE.id, decision: null },
    );
    expect(noteIn(state, QUOTE)).toMatchObject({ note: QUOTE, decision: null });
  });

  test.each(['confirmed', 'rejected'] as const)(
    'of an edited note is taken back to the edit: %s',
    (decision) => {
      const back: Step = { step: 'decide', note: NUMBER.id, decision: null };
      const edited: Step = { step: 'edit', note: NUMBER.id, to: edit };
      const state = folded(edited, { step: 'decide', note: NUMBER.id, decision }, back);
      expect(noteIn(state, NUMBER)).toMatchObject({ note: edit, decision: 'edited' });
      expect(noteIn(apply(state, made(back)), NUMBER)).toMatchObject({ note: NUMBER, decision: null });
    },
  );

  test('is refused of a note that is not there', () => {
    expect(isRefused({ step: 'decide', note: 'x', decision: 'rejected' })).toBe(true);
    expect(isRefused({ step: 'decide', note: QUOTE.id.slice(1), decision: 'rejected' })).toBe(true);
  });
});

describe('edit', () => {
  test('words the note otherwise and keeps what was found', () => {
    const state = folded({ step: 'edit', note: NUMBER.id, to: edit });
    expect(noteIn(state, NUMBER)).toMatchObject({
      note: { ...NUMBER, ...edit },
      found: NUMBER,
      decision: 'edited',
    });
  });

  test('is taken back by null, and a confirmed edit keeps its words', () => {
    const state = folded({ step: 'edit', note: NUMBER.id, to: edit });
    expect(noteIn(apply(state, made({ step: 'edit', note: NUMBER.id, to: null })), NUMBER)).toMatchObject({
      note: NUMBER,
      decision: null,
    });
    const confirmed = apply(state, made({ step: 'decide', note: NUMBER.id, decision: 'confirmed' }));
    const again = apply(confirmed, made(recheck({})(confirmed)));
    expect(noteIn(again, NUMBER)).toMatchObject({ note: edit, decision: 'confirmed' });
  });

  test('is refused of a note that is not there', () => {
    expect(isRefused({ step: 'edit', note: 'x', to: edit })).toBe(true);
  });
});

test('a comment and a rating are of the whole page or of one note', () => {
  const state = folded(
    { step: 'comment', note: null, comment: 'All of it.' },
    { step: 'comment', note: QUOTE.id, comment: 'This.' },
    { step: 'rate', note: null, rating: 'mixed' },
    { step: 'rate', note: QUOTE.id, rating: 'wrong' },
  );
  expect(state).toMatchObject({ comment: 'All of it.', rating: 'mixed' });
  expect(noteIn(state, QUOTE)).toMatchObject({
    comment: 'This.',
    rating: 'wrong',
    decision: null,
    at: 4_000,
  });
  expect(noteIn(state, NUMBER)).toMatchObject({ comment: '', rating: '' });
  expect(isRefused({ step: 'comment', note: 'x', comment: 'y' })).toBe(true);
  expect(isRefused({ step: 'rate', note: '', rating: 'y' })).toBe(true);
});

test('a review is finished, and goes on', () => {
  const state = folded({ step: 'finish', finished: true });
  expect(state.finished).toBe(true);
  expect(isRefused({ step: 'finish', finished: true }, state)).toBe(true);
  expect(isRefused({ step: 'finish', finished: false })).toBe(true);
  expect(apply(state, made({ step: 'finish', finished: false })).finished).toBe(false);
});

describe('add', () => {
  test('puts a note of the reviewer’s own beside the others, confirmed', () => {
    const state = folded({ step: 'add', note: own });
    const added = state.notes.at(-1);
    expect(state.notes).toHaveLength(record.notes.length + 1);
    expect(added).toMatchObject({ found: null, decision: 'confirmed', by: 'Ada', note: own });
    expect(added?.note).toMatchObject({ rule: 'reviewer', confidence: 1, shown: true, against: [] });
  });

  test('tells equal ones apart, whatever is merged between', () => {
    const first = folded({ step: 'add', note: own }, { step: 'add', note: own });
    const [a, b] = first.notes.slice(-2).map(({ note }) => note.id);
    expect(a).not.toBe(b);
    const merged = apply(first, made({ step: 'merge', notes: [NUMBER.id, QUOTE.id] }, 3));
    const third = apply(merged, made({ step: 'add', note: own }, 4));
    expect(new Set(third.notes.map(({ note }) => note.id)).size).toBe(third.notes.length);
    // The very same step twice is one.
    expect(apply(third, made({ step: 'add', note: own }, 4))).toBe(third);
  });

  test.each<[string, Partial<OwnNote>]>([
    ['a mark that does not stand there', { mark: { text: 'Ferries', start: 3, end: 10 } }],
    ['a claim that does not', { claim: { text: 'Ferries', start: 3, end: 10 } }],
    ['no word', { mark: { text: '', start: 3, end: 3 } }],
    ['no mark where nothing is left out', { mark: null }],
    ['a fact that does not stand in its source', { facts: [{ ...FACT, start: 1, end: 11 }] }],
    ['a fact of no source', { facts: [{ ...FACT, source: 'd-0' }] }],
  ])('refuses %s', (_, wrong) => {
    expect(isRefused({ step: 'add', note: own })).toBe(false);
    expect(isRefused({ step: 'add', note: { ...own, ...wrong } })).toBe(true);
  });

  test('takes one of what is left out, without a mark', () => {
    expect(isRefused({ step: 'add', note: { ...own, kind: 'dropped', mark: null } })).toBe(false);
  });
});

describe('split', () => {
  const mark = span('the southern pier until further notice');
  const whole = folded({ step: 'add', note: { ...own, mark } });
  const id = whole.notes.at(-1)?.note.id ?? '';
  const cut = mark.start + 'the southern pier'.length;

  test('makes two of one, each without the space between and with what was decided', () => {
    const commented = apply(whole, made({ step: 'comment', note: id, comment: 'Both.' }));
    const state = apply(commented, made({ step: 'split', note: id, cut }));
    const parts = state.notes.slice(-2);
    expect(parts.map(({ note }) => note.mark?.text)).toEqual(['the southern pier', 'until further notice']);
    for (const { note, comment, decision, found } of parts) {
      const { text, start: from, end } = note.mark ?? { text: '', start: 0, end: 0 };
      expect(record.page.text.slice(from, end)).toBe(text);
      expect([comment, decision, found, note.says]).toEqual(['Both.', 'confirmed', null, null]);
    }
    expect(noteIn(state, { id })).toBeUndefined();
  });

  test('is refused where it leaves a part without a word', () => {
    for (const at of [mark.start, mark.end, mark.start - 1, mark.end + 1, 0])
      expect(isRefused({ step: 'split', note: id, cut: at }, whole)).toBe(true);
    expect(isRefused({ step: 'split', note: id, cut: mark.start + 1 }, whole)).toBe(false);
    expect(isRefused({ step: 'split', note: 'x', cut }, whole)).toBe(true);
  });

  test('is refused of what is left out', () => {
    const state = folded({ step: 'add', note: { ...own, kind: 'dropped', mark: null } });
    expect(isRefused({ step: 'split', note: state.notes.at(-1)?.note.id ?? '', cut }, state)).toBe(true);
  });

  test('what was found and split is not there again where it is found again', () => {
    const at = (NUMBER.mark?.start ?? 0) + 2;
    const state = folded({ step: 'split', note: NUMBER.id, cut: at }, recheck({}));
    expect(state.notes.map(({ note }) => note.mark?.text).sort()).toEqual(['ree', 'scrapped', 'th']);
    // Not even where it was not found between.
    const gone = folded(
      { step: 'split', note: NUMBER.id, cut: at },
      recheck({ sources: [sourceOf(APART)] }),
      recheck({}),
    );
    expect(gone.notes.map(({ note }) => note.mark?.text).sort()).toEqual(['ree', 'scrapped', 'th']);
  });
});

describe('merge', () => {
  test('makes one of two: all words between, the facts of both, the weightier severity', () => {
    const state = folded(
      { step: 'comment', note: NUMBER.id, comment: 'One.' },
      { step: 'comment', note: QUOTE.id, comment: 'Two.' },
      { step: 'merge', notes: [QUOTE.id, NUMBER.id] },
    );
    const [one] = state.notes;
    expect(state.notes).toHaveLength(1);
    expect(one?.note.mark).toEqual({
      start: NUMBER.mark?.start,
      end: QUOTE.mark?.end,
      text: TEXT.slice(NUMBER.mark?.start, QUOTE.mark?.end),
    });
    expect(one?.note.severity).toBe(Math.max(NUMBER.severity, QUOTE.severity));
    expect(one?.note.facts).toEqual([...NUMBER.facts, ...QUOTE.facts]);
    expect(one).toMatchObject({ comment: 'Two.\n\nOne.', found: null, gone: false });
    expect(isRefused({ step: 'decide', note: QUOTE.id, decision: 'rejected' }, state)).toBe(true);
  });

  test('keeps the contrasting words and ratings of both, in the page’s order, and what is the same once', () => {
    const says = (source: string, on: string) => ({ ...edit, says: { source, page: on } });
    const joined = (a: OwnNote['says'], b: OwnNote['says'], rating: string) =>
      folded(
        { step: 'edit', note: NUMBER.id, to: { ...edit, says: a } },
        { step: 'edit', note: QUOTE.id, to: { ...edit, says: b } },
        { step: 'rate', note: NUMBER.id, rating: 'wrong' },
        { step: 'rate', note: QUOTE.id, rating },
        { step: 'merge', notes: [QUOTE.id, NUMBER.id] },
      ).notes[0];
    const [a, b] = [says('two', 'three').says, says('could be rebuilt', 'scrapped').says];
    expect(joined(a, b, 'mild')).toMatchObject({
      note: { says: { source: 'two … could be rebuilt', page: 'three … scrapped' } },
      rating: 'mild; wrong',
    });
    expect(joined(a, a, 'wrong')).toMatchObject({ note: { says: a }, rating: 'wrong' });
    expect(joined(a, null, '')).toMatchObject({ note: { says: a }, rating: 'wrong' });
    const long = says('x '.repeat(999), 'y '.repeat(999)).says;
    const bounded = joined(long, b, 'x'.repeat(200));
    expect(v.is(editSchema, bounded?.note)).toBe(true);
    expect(bounded?.rating).toHaveLength(200);
  });

  test.each([
    ['rejected', 'rejected', 'rejected'],
    ['rejected', null, null],
    [null, 'confirmed', null],
    ['rejected', 'confirmed', null],
  ] as const)('of one %s and one %s it is %s', (a, b, decision) => {
    const decide = (note: string, to: 'confirmed' | 'rejected' | null): Step[] =>
      to === null ? [] : [{ step: 'decide', note, decision: to }];
    const state = folded(...decide(NUMBER.id, a), ...decide(QUOTE.id, b), {
      step: 'merge',
      notes: [QUOTE.id, NUMBER.id],
    });
    expect(state.notes).toMatchObject([{ decision, by: 'Ada' }]);
  });

  test('of one found and one added, it is one found, and to be decided', () => {
    const state = folded({ step: 'add', note: own }, ({ notes }) => ({
      step: 'merge',
      notes: [NUMBER.id, notes.at(-1)?.note.id ?? ''],
    }));
    expect(state.notes.find(({ found }) => found === null)).toMatchObject({
      decision: null,
      note: { rule: NUMBER.rule },
    });
  });

  test('is refused of one note, of one with itself, and of one that is not there', () => {
    expect(isRefused({ step: 'merge', notes: [QUOTE.id, QUOTE.id] })).toBe(true);
    expect(isRefused({ step: 'merge', notes: [QUOTE.id, 'x'] })).toBe(true);
  });

  test('neither of them is there again where both are found again', () => {
    const state = folded({ step: 'merge', notes: [QUOTE.id, NUMBER.id] }, recheck({}));
    expect(state.notes).toHaveLength(1);
  });
});

describe('recheck', () => {
  test('keeps what was decided of what is found again', () => {
    const state = folded(
      { step: 'decide', note: QUOTE.id, decision: 'rejected' },
      { step: 'edit', note: NUMBER.id, to: edit },
      recheck({ text: `${TEXT} It rained.` }),
    );
    expect(state.record).toEqual(check(page(`${TEXT} It rained.`), [sourceOf(SOURCE)]));
    expect(noteIn(state, QUOTE)).toMatchObject({ decision: 'rejected', gone: false });
    expect(noteIn(state, NUMBER)).toMatchObject({ decision: 'edited', note: edit, found: NUMBER });
    expect(state.check).toBe(3_000);
  });

  test('what is no longer found stays where somebody touched it, and is found again', () => {
    const without = TEXT.replace('scrapped', 'rebuilt').replace('three', 'two');
    const decided: Step = { step: 'decide', note: QUOTE.id, decision: 'confirmed' };
    const gone = folded(decided, recheck({ text: without }));
    expect(gone.notes).toMatchObject([{ note: { id: QUOTE.id }, decision: 'confirmed', gone: true }]);
    const back = folded(decided, recheck({ text: without }), recheck({}));
    expect(back.notes.map(({ note, decision, gone }) => [note.id, decision, gone])).toEqual([
      [NUMBER.id, null, false],
      [QUOTE.id, 'confirmed', false],
    ]);
    // What was taken back is as if nobody had touched it.
    const untouched = folded(
      decided,
      { step: 'decide', note: QUOTE.id, decision: null },
      recheck({ text: without }),
    );
    expect(untouched.notes).toEqual([]);
  });

  test('a note of the reviewer’s own moves along with its words, and is gone without them', () => {
    const moved = folded(
      { step: 'add', note: own },
      recheck({ text: TEXT.replace('\n\n', '\n\nIt rained. ') }),
    );
    const [note] = moved.notes.filter(({ found }) => found === null);
    expect(note).toMatchObject({
      gone: false,
      note: { mark: { text: 'Ferries', start: own.mark ? own.mark.start + 11 : 0 } },
    });
    const without = TEXT.replace('Ferries to Sula', 'Boats to Sula');
    const lost = folded({ step: 'add', note: own }, recheck({ text: without }));
    expect(lost.notes.at(-1)).toMatchObject({ gone: true, note: { mark: own.mark } });
    const again = folded({ step: 'add', note: own }, recheck({ text: without }), recheck({}));
    expect(again.notes.at(-1)).toMatchObject({ gone: false, note: { mark: own.mark } });
  });

  test('a mark stays in its sentence where its words stand in others, too', () => {
    const text = TEXT.replace('Ferries to Sula', 'Ferries run. Ferries to Sula');
    const state = folded({ step: 'add', note: own }, recheck({ text }));
    const { claim, mark } = state.notes.at(-1)?.note ?? {};
    expect(claim?.text).toBe(own.claim?.text);
    expect(mark?.start).toBe(claim?.start);
    expect(mark?.text).toBe('Ferries');
  });

  test('a note is gone with the source that it rests on', () => {
    const state = folded({ step: 'add', note: own }, recheck({ sources: [sourceOf(OTHER)] }));
    expect(state.notes.at(-1)).toMatchObject({ gone: true });
    const both = folded(
      { step: 'add', note: own },
      recheck({ sources: [sourceOf(OTHER), sourceOf(SOURCE)] }),
    );
    expect(both.notes.at(-1)).toMatchObject({ gone: false });
  });

  test('names sources that the review ever had, and repeats new ones', () => {
    const to = check(page(), [sourceOf(SOURCE), sourceOf(OTHER)]);
    expect(recheckStep(start, to, 'source-added').added).toEqual([sourceOf(OTHER)]);
    const state = folded(recheck({ sources: [sourceOf(SOURCE), sourceOf(OTHER)] }), recheck({}));
    expect(recheckStep(state, to, 'source-added')).toMatchObject({
      added: [],
      sources: to.sources.map(({ id }) => id),
    });
    expect(recheckStep(state, to, 'source-added')).not.toHaveProperty('text');
  });

  test('is refused where it does not fit what was before', () => {
    const step = recheckStep(start, check(page(`${TEXT} It rained.`), [sourceOf(SOURCE)]), 'again');
    expect(isRefused(step)).toBe(false);
    expect(isRefused({ ...step, sources: [...step.sources, 'd-0'] })).toBe(true);
    expect(isRefused({ ...step, text: TEXT.slice(5) })).toBe(true);
    expect(isRefused({ ...step, notes: [...step.notes, ...step.notes] })).toBe(true);
  });
});
