import { beforeEach, expect, test, vi } from 'vitest';
import { answer, FaultError, send, sendToFrame, sendToTab } from '../../src/platform';
import type { BackgroundCalls, ContentCalls } from '../../src/protocol';
import { say } from '../locales/say';
import browser, { BACKGROUND, deliver, OWN_TAB, reset, WEB_PAGE } from './fake-browser';

beforeEach(reset);

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

test('a handler gets the question and the sender, its answer comes back', async () => {
  const handler = vi.fn(() => ({ id: 'd-1', added: true }));
  answer<BackgroundCalls>('background', { 'corpus.add': handler });
  const document = { title: 't', publisher: null, author: null, date: null } as const;
  const ask = {
    document: { ...document, language: null, kind: 'report', address: null, text: 'x' },
  } as const;
  expect(await send('corpus.add', ask)).toEqual({ id: 'd-1', added: true });
  expect(handler).toHaveBeenCalledWith(ask, {
    tabId: null,
    frameId: 0,
    documentId: null,
    host: null,
    own: true,
  });
});

test('a fault crosses with its code and its words', async () => {
  answer<BackgroundCalls>('background', {
    'corpus.status': () => Promise.reject(new FaultError('corpus', { key: 'corpusInUse' })),
  });
  const error = await failure(send('corpus.status', null));
  expect(error).toBeInstanceOf(FaultError);
  expect(error).toMatchObject({ code: 'corpus', message: say('corpusInUse') });
});

test('what nobody foresaw is a defect', async () => {
  answer<BackgroundCalls>('background', {
    'corpus.status': () => {
      throw new TypeError('x is not a function');
    },
  });
  const error = await failure(send('corpus.status', null));
  expect(error).toMatchObject({ code: 'defect', message: expect.stringContaining('x is not a function') });
});

test('without anybody there it is unreachable', async () => {
  expect(await failure(sendToTab(3, 'page.state', null))).toMatchObject({ code: 'unreachable' });
  browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Extension context invalidated.'));
  expect(await failure(send('corpus.status', null))).toMatchObject({ code: 'unreachable' });
});

test('a tab’s top frame names the one that is to be asked; its own copies hear nothing once they have ended', async () => {
  const end = new AbortController();
  const elsewhere = vi.fn((name: string): number | null => (name === 'page.part' ? null : 5));
  answer<ContentCalls>(
    'content',
    { 'page.part': () => null, 'page.state': () => ({ phase: 'looking' }) },
    { elsewhere, signal: end.signal },
  );
  expect(await sendToFrame({ tabId: 3, frameId: 0 }, 'page.part', { from: 5 })).toBeNull();
  // The frame would have answered: here the same copy does, and names itself again.
  expect(await failure(sendToTab(3, 'page.state', null))).toMatchObject({ code: 'unreachable' });
  expect(browser.tabs.sendMessage.mock.calls.slice(-2)).toMatchObject([
    [3, { name: 'page.state' }, { frameId: 0 }],
    [3, { name: 'page.state' }, { frameId: 5 }],
  ]);
  elsewhere.mockReturnValueOnce(7).mockReturnValueOnce(null);
  expect(await sendToTab(3, 'page.state', null)).toEqual({ phase: 'looking' });
  end.abort();
  expect(await failure(sendToTab(3, 'page.state', null))).toMatchObject({ code: 'unreachable' });
});

test('messages for others, and what is no message, are left alone', async () => {
  answer<ContentCalls>('content', { 'page.state': () => ({ phase: 'looking' }) });
  for (const message of [
    { plumbline: 'background', name: 'page.state', ask: null },
    { plumbline: 'content', name: 7 },
    { name: 'page.state' },
    'page.state',
    null,
  ]) {
    expect(await deliver(message, BACKGROUND)).toBeUndefined();
  }
});

test('a web page is answered only where it is admitted', async () => {
  const status = { plumbline: 'host', name: 'corpus.status', ask: null };
  answer<BackgroundCalls>('host', { 'corpus.status': () => ({ state: 'opening' }) });
  expect(await deliver(status, WEB_PAGE)).toMatchObject({ ok: false, fault: { code: 'bad-input' } });
  expect(await deliver(status, { ...WEB_PAGE, url: undefined })).toMatchObject({ ok: false });
  expect(await deliver(status, { ...BACKGROUND, id: 'another-extension' })).toMatchObject({ ok: false });
  expect(await deliver(status, OWN_TAB)).toEqual({ ok: true, value: { state: 'opening' } });
});

test('what has no handler is passed on as it came, once it is admitted', async () => {
  const pass = vi.fn(async () => 'from elsewhere');
  answer<BackgroundCalls>('background', { 'corpus.status': () => ({ state: 'opening' }) }, { pass });
  const message = { plumbline: 'background', name: 'corpus.list', ask: { query: 'x' } };
  expect(await deliver(message, OWN_TAB)).toEqual({ ok: true, value: 'from elsewhere' });
  expect(await deliver(message, WEB_PAGE)).toMatchObject({ ok: false });
  expect(await send('corpus.status', null)).toEqual({ state: 'opening' });
  expect(pass.mock.calls).toEqual([['corpus.list', { query: 'x' }, expect.objectContaining({ own: true })]]);
});

test('names that objects have anyway are no handlers', async () => {
  answer<BackgroundCalls>('background', {});
  for (const name of ['constructor', '__proto__', 'toString']) {
    expect(await deliver({ plumbline: 'background', name, ask: null }, BACKGROUND)).toMatchObject({
      ok: false,
    });
  }
});
