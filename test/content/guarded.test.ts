/** A page that shows notes and then asks for a password, or becomes a text to edit. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FERRY, type LivePage, livePage, viewOf } from './live-page';

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const FIELD = '<input type="password">';

const fill = (html: string) => (aside: HTMLElement) => {
  aside.innerHTML = html;
};

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page with notes, and beside its article what the page shows besides. */
async function withNotes(beside = ''): Promise<{ live: LivePage; aside: HTMLElement }> {
  const live = livePage(FERRY);
  const aside = live.document.createElement('aside');
  aside.innerHTML = beside;
  live.document.body.append(aside);
  live.page.start(0.7);
  await pass(60_000);
  expect(live.drawn()).toHaveLength(2);
  return { live, aside };
}

describe('notes go', () => {
  test.each<[string, string, (aside: HTMLElement) => void, string]>([
    ['once a field for a password comes', '', fill(FIELD), 'password'],
    [
      'once a hidden log-in is shown',
      `<form hidden>${FIELD}</form>`,
      (aside) => aside.firstElementChild?.removeAttribute('hidden'),
      'password',
    ],
    [
      'once a dialogue with a log-in opens',
      `<dialog>${FIELD}</dialog>`,
      (aside) => aside.firstElementChild?.setAttribute('open', ''),
      'password',
    ],
    [
      'once its article is a text to edit',
      '',
      ({ ownerDocument }) => ownerDocument.querySelector('main')?.setAttribute('contenteditable', ''),
      'editable',
    ],
    [
      'once an editor beside it holds as much',
      '',
      fill(`<textarea>${FERRY.paragraphs.join(' ').repeat(2)}</textarea>`),
      'editable',
    ],
  ])('%s', async (_, beside, change, reason) => {
    const { live, aside } = await withNotes(beside);
    change(aside);
    await pass(1_000);
    expect(live.drawn()).toEqual([]);
    expect(live.badge()).toBe(0);
    expect(live.page.state()).toEqual({ phase: 'silent', reason });
  });

  test('and come back once the log-in is closed again', async () => {
    const { live, aside } = await withNotes();
    aside.innerHTML = `<dialog open>${FIELD}</dialog>`;
    await pass(300_000);
    expect(live.drawn()).toEqual([]);
    aside.firstElementChild?.removeAttribute('open');
    await pass(1_000);
    expect(live.drawn()).toHaveLength(2);
  });
});

describe('notes stay', () => {
  test('beside a search and a short comment', async () => {
    const { live, aside } = await withNotes();
    aside.innerHTML = '<input type="search"><div contenteditable>I disagree.</div>';
    await pass(5_000);
    expect(live.drawn()).toHaveLength(2);
  });

  test('where a reader asked for the comparison', async () => {
    const { live, aside } = await withNotes();
    await Promise.all([
      live.page.draw(live.text(), viewOf(live.text(), { chosen: 'compared' })),
      pass(1_000),
    ]);
    aside.innerHTML = FIELD;
    await pass(5_000);
    expect(live.drawn()).toHaveLength(2);
  });
});

test('the document is looked through once for many changes, and not without any', async () => {
  const { live, aside } = await withNotes();
  const looks = vi.spyOn(live.document, 'querySelectorAll');
  await pass(60_000);
  expect(looks).not.toHaveBeenCalled();
  for (let count = 0; count < 100; count++) aside.append(live.document.createElement('p'));
  await pass(60_000);
  // For fields, and for editors; and once more as the last changes came after the first one.
  expect(looks.mock.calls.length).toBeLessThanOrEqual(4);
});
