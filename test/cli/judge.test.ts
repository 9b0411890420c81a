import { expect, test } from 'vitest';
import { judgeFrom } from '../../src/cli/judge';

const values = { 'judge-model': '', 'judge-protocol': 'openai' };

test('there is a judge where one is named', () => {
  expect(judgeFrom(values)).toBeNull();
  expect(judgeFrom({ ...values, judge: 'http://localhost:8080' })?.name).toBe('openai q1');
  const ollama = { judge: 'http://[::1]:11434', 'judge-model': 'x', 'judge-protocol': 'ollama' };
  expect(judgeFrom(ollama)?.name).toBe('ollama x q1');
});

test.each([
  [{ judge: 'http://judge.example' }, /has to run on this computer/],
  [{ judge: 'http://127.0.0.1', 'judge-protocol': 'grpc' }, /grpc is not openai or ollama/],
  [{ judge: 'http://127.0.0.1', 'judge-protocol': 'ollama' }, /which model/],
])('%j is bad usage', (given, words) => {
  expect(() => judgeFrom({ ...values, ...given })).toThrow(words);
  expect(() => judgeFrom({ ...values, ...given })).toThrow(expect.objectContaining({ name: 'InputError' }));
});
