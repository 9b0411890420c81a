/** The recap beside its page, and the line at the article's end, while notes come and go. */
import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { readArticle } from '../../src/article';
import { createRecap } from '../../src/content/recap';
import type { Note } from '../../src/engine/record';
import { say } from '../locales/say';
import { FERRY, viewOf } from './live-page';
import { noteWith } from './notes';

/** What stands beside the page now. */
let hosted: HTMLElement[] = [];
let comeToEnd = (_inView: boolean) => {};

vi.mock('../../src/card/recap-host', () => ({
  openHost(_: Document, element: HTMLElement) {
    let current = element;
    const remove = () => {
      hosted = hosted.filter((one) => one !== current);
    };
    hosted.push(current);
    return {
      replace(next: HTMLElement) {
        remove();
        hosted.push(next);
        current = next;
      },
      focus: () => {},
      hasFocus: () => false,
      remove,
    };
  },
}));
vi.mock('../../src/content/article-end', () => ({
  watchEnd(_: unknown, __: AbortSignal, onEnd: (inView: boolean) => void) {
    comeToEnd = onEnd;
  },
}));

afterEach(() => {
  hosted = [];
  vi.unstubAllGlobals();
});

function recapOfFerry() {
  const paragraphs = FERRY.paragraphs.map((text) => `<p>${text}</p>`).join('');
  const { document, HTMLElement, Event } = parseHTML(
    `<!doctype html><html lang="en"><head><title>x</title></head><body><article><h1>${FERRY.title}</h1>${paragraphs}</article></body></html>`,
  );
  vi.stubGlobal('HTMLElement', HTMLElement);
  Object.assign(document, { URL: 'https://news.example/ferry' });
  const found = readArticle(document);
  if (typeof found === 'string') throw new Error(found);
  const view = viewOf(found.article.text);
  const watch = vi.fn();
  const recap = createRecap(
    document,
    say,
    { signal: new AbortController().signal, goesOn: () => true, end: () => {}, watch },
    {
      sources: async () => null,
      reveal: async () => {},
      hasCard: () => false,
      notAtEnd: async () => {},
      toDesk: () => {},
    },
  );
  recap.atEnd(true);
  return {
    recap,
    watch,
    show: (...notes: Note[]) => recap.show({ view, found, notes }),
    press: (selector: string) => hosted[0]?.querySelector(selector)?.dispatchEvent(new Event('click')),
  };
}

const [ONE, OTHER] = [noteWith({ id: 'one' }), noteWith({ id: 'other' })];

test('the line at the end counts the notes that there are, and goes with the last', () => {
  const { show } = recapOfFerry();
  show(ONE, OTHER);
  comeToEnd(true);
  expect(hosted.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('2 notes · Recap')]);
  show(OTHER);
  expect(hosted.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('1 note · Recap')]);
  show();
  expect(hosted).toEqual([]);
});

test('the line opens the recap of the notes that there are, which is watched while it is open', () => {
  const { show, press, watch, recap } = recapOfFerry();
  show(ONE, OTHER);
  comeToEnd(true);
  show(OTHER);
  press('.open');
  expect(hosted).toHaveLength(1);
  expect(hosted[0]?.querySelector('#found')?.textContent).toBe('1 note');
  expect(watch.mock.calls).toEqual([['recap', true]]);
  recap.open(false);
  expect(hosted).toEqual([]);
  expect(watch).toHaveBeenLastCalledWith('recap', false);
});
