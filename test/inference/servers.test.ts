import { afterEach, describe, expect, test } from 'vitest';
import { readAnswer } from '../../src/engine/judge/answer';
import { questionOf } from '../../src/engine/judge/question';
import { type JudgeError, judgeOf } from '../../src/inference';
import { EXAMPLE } from '../../src/inference/example';
import { NO_JUDGE } from '../../src/settings';
import { spoken, spokenLater } from '../locales/say';
import { askedAbout, type JudgeServer, recording, serveJudge } from './recorded-server';

let server: JudgeServer | null = null;
afterEach(() => server?.close());

const question = questionOf(EXAMPLE);
const never = new AbortController().signal;

const MODELS = { ollama: 'llama3.2:3b', openai: 'qwen2.5-3b-instruct' };

/** Asks the judge of this protocol, where the server replays what was recorded. */
async function replay(name: string, signal = never) {
  const { request, response } = recording(name);
  const served = await serveJudge(() => response);
  server = served;
  const protocol = name.startsWith('ollama') ? 'ollama' : 'openai';
  const judge = judgeOf({ use: 'server', protocol, address: served.address, model: MODELS[protocol] });
  if (judge === null) throw new Error('There is no judge.');
  const answer = await judge.answer(question, signal).catch((error: JudgeError) => error);
  return { request, answer, asked: served.received };
}

describe.each(['ollama', 'openai'])('%s', (protocol) => {
  test('asks as the protocol wants it, and returns what the model said', async () => {
    const { request, answer, asked } = await replay(`${protocol}-more`);
    expect(asked).toHaveLength(1);
    const [{ path, body, origin } = { path: '', body: { messages: [] }, origin: '' }] = asked;
    const { messages, ...rest } = body;
    expect(path).toBe(request.path);
    expect(rest).toEqual(request.body);
    expect(messages).toEqual([
      { role: 'system', content: question.system },
      { role: 'user', content: question.user },
    ]);
    expect(origin).toBeUndefined();
    expect(askedAbout({ path, body, origin })).toEqual({ source: EXAMPLE.facts, page: EXAMPLE.sentence });
    expect(answer).toBe('{"answer": "more", "words": ["will"]}');
  });

  test('an answer that nothing differs is one, too', async () => {
    const { answer } = await replay(`${protocol}-same`);
    expect(readAnswer(String(answer), EXAMPLE)).toEqual({ answer: 'same', words: [] });
  });
});

test.each(['ollama-no-json', 'ollama-words-elsewhere', 'openai-fenced', 'openai-no-content'])(
  '%s is no judgement',
  async (name) => {
    const { answer } = await replay(name);
    expect(answer).toBeTypeOf('string');
    expect(readAnswer(String(answer), EXAMPLE)).toBeNull();
  },
);

test.each([
  ['ollama-no-model', /no model “llama3\.2:3b”.*ollama pull llama3\.2:3b/],
  ['ollama-forbidden', /status 403/],
  ['ollama-not-this-protocol', /does not speak the Ollama protocol/],
  ['openai-wrong-model', /no model “qwen2\.5-3b-instruct”/],
  ['openai-bad-request', /status 400: “'response_format\.type' must be 'text'”/],
  ['openai-not-this-protocol', /not in the OpenAI protocol/],
  ['openai-redirect', /sends to another address/],
])('%s: the error says what happened and what to do', async (name, words) => {
  const { answer, asked } = await replay(name);
  expect(answer).toMatchObject({ name: 'JudgeError', saying: expect.anything() });
  expect(() =>
    spoken(() => {
      throw answer;
    }),
  ).toThrow(words);
  expect(asked).toHaveLength(1);
});

test('a refusal of Ollama names the setting and the origin that mend it', async () => {
  const origin = 'chrome-extension://abcdefghijklmnop';
  Object.assign(globalThis, { location: { origin } });
  try {
    const { answer } = await replay('ollama-forbidden');
    expect(() =>
      spoken(() => {
        throw answer;
      }),
    ).toThrow(`OLLAMA_ORIGINS=${origin}`);
  } finally {
    Reflect.deleteProperty(globalThis, 'location');
  }
});

test('an answer that does not end is not read', async () => {
  const { response } = recording('ollama-more');
  server = await serveJudge(() => ({ ...response, body: `"${'x'.repeat(100_000)}"` }));
  const judge = judgeOf({ use: 'server', protocol: 'ollama', address: server.address, model: 'x' });
  await expect(spokenLater(judge?.answer(question, never))).rejects.toThrow(/more than 64 kB/);
});

test('a server that is not there', async () => {
  server = await serveJudge(() => null);
  await server.close();
  const judge = judgeOf({ use: 'server', protocol: 'openai', address: server.address, model: '' });
  await expect(spokenLater(judge?.answer(question, never))).rejects.toThrow(
    /Nothing answers at 127\.0\.0\.1:\d+\. Is the/,
  );
});

test('a question that is cancelled ends at the server, too', async () => {
  server = await serveJudge(() => {
    stop.abort(new Error('left'));
    return null;
  });
  const stop = new AbortController();
  const judge = judgeOf({ use: 'server', protocol: 'openai', address: server.address, model: '' });
  await expect(judge?.answer(question, stop.signal)).rejects.toThrow('left');
  await expect.poll(() => server?.dropped()).toBe(1);
});

describe('addresses', () => {
  const judge = (address: string) =>
    judgeOf({ ...NO_JUDGE, use: 'server', protocol: 'openai', address, model: 'x' });

  test.each([
    'http://127.0.0.1:8080',
    'http://127.9.8.7',
    'https://localhost:1234/v1',
    'http://[::1]:11434/',
    ' http://LOCALHOST:1 ',
    'http://0x7f.1:80',
  ])('%s is here', (address) => {
    expect(judge(address)?.name).toBe('openai x q1');
  });

  test.each([
    '',
    'localhost:8080',
    'http://127.0.0.1.example',
    'http://localhost.example',
    'http://evil.example#127.0.0.1',
    'http://127.0.0.1@evil.example',
    'http://user:word@127.0.0.1',
    'http://192.168.0.2:8080',
    'http://0.0.0.0:8080',
    'http://[::ffff:8.8.8.8]',
    'http://128.0.0.1',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('“%s” is not, and is never asked', (address) => {
    expect(() => spoken(() => judge(address))).toThrow(/has to run on this computer/);
  });

  test('the usual forms of an OpenAI address come to the same', async () => {
    const { response } = recording('openai-more');
    server = await serveJudge(() => response);
    for (const end of ['', '/', '/v1', '/v1/']) await judge(server.address + end)?.answer(question, never);
    expect(new Set(server.received.map(({ path }) => path))).toEqual(new Set(['/v1/chat/completions']));
  });
});

test('Ollama needs the name of a model', () => {
  expect(() => spoken(() => judgeOf({ ...NO_JUDGE, use: 'server' }))).toThrow(/which model/);
  expect(judgeOf({ ...NO_JUDGE, model: 'x' })).toBeNull();
});
