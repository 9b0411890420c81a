/** A page that lives, for tests without a browser: what linkedom lacks, and a background that is asked. */
import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import { readArticle } from '../../src/article';
import { createPage, type Page, type Send } from '../../src/content/page';
import type { Note } from '../../src/engine/record';
import type { Answer, Ask, BackgroundCalls, CheckOutcome, CheckView } from '../../src/protocol';
import { say } from '../locales/say';
import { noteWith, WIRE } from './notes';

export interface Story {
  title: string;
  paragraphs: string[];
}

export const FERRY: Story = {
  title: 'Ferry link opens in May',
  paragraphs: [
    'The ferry between the two towns will sail in May, the head of the port said on Monday evening in the town hall.',
    'Nobody knows yet what a ticket will cost, and the company that runs the ships did not want to name any price.',
    'The old pier stays where it is, although engineers had found rust in a good part of its beams two years ago.',
  ],
};
export const BRIDGE: Story = {
  title: 'Council votes to close the old bridge',
  paragraphs: [
    'The town council voted on Tuesday evening to close the old bridge to all traffic, after engineers had found cracks.',
    'The closure will begin on the first of June and is expected to last for at least eighteen months, an engineer said.',
    'Shopkeepers on the eastern bank fear that they will lose customers, and have asked the council for help with rents.',
  ],
};

type Answers = { [N in keyof BackgroundCalls]?: (ask: Ask<N>) => Answer<N> | Promise<Answer<N>> };

export interface LivePage {
  page: Page;
  document: Document;
  /** Names of what the background was asked, decoration left out. */
  asked: string[];
  /** Replaces how the background answers. */
  answers: Answers;
  /** The words under marks now. */
  drawn(): string[];
  /** The number on the toolbar. */
  badge(): number;
  /** What an app does: another story in the place of the one before, or a message. */
  render(content: Story | string): void;
  /** The text of the article as it is read now. */
  text(): string;
}

/**
 * A page with this content, and a background that covers the ferry: it notes the word "will" in it. Time is
 * faked: `vi.advanceTimersByTimeAsync`.
 */
export function livePage(content: Story | string): LivePage {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const { document, window } = parseHTML(
    '<!doctype html><html lang="en"><head><title>x</title></head><body><main></main></body></html>',
  );
  const highlights = new Map<string, Iterable<Range>>();
  for (const [name, value] of Object.entries({
    document,
    MutationObserver: window.MutationObserver,
    Element: window.Element,
    Node: window.Node,
    ShadowRoot: window.ShadowRoot,
    CSS: { highlights },
    Highlight: class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
    requestIdleCallback: (work: (deadline: { timeRemaining(): number }) => void) =>
      setTimeout(() => work({ timeRemaining: () => 50 }), 0),
    cancelIdleCallback: (handle: number) => clearTimeout(handle),
  })) {
    vi.stubGlobal(name, value);
  }
  Object.assign(document, { createRange: () => new TextRange() });

  let badge = 0;
  const asked: string[] = [];
  const answers: Answers = {
    'match.opening': ({ title }) => ({ covered: title === FERRY.title, silence: null }),
    'check.article': ({ page }): CheckOutcome =>
      page.title === FERRY.title ? { view: viewOf(page.text) } : { silence: 'no-source' },
    'style.set': () => null,
    'badge.set': ({ count }) => {
      badge = count;
      return null;
    },
  };
  const send: Send = async (name, ask) => {
    if (name !== 'style.set' && name !== 'badge.set') asked.push(name);
    const handler = answers[name];
    if (!handler) throw new Error(`Nobody answers ${name}.`);
    return handler(ask);
  };
  const render = (what: Story | string) => {
    const html =
      typeof what === 'string'
        ? `<p>${what}</p>`
        : `<article><h1>${what.title}</h1>${what.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
    const main = document.querySelector('main');
    if (main) main.innerHTML = html;
  };
  render(content);
  const choices = {
    site: 'news.example',
    dismiss: async () => async () => {},
    address: () => document.URL,
    notAtEnd: async () => {},
  };
  const life = { signal: new AbortController().signal, goesOn: () => true, end: () => {}, watch: () => {} };
  const elsewhere = { offer: async () => false, keep: () => {} };
  return {
    page: createPage(document, send, say, life, choices, elsewhere),
    document,
    asked,
    answers,
    drawn: () => [...highlights.values()].flatMap((ranges) => [...ranges].map(String)),
    badge: () => badge,
    render,
    text() {
      const found = readArticle(document);
      return typeof found === 'string' ? '' : found.article.text;
    },
  };
}

/** A check of this text: every sentence with "will" is noted, and one fact is left out. */
export function viewOf(text: string, change: Partial<CheckView> = {}): CheckView {
  const marked = [...text.matchAll(/[^\n]*\b(will)\b[^\n]*/g)].map((match, index): Note => {
    const at = match.index + match[0].indexOf('will');
    return noteWith({
      id: `note ${index}`,
      claim: { text: match[0], start: match.index, end: match.index + match[0].length },
      mark: { text: 'will', start: at, end: at + 4 },
    });
  });
  const dropped = noteWith({ id: 'dropped', kind: 'dropped', claim: null, mark: null, says: null });
  return {
    notes: [...marked, dropped],
    sources: [WIRE],
    sentences: 3,
    compared: 2,
    incomplete: null,
    chosen: 'matched',
    keyFacts: null,
    judgeable: null,
    ...change,
  };
}

/** As much of a range as marks need. */
class TextRange {
  startContainer: Node | null = null;
  startOffset = 0;
  endContainer: Node | null = null;
  endOffset = 0;
  setStart(node: Node, offset: number): void {
    this.startContainer = node;
    this.startOffset = offset;
  }
  setEnd(node: Node, offset: number): void {
    this.endContainer = node;
    this.endOffset = offset;
  }
  getBoundingClientRect() {
    return { left: 0, right: 0, top: 0, bottom: 0 };
  }
  get commonAncestorContainer(): Node | null {
    return this.startContainer;
  }
  /** Both ends lie in one text node in these tests. */
  toString(): string {
    return this.startContainer?.textContent?.slice(this.startOffset, this.endOffset) ?? '';
  }
}
