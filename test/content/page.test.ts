/** A page over time: what is shown is about what stands on it now, and only another article ends it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FaultError } from '../../src/platform/fault';
import { say } from '../locales/say';
import { BRIDGE, FERRY, type LivePage, livePage, viewOf } from './live-page';

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page with notes on the ferry, a while after they were drawn. */
async function withNotes(rest = 0): Promise<LivePage> {
  const live = livePage(FERRY);
  live.page.start(0.7);
  await pass(100 + rest);
  expect(live.drawn()).toEqual(['will', 'will']);
  live.asked.length = 0;
  return live;
}

describe('another article in the place of the checked one', () => {
  test.each([
    ['right after the check', 0],
    ['long after it', 60_000],
  ])('ends the notes, %s', async (_, rest) => {
    const { page, render, drawn, badge } = await withNotes(rest);
    expect(badge()).toBe(3);
    render(BRIDGE);
    await pass(0);
    expect(drawn()).toEqual([]);
    await pass(1_000);
    expect(page.state()).toEqual({ phase: 'silent', reason: 'no-source' });
    expect(badge()).toBe(0);
  });

  test('is checked itself', async () => {
    const live = await withNotes(60_000);
    live.answers['match.opening'] = () => ({ covered: true, silence: null });
    live.answers['check.article'] = ({ page }) => ({ view: viewOf(page.text, { compared: 9 }) });
    live.render(BRIDGE);
    await pass(1_000);
    expect(live.page.state()).toMatchObject({ phase: 'checked', gone: [], view: { compared: 9 } });
    expect(live.drawn()).toHaveLength(2);
  });

  test.each([
    ['soon', 0],
    ['late', 60_000],
  ])('no article at all ends the notes, too, %s', async (_, rest) => {
    const { page, render } = await withNotes(rest);
    render('Nothing here.');
    await pass(2_000);
    expect(page.state()).toEqual({ phase: 'silent', reason: 'no-article' });
  });

  test('ends a check without any note', async () => {
    const live = livePage(FERRY);
    live.answers['check.article'] = ({ page }) => ({ view: viewOf(page.text, { notes: [] }) });
    live.page.start(0.7);
    await pass(60_000);
    expect(live.page.state()).toMatchObject({ phase: 'checked' });
    live.render('Nothing here.');
    await pass(2_000);
    expect(live.page.state()).toMatchObject({ phase: 'silent' });
  });
});

describe('the same article', () => {
  test('keeps its check while it is rendered anew, empty for a moment', async () => {
    const { page, render, drawn, asked } = await withNotes(60_000);
    render('Loading…');
    await pass(500);
    expect(drawn()).toEqual([]);
    expect(page.state()).toMatchObject({ phase: 'checked', gone: ['note 0', 'note 1'] });
    render(FERRY);
    await pass(1_000);
    expect(drawn()).toEqual(['will', 'will']);
    expect(asked).toEqual([]);
  });

  test('is checked again when it grows, at most three times', async () => {
    const { render, asked } = await withNotes();
    for (let count = 1; count <= 5; count++) {
      render({ ...FERRY, paragraphs: [...FERRY.paragraphs, ...BRIDGE.paragraphs.slice(0, count)] });
      await pass(3_500);
    }
    expect(asked).toEqual(['check.article', 'check.article', 'check.article']);
  });

  test('keeps its notes when checking it again fails', async () => {
    const { page, render, drawn, answers } = await withNotes();
    answers['check.article'] = () => Promise.reject(new Error('too often'));
    render({ ...FERRY, paragraphs: [...FERRY.paragraphs, ...BRIDGE.paragraphs] });
    await pass(1_000);
    expect(page.state()).toMatchObject({ phase: 'checked', gone: [] });
    expect(drawn()).toEqual(['will', 'will']);
  });
});

describe('a move to another address', () => {
  test('keeps what is shown where the article stays', async () => {
    const { page, drawn, asked } = await withNotes();
    for (let count = 0; count < 30; count++) {
      page.move();
      expect(page.state()).toMatchObject({ phase: 'checked', gone: [] });
      await pass(1_000);
    }
    expect(drawn()).toEqual(['will', 'will']);
    expect(asked).toEqual([]);
  });

  test.each([700, 2_500, 15_000])(
    'ends it once the next page is rendered, after %i ms',
    async (rendering) => {
      const { page, render, drawn } = await withNotes();
      page.move();
      await pass(rendering);
      expect(drawn()).toEqual(['will', 'will']);
      render(BRIDGE);
      await pass(2_000);
      expect(page.state()).toEqual({ phase: 'silent', reason: 'no-source' });
    },
  );

  test('finds an article that is rendered late', async () => {
    const live = livePage(BRIDGE);
    live.page.start(0.7);
    await pass(10_000);
    expect(live.page.state()).toEqual({ phase: 'silent', reason: 'no-source' });
    live.page.move();
    await pass(2_500);
    live.render('Loading…');
    await pass(2_500);
    live.render(FERRY);
    await pass(3_000);
    expect(live.drawn()).toEqual(['will', 'will']);
  });

  test('finds it also when the page before was still being asked about', async () => {
    const { page, render, drawn, answers } = livePage(BRIDGE);
    const answer = answers['match.opening'];
    answers['match.opening'] = () => new Promise(() => {});
    page.start(0.7);
    await pass(100);
    if (answer) answers['match.opening'] = answer;
    page.move();
    await pass(2_500);
    render(FERRY);
    await pass(2_000);
    expect(drawn()).toEqual(['will', 'will']);
  });

  test('asks nothing about an article that was answered for already', async () => {
    const { page, asked } = livePage(BRIDGE);
    page.start(0.7);
    await pass(100);
    for (let count = 0; count < 30; count++) {
      page.move();
      await pass(1_000);
    }
    expect(asked).toEqual(['match.opening']);
    expect(page.state()).toEqual({ phase: 'silent', reason: 'no-source' });
  });

  test('does nothing while switched off', async () => {
    const { page, asked } = livePage(FERRY);
    page.silence('off-here');
    page.move();
    page.wake();
    await pass(5_000);
    expect(asked).toEqual([]);
    expect(page.state()).toEqual({ phase: 'silent', reason: 'off-here' });
  });
});

describe('what a comparison found', () => {
  const compared = (text: string, change = {}) => viewOf(text, { chosen: 'compared', ...change });

  test('replaces what is shown, and outlasts a move and growth', async () => {
    const { page, render, asked, text } = await withNotes();
    const drawing = page.draw(text(), compared(text(), { compared: 1 }));
    await pass(100);
    expect(await drawing).toMatchObject({ phase: 'checked', view: { chosen: 'compared', compared: 1 } });
    page.move();
    render({ ...FERRY, paragraphs: [...FERRY.paragraphs, ...BRIDGE.paragraphs] });
    await pass(5_000);
    expect(page.state()).toMatchObject({ phase: 'checked', gone: [], view: { chosen: 'compared' } });
    expect(asked).toEqual([]);
  });

  test('is drawn where nothing was, and no look that is under way replaces it', async () => {
    const live = livePage(FERRY);
    let answer = () => {};
    live.answers['check.article'] = ({ page }) =>
      new Promise((resolve) => {
        answer = () => resolve({ view: viewOf(page.text) });
      });
    live.page.start(0.7);
    await pass(100);
    const drawing = live.page.draw(live.text(), compared(live.text()));
    await pass(100);
    await drawing;
    answer();
    await pass(1_000);
    expect(live.page.state()).toMatchObject({ phase: 'checked', view: { chosen: 'compared' } });
  });

  test('is not drawn on another text, and then all stays', async () => {
    const { page, text } = await withNotes();
    const before = page.state();
    const refused = expect(page.draw(`${text()} `, compared(text()))).rejects.toMatchObject({
      code: 'bad-input',
      saying: { key: 'drawHasChanged' },
    });
    await pass(100);
    await refused;
    expect(page.state()).toBe(before);
  });

  test('is not drawn while switched off', async () => {
    const { page, text } = livePage(FERRY);
    page.silence('off-here');
    const refused = expect(page.draw(text(), compared(text()))).rejects.toThrow('drawIsOff');
    await pass(100);
    await refused;
  });

  test('gives way to a later one', async () => {
    const { page, text } = await withNotes();
    const first = expect(page.draw(text(), compared(text(), { compared: 1 }))).rejects.toThrow(
      'drawIsOvertaken',
    );
    const second = page.draw(text(), compared(text(), { compared: 2 }));
    await pass(100);
    await first;
    expect(await second).toMatchObject({ view: { compared: 2 } });
  });

  test('is drawn although the visit before was replaced meanwhile', async () => {
    const { page, text } = await withNotes();
    const drawing = page.draw(text(), compared(text()));
    page.start(0.7);
    await pass(100);
    expect(await drawing).toMatchObject({ phase: 'checked', view: { chosen: 'compared' } });
    await pass(5_000);
    expect(page.state()).toMatchObject({ view: { chosen: 'compared' } });
  });
});

describe('how sure its notes have to be', () => {
  /** A page whose background notes everything, but at 0.9 nothing. */
  async function atThreshold(threshold: number): Promise<LivePage> {
    const live = livePage(FERRY);
    live.answers['check.article'] = ({ page, threshold: asked }) => ({
      view: viewOf(page.text, asked < 0.9 ? {} : { notes: [] }),
    });
    live.page.start(threshold);
    await pass(100);
    return live;
  }

  test('is asked anew when it changes, and what was drawn goes', async () => {
    const { page, drawn } = await atThreshold(0.7);
    expect(drawn()).toEqual(['will', 'will']);
    page.start(0.9);
    expect(drawn()).toEqual([]);
    await pass(100);
    expect(page.state()).toMatchObject({ phase: 'checked', view: { notes: [] } });
  });

  test('counts also for an article that grows', async () => {
    const { page, render, asked } = await atThreshold(0.9);
    render({ ...FERRY, paragraphs: [...FERRY.paragraphs, ...BRIDGE.paragraphs] });
    await pass(3_500);
    expect(asked).toEqual(['match.opening', 'check.article', 'check.article']);
    expect(page.state()).toMatchObject({ view: { notes: [] } });
  });

  test('leaves a comparison as it is, until the page is switched off', async () => {
    const { page, text } = await atThreshold(0.7);
    const drawing = page.draw(text(), viewOf(text(), { chosen: 'compared' }));
    await pass(100);
    await drawing;
    page.start(0.9);
    await pass(1_000);
    expect(page.state()).toMatchObject({ phase: 'checked', view: { chosen: 'compared' } });
    page.silence('off-here');
    page.start(0.9);
    await pass(100);
    expect(page.state()).toMatchObject({ view: { chosen: 'matched', notes: [] } });
  });
});

test('a page that was asked about too often is asked about again after a while', async () => {
  const { page, answers, drawn } = livePage(FERRY);
  const match = answers['match.opening'];
  answers['match.opening'] = () => Promise.reject(new FaultError('too-often', { key: 'faultTooOften' }));
  page.start(0.7);
  await pass(100);
  expect(page.state()).toEqual({ phase: 'failed', message: say('faultTooOften') });
  if (match) answers['match.opening'] = match;
  await pass(11_000);
  expect(drawn()).toEqual(['will', 'will']);
});

describe('back from the back/forward cache', () => {
  test.each([
    ['was lost without a word', () => new Promise<never>(() => {}), 'looking'],
    ['has failed', () => Promise.reject(new Error('channel closed')), 'failed'],
  ])('starts again where the answer %s', async (_, lost, phase) => {
    const { page, drawn, answers } = livePage(FERRY);
    const check = answers['check.article'];
    answers['check.article'] = lost;
    page.start(0.7);
    await pass(100);
    expect(page.state()).toMatchObject({ phase });
    if (check) answers['check.article'] = check;
    page.wake();
    await pass(100);
    expect(drawn()).toEqual(['will', 'will']);
  });

  test('keeps notes, and checks again what a lost answer was about', async () => {
    const { page, render, drawn, answers } = await withNotes();
    const check = answers['check.article'];
    answers['check.article'] = () => new Promise<never>(() => {});
    render({ ...FERRY, paragraphs: [...FERRY.paragraphs, ...BRIDGE.paragraphs] });
    await pass(1_000);
    if (check) answers['check.article'] = check;
    page.wake();
    await pass(1_000);
    expect(page.state()).toMatchObject({ phase: 'checked', gone: [] });
    expect(drawn()).toHaveLength(4);
  });

  test('leaves a silence as it is', async () => {
    const { page, asked } = livePage(BRIDGE);
    page.start(0.7);
    await pass(100);
    page.wake();
    await pass(1_000);
    expect(asked).toEqual(['match.opening']);
  });
});
