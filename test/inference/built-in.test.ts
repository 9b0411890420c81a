import { expect, test } from 'vitest';
import { questionOf } from '../../src/engine/judge/question';
import {
  type Availability,
  builtInAvailability,
  builtInJudge,
  type LanguageModelApi,
} from '../../src/inference/built-in';
import { EXAMPLE } from '../../src/inference/example';
import { spokenLater } from '../locales/say';

const question = questionOf(EXAMPLE);
const never = new AbortController().signal;

/** The Prompt API as its documentation has it. */
function fakeApi(availability: Availability, prompt: () => Promise<string>) {
  const calls: string[] = [];
  const api: LanguageModelApi = {
    availability: async ({ expectedInputs, expectedOutputs }) => {
      expect([expectedInputs, expectedOutputs]).toEqual([
        [{ type: 'text', languages: ['en'] }],
        [{ type: 'text', languages: ['en'] }],
      ]);
      return availability;
    },
    create: async ({ initialPrompts }) => {
      calls.push(`create: ${initialPrompts[0]?.content === question.system}`);
      return {
        prompt: async (input, { responseConstraint }) => {
          calls.push(`prompt: ${input === question.user} ${'properties' in responseConstraint}`);
          return prompt();
        },
        destroy: () => void calls.push('destroy'),
      };
    },
  };
  return { api, calls };
}

test('asks the model in a session of its own, and ends it', async () => {
  const { api, calls } = fakeApi('available', async () => 'yes');
  expect(await builtInJudge(api).answer(question, never)).toBe('yes');
  expect(calls).toEqual(['create: true', 'prompt: true true', 'destroy']);
});

test.each([
  ['downloadable', /not on this computer yet/],
  ['downloading', /still getting its model/],
  ['unavailable', /no language model of its own/],
] as const)('a model that is %s is not asked, nor downloaded', async (availability, words) => {
  const { api, calls } = fakeApi(availability, async () => 'yes');
  expect(await builtInAvailability(api)).toBe(availability);
  await expect(spokenLater(builtInJudge(api).answer(question, never))).rejects.toThrow(words);
  expect(calls).toEqual([]);
});

test('a browser without one', async () => {
  expect(await builtInAvailability()).toBe('unavailable');
  await expect(spokenLater(builtInJudge().answer(question, never))).rejects.toThrow(
    /no language model of its own/,
  );
});

test('what goes wrong in the model is told', async () => {
  const { api, calls } = fakeApi('available', () => Promise.reject(new Error('crashed')));
  await expect(builtInJudge(api).answer(question, never)).rejects.toMatchObject({
    name: 'JudgeError',
    message: expect.stringContaining('crashed'),
  });
  expect(calls.at(-1)).toBe('destroy');
});
