import { beforeEach, expect, test, vi } from 'vitest';
import { withHost } from '../../src/background/whereabouts';
import { answer } from '../../src/platform';
import type { BackgroundCalls } from '../../src/protocol';
import { deliver, reset, WEB_PAGE } from './fake-browser';

beforeEach(reset);

/** What is passed on of what a page at this address asks. */
async function passedOn(name: string, ask: unknown, sender: object): Promise<unknown> {
  const pass = vi.fn(async (_name: string, _ask: unknown) => null);
  answer<BackgroundCalls>('background', {}, { admit: () => {}, pass: withHost(pass) });
  await deliver({ plumbline: 'background', name, ask }, { ...WEB_PAGE, ...sender });
  return pass.mock.calls[0]?.[1];
}

test('where a page is says the browser, whatever the page says', async () => {
  const ask = { title: 'x', host: 'elsewhere.example' };
  const sender = { url: 'https://www.news.example.:8443/story?at=https://elsewhere.example/' };
  for (const name of ['match.opening', 'check.article', 'sources.say']) {
    expect(await passedOn(name, ask, sender), name).toEqual({ title: 'x', host: 'www.news.example' });
    reset();
  }
});

test('a frame without an address of its own is on the site of its page', async () => {
  const sender = { url: 'about:srcdoc', origin: 'https://news.example' };
  expect(await passedOn('match.opening', {}, sender)).toEqual({ host: 'news.example' });
});

test('a file, and a frame that is cut off, are on no site', async () => {
  for (const sender of [{ url: 'file:///a.html' }, { url: 'https://news.example/', origin: 'null' }]) {
    expect(await passedOn('match.opening', { host: 'news.example' }, sender)).toEqual({ host: null });
    reset();
  }
});

test('what is not asked about a page is passed on as it came', async () => {
  expect(await passedOn('judge.poll', { check: 'c' }, {})).toEqual({ check: 'c' });
});
