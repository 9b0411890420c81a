import { expect, test } from 'vitest';
import { badgeCount, next, type PageEvent, START } from '../../src/content/state';
import type { CheckView, PageState } from '../../src/protocol';
import { noteWith, WIRE } from './notes';

const view: CheckView = {
  notes: [noteWith({ id: 'a' }), noteWith({ id: 'b' })],
  sources: [WIRE],
  sentences: 9,
  compared: 5,
  incomplete: null,
  chosen: 'matched',
  keyFacts: null,
  judgeable: null,
};

const after = (...events: PageEvent[]): PageState => events.reduce(next, START);
const checked = { type: 'checked', view, gone: [], unpainted: [], dismissed: 0 } satisfies PageEvent;

test('starts by looking, and ends each look in silence, failure or notes', () => {
  expect(START).toEqual({ phase: 'looking' });
  expect(after({ type: 'silence', reason: 'no-source' })).toEqual({ phase: 'silent', reason: 'no-source' });
  expect(after({ type: 'fault', message: 'It broke.' })).toEqual({ phase: 'failed', message: 'It broke.' });
  expect(after(checked)).toEqual({
    phase: 'checked',
    view,
    hidden: false,
    gone: [],
    unpainted: [],
    dismissed: 0,
    judging: null,
  });
});

test('an article that comes late, or is compared, ends the silence', () => {
  expect(after({ type: 'silence', reason: 'no-article' }, checked).phase).toBe('checked');
  expect(after({ type: 'fault', message: 'It broke.' }, checked).phase).toBe('checked');
});

test('another article: everything is forgotten, the hiding too', () => {
  expect(after(checked, { type: 'hide', hidden: true }, { type: 'look' })).toEqual({ phase: 'looking' });
  expect(after(checked, { type: 'hide', hidden: true }, { type: 'look' }, checked)).toMatchObject({
    hidden: false,
  });
});

test('hides, shows and toggles notes, and nothing else', () => {
  const hide = (hidden: boolean | null): PageEvent => ({ type: 'hide', hidden });
  expect(after(checked, hide(null))).toMatchObject({ hidden: true });
  expect(after(checked, hide(null), hide(null))).toMatchObject({ hidden: false });
  expect(after(checked, hide(true), hide(true))).toMatchObject({ hidden: true });
  expect(after(hide(null))).toEqual({ phase: 'looking' });
});

test('what is hidden stays hidden when marks move or the page is checked again', () => {
  const state = after(checked, { type: 'hide', hidden: true }, { ...checked, gone: ['a'] });
  expect(state).toMatchObject({ hidden: true, gone: ['a'] });
});

test('dismissed notes are counted, and the check goes on being judged', () => {
  const judging: PageEvent = { type: 'judging', judging: { state: 'judging', done: 1, asked: 3 } };
  const less = { ...view, notes: view.notes.slice(1) };
  const state = after(checked, judging, { type: 'dismissed', view: less, dismissed: 1 });
  expect(state).toMatchObject({ view: less, dismissed: 1, judging: { done: 1 } });
  expect(badgeCount(state)).toBe(1);
  expect(after({ type: 'dismissed', view: less, dismissed: 1 })).toEqual(START);
});

test('the badge counts notes that are on the page and not hidden', () => {
  expect(badgeCount(START)).toBe(0);
  expect(badgeCount(after({ type: 'silence', reason: 'language' }))).toBe(0);
  expect(badgeCount(after(checked))).toBe(2);
  expect(badgeCount(after({ ...checked, gone: ['a'] }))).toBe(1);
  expect(badgeCount(after(checked, { type: 'hide', hidden: true }))).toBe(0);
});
