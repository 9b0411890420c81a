import { describe, expect, test } from 'vitest';
import type { JudgeAsk } from '../../src/engine/judge/asks';
import { AnswerCache, type Judge, JudgeError, judgeAll, tryJudge } from '../../src/inference';

const GONE = { key: 'judgeNobody', values: { host: '127.0.0.1' } } as const;

const askWith = (note: string, sentence = `The ${note} will close next year.`): JudgeAsk => ({
  note,
  kind: 'overstated',
  confidence: 0.6,
  sentence,
  mark: { start: sentence.indexOf('will'), end: sentence.indexOf('will') + 4 },
  facts: [`The ${note} could close next year.`],
});
const MORE = '{"answer":"more","words":["will"]}';
const never = () => new AbortController().signal;

/** A judge that answers what it is told to, by its questions' texts. */
function judgeWith(answer: (user: string, signal: AbortSignal) => string | Promise<string>) {
  const asked: string[] = [];
  const judge: Judge = {
    name: 'fake q1',
    async answer({ user }, signal) {
      asked.push(user);
      return answer(user, signal);
    },
  };
  return { judge, asked };
}

/** Answers only by being aborted. */
const silent = (_: string, signal: AbortSignal) =>
  new Promise<string>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

test('every proposal gets its judgement, one question at a time', async () => {
  let open = 0;
  const { judge } = judgeWith(async (user) => {
    expect(++open).toBe(1);
    await Promise.resolve();
    open--;
    if (user.includes('The bridge')) return '{"answer":"same","words":[]}';
    return user.includes('The hall') ? 'Sorry?' : MORE;
  });
  const done: number[] = [];
  const asks = ['pier', 'bridge', 'hall'].map((note) => askWith(note));
  const judged = await judgeAll(judge, asks, {
    signal: never(),
    cache: new AnswerCache(),
    onProgress: (at) => done.push(at),
  });
  expect(judged).toEqual({
    judgements: [
      { note: 'pier', model: 'fake q1', score: 0.913 },
      { note: 'bridge', model: 'fake q1', score: 0.273 },
    ],
    asked: 3,
    notUnderstood: 1,
    timedOut: 0,
    problem: null,
  });
  expect(done).toEqual([0, 1, 2]);
});

test('a slow answer is waited for only so long, and the next question is asked', async () => {
  const { judge } = judgeWith((user, signal) => (user.includes('pier') ? silent(user, signal) : MORE));
  const judged = await judgeAll(judge, [askWith('pier'), askWith('hall')], {
    signal: never(),
    cache: new AnswerCache(),
    limits: { question: 30, page: 60_000 },
  });
  expect(judged.judgements.map(({ score }) => score)).toEqual([null, 0.913]);
  expect(judged).toMatchObject({ asked: 2, timedOut: 1, problem: null });
});

test('when the time of the page is over, nothing more is asked of the judge', async () => {
  const { judge, asked } = judgeWith(silent);
  const asks = ['pier', 'bridge', 'hall'].map((note) => askWith(note));
  const judged = await judgeAll(judge, asks, {
    signal: never(),
    cache: new AnswerCache(),
    limits: { question: 10_000, page: 30 },
  });
  expect(asked).toHaveLength(1);
  expect(judged).toMatchObject({ asked: 3, timedOut: 3 });
});

test('a judge that cannot answer is asked no more, and what it judged stays', async () => {
  const { judge, asked } = judgeWith((user) => {
    if (user.includes('pier')) return MORE;
    throw new JudgeError(GONE);
  });
  const asks = ['pier', 'bridge', 'hall'].map((note) => askWith(note));
  const judged = await judgeAll(judge, asks, { signal: never(), cache: new AnswerCache() });
  expect(asked).toHaveLength(2);
  expect(judged).toMatchObject({ judgements: [{ note: 'pier' }], problem: GONE });
});

test('whoever cancels gets no judgements', async () => {
  const stop = new AbortController();
  const { judge } = judgeWith((user, signal) => {
    queueMicrotask(() => stop.abort(new Error('left')));
    return silent(user, signal);
  });
  const work = judgeAll(judge, [askWith('pier')], { signal: stop.signal, cache: new AnswerCache() });
  await expect(work).rejects.toThrow('left');
});

test('the same question is asked once', async () => {
  const { judge, asked } = judgeWith(() => MORE);
  const cache = new AnswerCache();
  const asks = [askWith('pier'), { ...askWith('pier'), note: 'again' }];
  for (const _ of [1, 2]) await judgeAll(judge, asks, { signal: never(), cache });
  expect(asked).toHaveLength(1);
});

describe('a trial', () => {
  test('tells the answer, and whether it counts', async () => {
    expect(await tryJudge(judgeWith(() => MORE).judge)).toMatchObject({
      answer: MORE,
      understood: true,
      problem: null,
    });
    expect(await tryJudge(judgeWith(() => 'Yes!').judge)).toMatchObject({
      answer: 'Yes!',
      understood: false,
    });
  });

  test('tells why there is none', async () => {
    const { judge } = judgeWith(() => {
      throw new JudgeError(GONE);
    });
    expect(await tryJudge(judge)).toMatchObject({ answer: null, problem: GONE });
    expect((await tryJudge(judgeWith(silent).judge, 20)).problem).toEqual({
      key: 'judgeLate',
      values: { seconds: 0.02 },
    });
  });
});
