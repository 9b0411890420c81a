/** What a reader dismisses goes from the page, its badge and its state at once, and comes back likewise. */
import { afterEach, expect, test, vi } from 'vitest';
import { type Dismissal, dismissalOf } from '../../src/settings';
import { FERRY, livePage } from './live-page';
import { noteWith } from './notes';

const NOW = new Date(0);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function withNotes(dismissals: Dismissal[] = []) {
  const live = livePage(FERRY);
  live.page.setDismissals(dismissals);
  live.page.start(0.7);
  await vi.advanceTimersByTimeAsync(100);
  return live;
}

test('marks, badge and list agree; the check is not asked for again', async () => {
  const { page, document, drawn, badge, asked } = await withNotes();
  expect([drawn().length, badge()]).toEqual([2, 3]);
  asked.length = 0;
  page.setDismissals([dismissalOf('note', noteWith({ id: 'note 0' }), document.URL, NOW)]);
  expect([drawn().length, badge()]).toEqual([1, 2]);
  const state = page.state();
  expect(state).toMatchObject({ phase: 'checked', dismissed: 1 });
  expect(state.phase === 'checked' && state.view.notes.map(({ id }) => id)).toEqual(['note 1', 'dropped']);
  await expect(page.reveal('note 0')).rejects.toMatchObject({ code: 'bad-input' });
  page.setDismissals([]);
  expect([drawn().length, badge()]).toEqual([2, 3]);
  expect(asked).toEqual([]);
});

test('what was dismissed before is never drawn', async () => {
  const { drawn, badge, page } = await withNotes([dismissalOf('rule', noteWith(), '', NOW)]);
  expect([drawn().length, badge()]).toEqual([0, 0]);
  expect(page.state()).toMatchObject({ phase: 'checked', dismissed: 3, view: { notes: [] } });
});
