/** A note chosen from a list, while the page goes on living: the way to it takes a while. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardContent } from '../../src/card/card';
import { dismissalOf } from '../../src/settings';
import { BRIDGE, FERRY, type LivePage, livePage, viewOf } from './live-page';
import { noteWith } from './notes';

/** Ids of notes whose cards were opened, with "gone" where their words are not on the page. */
const opened: string[] = [];
let arrive = () => {};

vi.mock('../../src/content/cards', () => ({
  createCards: () => ({
    show: ({ note, gone }: CardContent) => opened.push(gone ? `${note.id}, gone` : note.id),
    close: () => {},
    open: () => null,
  }),
}));
vi.mock('../../src/content/reveal', () => ({
  scrollTo: (_: Range, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      arrive = resolve;
      signal.addEventListener('abort', () => resolve());
    }),
}));
vi.mock('../../src/content/pointer', () => ({ watchPointer: () => {} }));

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let live: LivePage;

beforeEach(async () => {
  opened.length = 0;
  live = livePage(FERRY);
  live.page.start(0.7);
  await pass(100);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('its card opens when its words are in view', async () => {
  const revealed = live.page.reveal('note 1');
  await pass(0);
  expect(opened).toEqual([]);
  arrive();
  await revealed;
  expect(opened).toEqual(['note 1']);
});

test('a note of an article that went on the way gets no card', async () => {
  const revealed = live.page.reveal('note 1');
  live.render(BRIDGE);
  await pass(1_000);
  arrive();
  await revealed;
  expect(opened).toEqual([]);
});

test('nor does one whose notes were hidden on the way', async () => {
  const revealed = live.page.reveal('note 1');
  live.page.hide(true);
  arrive();
  await revealed;
  expect(opened).toEqual([]);
});

test('a note whose words went on the way says so', async () => {
  const revealed = live.page.reveal('note 1');
  const [first = '', , third = ''] = FERRY.paragraphs;
  live.render({ ...FERRY, paragraphs: [first, third] });
  await pass(0);
  arrive();
  await revealed;
  expect(opened).toEqual(['note 1, gone']);
});

test('the one chosen last gets the card', async () => {
  const first = live.page.reveal('note 0');
  const second = live.page.reveal('note 1');
  arrive();
  await Promise.all([first, second]);
  expect(opened).toEqual(['note 1']);
});

test('hidden notes are shown for it, and an unknown one is refused', async () => {
  live.page.hide(true);
  const revealed = live.page.reveal('note 0');
  expect(live.page.state()).toMatchObject({ hidden: false });
  arrive();
  await revealed;
  expect(opened).toEqual(['note 0']);
  await expect(live.page.reveal('none')).rejects.toMatchObject({ code: 'bad-input' });
});

test('the next note after one that was dismissed is the one that follows it', async () => {
  const step = async (step: Promise<void>) => {
    await pass(0);
    arrive();
    await step;
  };
  await step(live.page.reveal('note 1'));
  const dismissal = dismissalOf('note', noteWith({ id: 'note 1' }), live.document.URL, new Date(0));
  live.page.setDismissals([dismissal]);
  await step(live.page.step(1));
  expect(opened).toEqual(['note 1', 'dropped']);
});

test('of another article it is the first', async () => {
  const revealed = live.page.reveal('note 1');
  await pass(0);
  arrive();
  await revealed;
  live.answers['match.opening'] = () => ({ covered: true, silence: null });
  live.answers['check.article'] = ({ page }) => ({ view: viewOf(page.text) });
  live.render(BRIDGE);
  await pass(5_000);
  const stepped = live.page.step(1);
  await pass(0);
  arrive();
  await stepped;
  expect(opened).toEqual(['note 1', 'note 0']);
});
