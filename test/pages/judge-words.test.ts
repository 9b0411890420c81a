import { expect, test } from 'vitest';
import { isSameJudge, withProtocol } from '../../src/pages/settings/judge-draft';
import { builtInWords, limitsInWords, trialWords } from '../../src/pages/settings/judge-words';
import { judgingWords } from '../../src/pages/shared/judging-words';
import { NO_JUDGE, USUAL_ADDRESS } from '../../src/settings';

const judged = {
  state: 'judged',
  asked: 12,
  confirmed: 4,
  notUnderstood: 0,
  timedOut: 0,
  problem: null,
} as const;

test('how far the judging is, and what came of it', () => {
  expect(judgingWords(null)).toBe('');
  expect(judgingWords({ state: 'judging', done: 2, asked: 12 })).toBe('Judging 3 of 12…');
  expect(judgingWords({ state: 'judging', done: 12, asked: 12 })).toBe('Judging 12 of 12…');
  expect(judgingWords(judged)).toBe('12 asked, 4 confirmed');
  expect(judgingWords({ ...judged, notUnderstood: 1, timedOut: 2 })).toBe(
    '12 asked, 4 confirmed, 1 not understood, 2 timed out',
  );
  expect(judgingWords({ ...judged, asked: 0, confirmed: 0, problem: { key: 'judgeNoModelNamed' } })).toBe('');
});

test('what came of a trial', () => {
  const trial = { answer: '{}', understood: true, time: 1_234, problem: null };
  expect(trialWords(trial)).toBe('It answered in 1.2 seconds, and the answer counts.');
  expect(trialWords({ ...trial, understood: false, time: 20 })).toMatch(
    /^It answered in less than 0\.1 seconds, but the answer does not count/,
  );
});

test('what may be asked, and whether the browser has a model', () => {
  expect(limitsInWords({ questions: 30, question: 10_000, page: 60_000 })).toBe(
    'At most 30 questions a page, the surest notes first, one at a time; at most 10 seconds for a question and 60 for a page.',
  );
  expect(builtInWords(null)).toBe('');
  expect(builtInWords('available')).toBe('This browser has one.');
});

test('with another protocol comes its usual address, and an address of the user’s stays', () => {
  const openai = withProtocol(NO_JUDGE, 'openai');
  expect(openai).toEqual({ ...NO_JUDGE, protocol: 'openai', address: USUAL_ADDRESS.openai });
  const own = { ...NO_JUDGE, address: 'http://localhost:9' };
  expect(withProtocol(own, 'openai').address).toBe(own.address);
  expect(isSameJudge(openai, { ...openai })).toBe(true);
  expect(isSameJudge(openai, { ...openai, model: 'x' })).toBe(false);
});
