/** A page whose check is judged: notes come, and none goes. */
import { afterEach, expect, test, vi } from 'vitest';
import type { JudgeProgress } from '../../src/protocol';
import { FERRY, livePage, viewOf } from './live-page';

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const GONE = { key: 'judgeNoModelNamed' } as const;
const outcome = { asked: 2, confirmed: 1, notUnderstood: 0, timedOut: 0, problem: null };

/** A page of which one note of two is sure; a judge would find the other. */
async function unsurePage(judge: string | null) {
  const live = livePage(FERRY);
  const full = viewOf(live.text());
  const sure = { ...full, notes: full.notes.slice(0, 1), judgeable: { check: 'c', questions: 2 } };
  let progress: JudgeProgress = { state: 'judging', done: 1, asked: 2 };
  live.answers['check.article'] = () => ({ view: sure });
  live.answers['judge.poll'] = () => progress;
  live.answers['judge.cancel'] = () => null;
  live.page.setJudge(judge);
  live.page.start(0.7);
  await pass(100);
  expect(live.drawn()).toEqual(['will']);
  return {
    ...live,
    full,
    become(next: JudgeProgress) {
      progress = next;
    },
  };
}

test('without a judge nobody is asked', async () => {
  const { page, asked } = await unsurePage(null);
  await pass(5_000);
  expect(asked).not.toContain('judge.poll');
  expect(page.state()).toMatchObject({ judging: null });
});

test('what needs no judge is drawn at once, the rest when it was judged', async () => {
  const { page, full, drawn, become, badge } = await unsurePage('mine');
  expect(page.state()).toMatchObject({ judging: { state: 'judging', done: 1, asked: 2 } });
  become({ state: 'judged', judgements: [], view: full, outcome });
  await pass(1_000);
  expect(drawn()).toEqual(['will', 'will']);
  expect(badge()).toBe(3);
  expect(page.state()).toMatchObject({ judging: { state: 'judged', ...outcome } });
});

test('a fault is told, and the marks stay', async () => {
  const { page, drawn, answers } = await unsurePage('mine');
  answers['judge.poll'] = () => Promise.reject(new Error('It broke'));
  await pass(1_000);
  expect(drawn()).toEqual(['will']);
  expect(page.state()).toMatchObject({
    judging: { problem: { key: 'faultDefect', values: { what: 'It broke' } } },
  });
});

test('switched off here, the judging is cancelled', async () => {
  const { page, asked } = await unsurePage('mine');
  page.silence('off-here');
  await pass(0);
  expect(asked.at(-1)).toBe('judge.cancel');
  const before = asked.length;
  await pass(5_000);
  expect(asked).toHaveLength(before);
});

test('the judge is switched off: it is asked no more, and the page stays as it was', async () => {
  const { page, drawn, become, asked } = await unsurePage('mine');
  become({ state: 'off' });
  page.setJudge(null);
  await pass(1_000);
  const before = asked.length;
  await pass(5_000);
  expect(asked).toHaveLength(before);
  expect(page.state()).toMatchObject({ judging: null });
  expect(drawn()).toEqual(['will']);
});

test('a judge that is chosen later is asked about what is shown, and one that was set right is asked again', async () => {
  const { page, full, become, drawn } = await unsurePage(null);
  become({
    state: 'judged',
    judgements: [],
    view: { ...full, notes: full.notes.slice(0, 1) },
    outcome: { ...outcome, problem: GONE },
  });
  page.setJudge('wrong');
  await pass(1_000);
  expect(page.state()).toMatchObject({ judging: { problem: GONE } });
  become({ state: 'judged', judgements: [], view: full, outcome });
  page.setJudge('right');
  await pass(1_000);
  expect(drawn()).toEqual(['will', 'will']);
});
