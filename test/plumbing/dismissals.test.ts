import { describe, expect, test } from 'vitest';
import {
  type Dismissal,
  defaults,
  dismissalOf,
  dismissalOfRule,
  hasWording,
  parseSettings,
  undismissed,
  withDismissal,
  withoutDismissal,
} from '../../src/settings';
import { noteWith } from '../content/notes';

const HERE = 'https://news.example/ferry?from=feed#top';
const ELSEWHERE = 'https://news.example/bridge';
const NOW = new Date('2025-05-07T10:00:00Z');

const note = noteWith();
const same = noteWith({ id: 'same words' });
const otherWords = noteWith({ id: 'other words', says: { source: 'may', page: 'will' } });
const otherRule = noteWith({ id: 'other rule', rule: 'modality-raised' });
const notes = [note, same, otherWords, otherRule];

/** Ids of what is still seen on the page at `address`. */
const seen = (dismissals: Dismissal[], address = HERE) =>
  undismissed(notes, dismissals, address).map(({ id }) => id);

describe('a dismissal', () => {
  test('of a note hides it on its page, wherever its visitors come from', () => {
    const one = [dismissalOf('note', note, HERE, NOW)];
    expect(seen(one)).toEqual(['same words', 'other words', 'other rule']);
    expect(seen(one, 'https://news.example/ferry')).toEqual(seen(one));
    expect(seen(one, ELSEWHERE)).toHaveLength(4);
  });

  test('of a wording hides it on any page, but not of another rule', () => {
    const one = [dismissalOf('wording', note, HERE, NOW)];
    expect(seen(one, ELSEWHERE)).toEqual(['other words', 'other rule']);
  });

  test('of a wording holds however the words are typeset', () => {
    const typeset = noteWith({ says: { source: ' “Could”', page: 'WILL,' } });
    expect(seen([dismissalOf('wording', typeset, HERE, NOW)])).toEqual(['other words', 'other rule']);
    const prices = (page: string) => noteWith({ says: { source: '£5', page } });
    expect(undismissed([prices('€6')], [dismissalOf('wording', prices('£6'), HERE, NOW)], HERE)).toHaveLength(
      1,
    );
  });

  test('of a wording goes by the marked words where there is no pair', () => {
    const comment = (text: string) => noteWith({ says: null, mark: { text, start: 0, end: text.length } });
    const one = [dismissalOf('wording', comment('a farce'), HERE, NOW)];
    expect(undismissed([comment('A farce!'), comment('a circus')], one, HERE)).toEqual([comment('a circus')]);
  });

  test('of a wording needs words, and never hides notes without', () => {
    const wordless = noteWith({ says: null, mark: null });
    expect(hasWording(wordless)).toBe(false);
    expect(hasWording(note)).toBe(true);
    expect(undismissed([wordless], [dismissalOf('wording', wordless, HERE, NOW)], HERE)).toHaveLength(1);
  });

  test('of a rule hides all of its notes, also when it was switched off in the settings', () => {
    expect(seen([dismissalOf('rule', note, HERE, NOW)], ELSEWHERE)).toEqual(['other rule']);
    expect(seen([dismissalOfRule('modality-raised', NOW)])).toEqual(['note', 'same words', 'other words']);
  });
});

describe('the list', () => {
  test('holds what hides the same once, and is empty again after all were undone', () => {
    const one = dismissalOf('rule', note, HERE, NOW);
    const twice = withDismissal([one], dismissalOfRule(note.rule, new Date(0)));
    expect(twice).toHaveLength(1);
    expect(withoutDismissal(twice, one)).toEqual([]);
    const other = dismissalOf('note', note, HERE, NOW);
    expect(withoutDismissal(withDismissal([one], other), one)).toEqual([other]);
  });

  test('does not grow without end', () => {
    const full = Array.from({ length: 2_000 }, (_, at) => dismissalOfRule(`rule-${at}`, NOW));
    const list = withDismissal(full, dismissalOfRule('newest', NOW));
    expect(list).toHaveLength(2_000);
    expect(list[0]?.rule).toBe('rule-1');
    expect(list.at(-1)?.rule).toBe('newest');
  });

  test('comes back from storage as it was, without what was damaged', () => {
    const good = [
      dismissalOf('note', note, HERE, NOW),
      dismissalOf('wording', note, HERE, NOW),
      dismissalOfRule('x', NOW),
    ];
    const stored = JSON.parse(JSON.stringify(good));
    expect(parseSettings({ dismissals: stored }).dismissals).toEqual(good);
    const damaged = [
      null,
      7,
      { scope: 'page', rule: 'x', note: null, at: NOW.toISOString() },
      { scope: 'rule', rule: 7, note: null, at: NOW.toISOString() },
      { scope: 'rule', rule: 'x', note: null, at: 'yesterday' },
      { scope: 'note', rule: 'x', note: null, at: NOW.toISOString() },
      { scope: 'wording', rule: 'x', note: { id: 7 }, at: NOW.toISOString() },
    ];
    expect(parseSettings({ dismissals: [...damaged, ...stored] }).dismissals).toEqual(good);
    expect(parseSettings({ dismissals: 'all' })).toEqual(defaults);
  });

  test('tells an address only of what is hidden on one page', () => {
    const addresses = (['note', 'wording', 'rule'] as const).map(
      (scope) => dismissalOf(scope, note, HERE, NOW).note?.address,
    );
    expect(addresses).toEqual(['https://news.example/ferry', null, null]);
    const stored = { ...dismissalOf('wording', note, HERE, NOW), note: { ...note, address: HERE } };
    expect(parseSettings({ dismissals: [stored] }).dismissals[0]?.note?.address).toBeNull();
  });

  test('holds no more of what a page can be made of than it needs, and hides the same', () => {
    const long = 'x'.repeat(100_000);
    const endless = noteWith({ says: { source: long, page: long } });
    const address = `https://news.example/${long}`;
    for (const scope of ['note', 'wording'] as const) {
      const one = dismissalOf(scope, endless, address, NOW);
      expect(JSON.stringify(one).length).toBeLessThan(4_000);
      const words = { source: long, page: long };
      const stored = { ...one, note: { id: endless.id, address, words } };
      expect(parseSettings({ dismissals: [stored] }).dismissals).toEqual([one]);
      expect(undismissed([endless], [one], address)).toEqual([]);
    }
    const damaged = { scope: 'rule', rule: long, note: { id: long, words: {} }, at: `${NOW} (${long})` };
    const read = parseSettings({ dismissals: [damaged] }).dismissals;
    expect(JSON.stringify(read).length).toBeLessThan(2_000);
  });
});
