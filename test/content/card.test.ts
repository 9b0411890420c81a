import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { buildCard } from '../../src/card/card';
import type { Note } from '../../src/engine/record';
import type { SourceInfo } from '../../src/protocol';
import { say, sayIn } from '../locales/say';
import { noteWith, PORT, WIRE } from './notes';

function cardOf(change: Partial<Note> = {}, sources: SourceInfo[] = [WIRE, PORT], gone = false): HTMLElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return buildCard(document, { note: noteWith(change), sources, gone }, say, () => {});
}

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
    expect(link?.getAttribute('href')).toBe('https://wire.example/ferry');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
  });

  test('is a dialog with a name and a close button', () => {
    let closed = 0;
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const card = buildCard(document, { note: noteWith(), sources: [WIRE], gone: false }, say, () => closed++);
    expect(card.getAttribute('role')).toBe('dialog');
    expect(card.querySelector(`#${card.getAttribute('aria-labelledby')}`)?.localName).toBe('h2');
    const button = card.querySelector('button');
    expect(button?.getAttribute('aria-label')).toBe('Close');
    button?.dispatchEvent(new (document.defaultView ?? globalThis).Event('click'));
    expect(closed).toBe(1);
  });

  test('speaks the interface’s language, and quotes in the source’s', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const content = { note: noteWith(), sources: [WIRE], gone: false };
    const card = buildCard(document, content, sayIn('de'), () => {});
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
