/** The judging of a check, from the first question how far it is to its notes, with a server that replays. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withJudge } from '../../src/background/judge';
import type { JudgeAsk } from '../../src/engine';
import { type AskWorker, JudgeDesk } from '../../src/engine-host/judge-desk';
import type { Pass } from '../../src/platform';
import type { JudgeProgress } from '../../src/protocol';
import { defaults, type JudgeSettings } from '../../src/settings';
import { noteWith, WIRE } from '../content/notes';
import { type Exchange, type JudgeServer, recording, serveJudge } from '../inference/recorded-server';

const SENTENCE = 'The council will close the pier.';
const ASKS = ['a', 'b'].map(
  (note): JudgeAsk => ({
    note,
    kind: 'overstated',
    confidence: note === 'a' ? 0.6 : 0.4,
    sentence: SENTENCE,
    mark: { start: 12, end: 16 },
    facts: [`It could close the pier, ${note} said.`],
  }),
);
const view = {
  notes: [noteWith()],
  sources: [WIRE],
  sentences: 3,
  compared: 2,
  incomplete: null,
  chosen: 'matched',
  keyFacts: null,
  judgeable: null,
} as const;

let server: JudgeServer;
let judge: JudgeSettings;
let answer: () => Exchange['response'] | null;
beforeEach(async () => {
  answer = () => recording('ollama-more').response;
  server = await serveJudge(() => answer());
  judge = { use: 'server', protocol: 'ollama', address: server.address, model: 'llama3.2:3b' };
});
afterEach(() => server.close());

function deskWith() {
  const concluded: unknown[] = [];
  const worker: AskWorker = vi.fn(async (name: string, ask: unknown) => {
    if (name === 'check.asks') return { asks: ASKS, threshold: 0.85 };
    concluded.push(ask);
    return view;
  }) as AskWorker;
  const desk = new JudgeDesk(worker);
  const poll = (check = 'c', by = judge) => desk.poll({ check, judge: by });
  const judged = async (check = 'c') => {
    let progress: JudgeProgress = await poll(check);
    await expect
      .poll(async () => {
        progress = await poll(check);
        return progress.state;
      })
      .toBe('judged');
    return progress;
  };
  return { desk, poll, judged, concluded };
}

test('the first question begins it, and the last brings all notes and what came of it', async () => {
  const { poll, judged, concluded } = deskWith();
  expect(await poll()).toEqual({ state: 'judging', done: 0, asked: 0 });
  const judgements = [
    { note: 'a', model: 'ollama llama3.2:3b q1', score: 0.913 },
    { note: 'b', model: 'ollama llama3.2:3b q1', score: 0.824 },
  ];
  expect(await judged()).toEqual({
    state: 'judged',
    view,
    outcome: { asked: 2, confirmed: 1, notUnderstood: 0, timedOut: 0, problem: null },
    judgements,
  });
  expect(concluded).toEqual([{ check: 'c', judgements }]);
});

test('what was answered once is not asked again, but of another judge', async () => {
  const { judged, desk } = deskWith();
  await judged('c');
  await judged('d');
  expect(server.received).toHaveLength(2);
  const other = { ...judge, model: 'other' };
  await expect.poll(async () => (await desk.poll({ check: 'e', judge: other })).state).toBe('judged');
  expect(server.received).toHaveLength(4);
});

test('switched off meanwhile, or cancelled, nothing more is asked', async () => {
  answer = () => null;
  for (const end of ['off', 'cancel']) {
    const { desk, poll } = deskWith();
    const before = server.dropped();
    await poll();
    const asked = server.received.length;
    await expect.poll(() => server.received.length).toBe(asked + 1);
    if (end === 'cancel') expect(await desk.cancel({ check: 'c' })).toBeNull();
    else expect(await poll('c', { ...judge, use: 'off' })).toEqual({ state: 'off' });
    await expect.poll(() => server.dropped()).toBe(before + 1);
    expect(server.received).toHaveLength(asked + 1);
  }
});

test('one question at a time, of all pages', async () => {
  answer = () => null;
  const { poll, desk } = deskWith();
  await poll('c');
  await poll('d');
  await expect.poll(() => server.received.length).toBe(1);
  answer = () => recording('ollama-more').response;
  await desk.cancel({ check: 'c' });
  await expect.poll(async () => (await poll('d')).state).toBe('judged');
});

test('a judge that cannot be asked is told of, and the notes come without it', async () => {
  const { judged, desk } = deskWith();
  await server.close();
  expect(await judged()).toMatchObject({
    outcome: { asked: 0, problem: { key: 'judgeNobody' } },
  });
  const elsewhere = { ...judge, address: 'http://192.168.0.7' };
  await expect
    .poll(() => desk.poll({ check: 'c', judge: elsewhere }))
    .toMatchObject({ state: 'judged', outcome: { problem: { key: 'judgeNotHere' } } });
});

describe('the background', () => {
  test('names the judge that the user chose, whatever a page says', async () => {
    const passed: unknown[] = [];
    const pass: Pass = async (name, ask) => passed.push([name, ask]);
    const withIt = withJudge(pass, async () => ({ ...defaults, judge }));
    await withIt('judge.poll', { check: 'c', judge: { ...judge, address: 'http://127.0.0.1:631' } });
    await withIt('judge.poll', null);
    await withIt('judge.cancel', { check: 'c' });
    expect(passed).toEqual([
      ['judge.poll', { check: 'c', judge }],
      ['judge.poll', { judge }],
      ['judge.cancel', { check: 'c' }],
    ]);
  });
});
