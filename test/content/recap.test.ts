import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { buildBar } from '../../src/card/end-bar';
import { comparedWords, namesOf, recapOf, recapWords, tellingOf } from '../../src/card/recap';
import { buildPanel, type PanelContent } from '../../src/card/recap-panel';
import type { KeyFact } from '../../src/engine/record';
import type { CheckView } from '../../src/protocol';
import { say, sayIn } from '../locales/say';
import { noteWith, PORT, WIRE } from './notes';

const FACT = { source: 'wire', text: 'The ferry could sail in May, he said.', start: 0, end: 37 };
const LATER = { source: 'wire', text: 'Nobody knows the price.', start: 40, end: 63 };
const OTHER = { source: 'port', text: 'The ferry could sail in June, he said.', start: 5, end: 43 };

const dropped = noteWith({ id: 'dropped', kind: 'dropped', mark: null, says: null, facts: [LATER] });
const VIEW: CheckView = {
  notes: [noteWith(), dropped],
  sources: [WIRE, PORT],
  sentences: 44,
  compared: 31,
  incomplete: null,
  chosen: 'matched',
  keyFacts: null,
  judgeable: null,
};
const keyFact = (change: Partial<KeyFact> = {}): KeyFact => ({
  facts: [FACT],
  otherwise: [],
  told: true,
  ...change,
});

describe('the recap', () => {
  test('has the gravest notes first, of equal ones the surest, and what is left out apart', () => {
    const notes = [
      noteWith({ id: 'tone', severity: 1, confidence: 0.99 }),
      dropped,
      noteWith({ id: 'sure', confidence: 0.95 }),
      noteWith({ id: 'unsure', confidence: 0.86 }),
      noteWith({ id: 'grave', severity: 3, confidence: 0.85 }),
    ];
    const recap = recapOf(notes);
    expect(recap.notes.map(({ id }) => id)).toEqual(['grave', 'sure', 'unsure', 'tone']);
    expect(recap.leftOut).toEqual([dropped]);
  });

  test('is said in one line', () => {
    const words = (...kinds: ('overstated' | 'dropped')[]) =>
      recapWords(recapOf(kinds.map((kind) => noteWith({ kind }))), say);
    expect(words()).toBe('No notes on this page');
    expect(words('overstated')).toBe('1 note');
    expect(words('overstated', 'overstated', 'dropped')).toBe('2 notes, 1 left out');
    expect(words('dropped', 'dropped')).toBe('No notes on the words, 2 left out');
    expect(comparedWords(VIEW, say)).toBe('31 of 44 sentences compared with 2 sources');
    expect(comparedWords({ ...VIEW, chosen: 'compared' }, say)).toContain('the source that you chose');
  });

  test('names each publisher once, and a document without one by its title', () => {
    expect(namesOf(['wire', 'port', 'wire', 'gone'], [WIRE, PORT])).toEqual(['Coast Wire', PORT.title]);
    expect(namesOf(['port'], [{ ...PORT, publisher: ' ' }])).toEqual([PORT.title]);
  });
});

describe('what a page makes of a key fact', () => {
  const telling = (
    change: Partial<KeyFact>,
    notes = VIEW.notes,
    view: Pick<CheckView, 'incomplete'> = VIEW,
  ) => tellingOf(keyFact(change), notes, view);

  test('is what the notes say of it, before how much of its words is there', () => {
    expect(telling({ told: true })).toBe('differently');
    expect(telling({ told: false })).toBe('differently');
    expect(telling({ facts: [LATER], told: true })).toBe('left-out');
    expect(telling({ facts: [OTHER], told: true })).toBe('told');
    expect(telling({ facts: [OTHER], told: false })).toBe('left-out');
    expect(telling({ facts: [OTHER], told: null })).toBe(null);
  });

  test('is not sure where sources contradict each other, as it may tell either', () => {
    const otherwise = [{ fact: LATER, says: null }];
    expect(telling({ facts: [OTHER], otherwise, told: true })).toBe(null);
    expect(telling({ facts: [OTHER], otherwise, told: false })).toBe('left-out');
  });

  test('is not that it leaves out a sentence where it leaves out a clause of it', () => {
    const clause = { ...dropped, facts: [{ ...LATER, text: 'Nobody knows', end: 52 }] };
    expect(telling({ facts: [LATER], told: true }, [clause])).toBe('told');
  });

  test('is never that it is left out where the page is not whole', () => {
    const view = { incomplete: 'paywall' } as const;
    expect(telling({ facts: [OTHER], told: false }, [], view)).toBe(null);
    expect(telling({ facts: [OTHER], told: true }, [], view)).toBe('told');
    expect(telling({ facts: [FACT], told: false }, VIEW.notes, view)).toBe('differently');
  });
});

describe('the panel', () => {
  function build(change: Partial<PanelContent> = {}, speak = say) {
    const { document, Event } = parseHTML('<!doctype html><html><body></body></html>');
    const happened: string[] = [];
    const content: PanelContent = { view: VIEW, recap: recapOf(VIEW.notes), says: 'asking', ...change };
    const panel = buildPanel(document, content, speak, {
      onClose: () => happened.push('closed'),
      onReveal: ({ id }) => happened.push(id),
      onDesk: () => happened.push('desk'),
    });
    document.body.append(panel);
    const press = (key: string) =>
      panel.querySelector(`[data-key="${key}"]`)?.dispatchEvent(new Event('click', { bubbles: true }));
    return { panel, press, happened };
  }
  const texts = (panel: HTMLElement, selector: string) =>
    [...panel.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

  test('says what was compared, then the notes, what is left out and where it belongs, then the sources', () => {
    const says = { facts: [keyFact()], documents: [WIRE, PORT] };
    const { panel } = build({ says });
    expect(panel.getAttribute('role')).toBe('dialog');
    expect(texts(panel, '#found, #compared')).toEqual([
      '1 note, 1 left out',
      '31 of 44 sentences compared with 2 sources',
    ]);
    expect(texts(panel, 'h3')).toEqual([
      'Notes',
      'Left out',
      'What the sources say',
      'In your library on this event',
    ]);
    expect(texts(panel, 'ol .headline')).toEqual(['Source: “could”. Page: “will”.']);
    expect(texts(panel, 'ul .entry .soft')).toEqual([
      'Coast Wire',
      'Belongs to: “The ferry will sail in May.”',
    ]);
    expect(texts(panel, '.fact blockquote')).toEqual([FACT.text]);
    expect(texts(panel, '.telling')).toEqual(['Different on the page']);
    expect(texts(panel, '.documents li')).toEqual([
      'Ferry link could open next year (opens in a new tab)Coast Wire · 7 May 2025 · compared',
      'Minutes of the portcompared',
    ]);
  });

  test('puts sources that contradict each other side by side', () => {
    const otherwise = [{ fact: OTHER, says: { here: 'May', there: 'June' } }];
    const { panel } = build({ says: { facts: [keyFact({ otherwise })], documents: [] } });
    expect(texts(panel, '.differ')).toEqual(['The sources differ']);
    expect(texts(panel, '.sides blockquote')).toEqual([FACT.text, OTHER.text]);
    expect(texts(panel, '.sides mark')).toEqual(['May', 'June']);
    expect(texts(panel, 'h3')).not.toContain('In your library on this event');
  });

  test('says nothing of what is left out of a page that is not whole, and why', () => {
    const view = { ...VIEW, incomplete: 'paywall' as const, notes: [noteWith()] };
    const { panel } = build({ view, recap: recapOf(view.notes) });
    expect(panel.textContent).toContain(
      'it stands behind a paywall. What it leaves out is therefore not listed.',
    );
    expect(texts(panel, 'h3')).not.toContain('Left out');
  });

  test('says that the sources are being asked, or why they cannot be', () => {
    expect(texts(build().panel, '[role=status]')).toEqual(['Looking through the sources…']);
    expect(texts(build({ says: { problem: 'It did not work.' } }).panel, '[role=status]')).toEqual([
      'It did not work.',
    ]);
  });

  test('says that there is nothing where the sources say nothing', () => {
    const { panel } = build({ says: { facts: [], documents: [] } });
    expect(texts(panel, 'h3')).toEqual(['Notes', 'Left out', 'What the sources say']);
    expect(texts(panel, '[role=status]')).toEqual([
      'No key sentences were found, and no documents on this event in your library.',
    ]);
  });

  test('leads to every note, and closes', () => {
    const { press, happened } = build();
    for (const key of ['note', 'dropped', 'close']) press(key);
    expect(happened).toEqual(['note', 'dropped', 'closed']);
  });

  test('holds what others wrote as text only, cut where it is long', () => {
    const markup = '<img src=x onerror=alert(1)>';
    const long = { ...FACT, text: `${markup} ${'word '.repeat(1_000)}` };
    const source = { ...WIRE, title: markup, publisher: markup, address: 'javascript:alert(1)' };
    const view = { ...VIEW, sources: [source] };
    const { panel } = build({ view, says: { facts: [keyFact({ facts: [long] })], documents: [source] } });
    expect(panel.querySelector('img')).toBe(null);
    expect(panel.querySelector('.documents a')).toBe(null);
    expect(panel.querySelector('.fact blockquote')?.textContent.length).toBeLessThanOrEqual(500);
  });

  test('speaks the interface’s language', () => {
    const { panel } = build({}, sayIn('de'));
    expect(panel.lang).toBe('de');
    expect(texts(panel, 'h2')).toEqual(['Überblick']);
  });
});

describe('the line at an article’s end', () => {
  test('says how much there is, leads to the recap, and goes for now or for ever', () => {
    const { document, Event } = parseHTML('<!doctype html><html><body></body></html>');
    const happened: string[] = [];
    const bar = buildBar(document, recapOf(VIEW.notes), say, {
      onOpen: () => happened.push('open'),
      onClose: () => happened.push('close'),
      onNever: () => happened.push('never'),
    });
    expect(bar.querySelector('.open')?.textContent).toBe('1 note, 1 left out · Recap');
    for (const button of bar.querySelectorAll('button')) button.dispatchEvent(new Event('click'));
    expect(happened).toEqual(['open', 'never', 'close']);
  });
});
