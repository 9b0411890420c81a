import { parseHTML } from 'linkedom';
import { describe, expect, test, vi } from 'vitest';
import { buildCard, type CardContent, type CardEvents } from '../../src/card/card';
import type { Note } from '../../src/engine/record';
import type { SourceInfo } from '../../src/protocol';
import { say, sayIn } from '../locales/say';
import { noteWith, PORT, WIRE } from './notes';

const QUIET: CardEvents = { onClose: () => {}, onStep: () => {}, onDismiss: async () => {} };

function contentOf(change: Partial<CardContent> = {}): CardContent {
  return {
    note: noteWith(),
    sources: [WIRE, PORT],
    gone: false,
    position: { at: 1, all: 1 },
    site: 'news.example',
    hasWording: true,
    ...change,
  };
}

/** A card on a page, and what happens on it. */
function build(change: Partial<CardContent> = {}, events: Partial<CardEvents> = {}, speak = say) {
  const { document, Event } = parseHTML('<!doctype html><html><body></body></html>');
  const card = buildCard(document, contentOf(change), speak, { ...QUIET, ...events });
  document.body.append(card);
  // linkedom has no layout.
  for (const part of [card, ...card.querySelectorAll('*')])
    Object.assign(part, { getBoundingClientRect: () => ({ top: 0, bottom: 0 }) });
  const press = (label: string) => {
    const buttons = [...card.querySelectorAll('button')];
    const one = buttons.find((made) =>
      (made.getAttribute('aria-label') ?? made.textContent).startsWith(label),
    );
    if (!one) throw new Error(`There is no button “${label}”.`);
    one.dispatchEvent(new Event('click'));
  };
  return { card, document, press };
}

const cardOf = (change: Partial<Note> = {}, sources: SourceInfo[] = [WIRE, PORT], gone = false) =>
  build({ note: noteWith(change), sources, gone }).card;

const textOf = (card: HTMLElement, selector: string) =>
  [...card.querySelectorAll(selector)].map((element) => element.textContent);

describe('buildCard', () => {
  test('leads with the pair, then the source’s sentence with its words marked, then where it stands', () => {
    const card = cardOf();
    expect(textOf(card, 'h2')).toEqual(['Source: “could”. Page: “will”.']);
    expect(textOf(card, 'blockquote')).toEqual(['The ferry could sail in May, he said.']);
    expect(textOf(card, 'mark')).toEqual(['could']);
    expect(textOf(card, '.details')).toEqual(['Coast Wire · 7 May 2025']);
    const link = card.querySelector('a');
    expect(link?.getAttribute('href')).toBe(
      'https://wire.example/ferry#:~:text=The%20ferry%20could%20sail%20in%20May%2C%20he%20said',
    );
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
  });

  test('is a dialog with a name and a close button', () => {
    let closed = 0;
    const { card, press } = build({}, { onClose: () => closed++ });
    expect(card.getAttribute('role')).toBe('dialog');
    expect(card.querySelector(`#${card.getAttribute('aria-labelledby')}`)?.localName).toBe('h2');
    press('Close');
    expect(closed).toBe(1);
  });

  test('leads to the other notes, where there are any', () => {
    const steps: number[] = [];
    const { card, press } = build({ position: { at: 3, all: 15 } }, { onStep: (by) => steps.push(by) });
    expect(textOf(card, '#position')).toEqual(['3 of 15']);
    press('Previous note');
    press('Next note');
    expect(steps).toEqual([-1, 1]);
    expect(textOf(build().card, '#position')).toEqual([]);
    expect(textOf(build({ position: { at: 0, all: 4 } }).card, '#position')).toEqual([]);
  });

  test('offers what need not be seen again, once asked', async () => {
    const chosen: string[] = [];
    const onDismiss = async (choice: string) => void chosen.push(choice);
    const { card, press } = build({ note: noteWith({ rule: 'hedge-lost' }) }, { onDismiss });
    const choices = card.querySelector<HTMLElement>('#choices');
    expect(choices?.hidden).toBe(true);
    press('Not helpful');
    expect(choices?.hidden).toBe(false);
    expect(textOf(card, '#choices button')).toEqual([
      'This note',
      'This wording, on any page',
      'This rule, on any page“May”, “probably” or “allegedly” is gone',
      'All notes on news.example',
    ]);
    for (const label of ['This note', 'This wording', 'This rule', 'All notes']) press(label);
    expect(chosen).toEqual(['note', 'wording', 'rule', 'site']);
    expect(textOf(build({ hasWording: false }).card, '#choices button')).toHaveLength(3);
  });

  test('says where a choice could not be kept', async () => {
    const { card, press } = build({}, { onDismiss: () => Promise.reject(new Error('full')) });
    press('This note');
    await vi.waitFor(() => expect(textOf(card, '[role=status]')[0]).toMatch(/^This could not be stored/));
  });

  test('has nothing to copy where no source speaks', () => {
    expect(() => build({ note: noteWith({ facts: [] }) }).press('Copy')).toThrow();
  });

  test('speaks the interface’s language, and quotes in the source’s', () => {
    const { card } = build({}, {}, sayIn('de'));
    expect([card.getAttribute('lang'), card.getAttribute('dir')]).toEqual(['de', 'ltr']);
    expect(textOf(card, 'h2')).toEqual(['Quelle: „could“. Seite: „will“.']);
    expect(textOf(card, 'strong')).toEqual(['could', 'will']);
    expect(textOf(card, '.details')).toEqual(['Coast Wire · 7. Mai 2025']);
    expect(card.querySelector('blockquote')?.getAttribute('lang')).toBe('en');
  });

  test('marks whole words only', () => {
    const facts = [{ source: 'wire', text: 'Couldron Ltd said it could.', start: 0, end: 27 }];
    const card = cardOf({ facts });
    expect(card.querySelector('mark')?.previousSibling?.textContent).toBe('Couldron Ltd said it ');
    expect(textOf(cardOf({ says: { source: '(c.u+d', page: 'x' } }), 'mark')).toEqual([]);
  });

  test('counts sources, names each once, and says which support the page', () => {
    const fact = (source: string, text: string) => ({ source, text, start: 0, end: text.length });
    const card = cardOf({
      facts: [fact('wire', 'It could.'), fact('port', 'It could, too.'), fact('wire', 'It still could.')],
      against: [fact('port', 'It will.')],
    });
    expect(textOf(card, '.aside')).toEqual(['2 sources say so.']);
    expect(textOf(card, ':scope > figure')).toHaveLength(2);
    expect(textOf(card, 'h3')).toEqual(['Another source supports the page']);
    expect(textOf(card, '.against blockquote')).toEqual(['It will.']);
  });

  test('says how many sources were compared where none speaks of it', () => {
    const card = cardOf({ kind: 'unsupported', facts: [], says: null });
    expect(textOf(card, '.aside')).toEqual(['Compared with 2 sources.']);
    expect(card.querySelector('blockquote')).toBeNull();
  });

  test('says when its words are no longer on the page', () => {
    expect(textOf(cardOf({}, [WIRE], true), '.aside')).toEqual(['These words are no longer on the page.']);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address', ''])(
    'makes no link of %j',
    (address) => {
      const card = cardOf({}, [{ ...WIRE, address }]);
      expect(card.querySelector('a')).toBeNull();
      expect(textOf(card, '.title')).toEqual([WIRE.title]);
    },
  );

  test('shows foreign markup as text, and not all of an endless text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const facts = [{ source: 'wire', text: `${evil} ${'endless '.repeat(10_000)}`, start: 0, end: 1 }];
    const card = cardOf({ facts, says: { source: evil, page: evil } }, [
      { ...WIRE, title: evil, publisher: evil },
    ]);
    expect(card.querySelector('img')).toBeNull();
    expect(card.textContent).toContain(evil);
    expect(card.textContent?.length).toBeLessThan(2_000);
  });
});
