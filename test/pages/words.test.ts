import { describe, expect, test } from 'vitest';
import type { Note } from '../../src/engine/record';
import { outcomeWords } from '../../src/pages/compare/outcome-words';
import { costWords, SURENESS_WORDS } from '../../src/pages/settings/sureness-words';
import { libraryLink } from '../../src/pages/shared/paths';
import { tabParam } from '../../src/pages/shared/tab-param';
import { unreachableWords } from '../../src/pages/shared/unreachable';
import type { CheckView } from '../../src/protocol';
import { SURENESS } from '../../src/settings';

const note = (kind: Note['kind']): Note => ({
  id: kind,
  kind,
  rule: kind,
  severity: 2,
  confidence: 0.9,
  shown: true,
  claim: null,
  mark: null,
  facts: [],
  against: [],
  says: null,
});

const view: CheckView = {
  notes: [],
  sources: [],
  sentences: 44,
  compared: 31,
  incomplete: null,
  chosen: 'compared',
  keyFacts: null,
  judgeable: null,
};
const checked = (change: Partial<CheckView>) => outcomeWords({ ...view, ...change });

describe('what a comparison found, in words', () => {
  test('notes and what is left out are counted apart', () => {
    const notes = [note('overstated'), note('dropped')];
    expect(checked({ notes })).toEqual({
      title: '1 note on the page',
      text: [
        '31 of 44 sentences of the article compared with this source.',
        '1 sentence of the source left out: listed in the popup.',
      ],
    });
  });

  test('nothing found, and nothing comparable, are two things', () => {
    expect(checked({}).title).toBe('No notes');
    expect(checked({ compared: 0 }).title).toBe('Nothing to compare');
  });

  test('an incomplete article is said', () => {
    expect(checked({ incomplete: 'paywall' }).text).toHaveLength(2);
  });
});

describe('how sure Plumbline must be', () => {
  test('can be answered with every level', () => {
    expect(SURENESS_WORDS.map(([level]) => level)).toEqual(Object.keys(SURENESS));
  });

  test('costs what was measured, and is never called better', () => {
    const counts = { right: 199, shown: 200, found: 5, gold: 12, faithfulNotes: 1, faithfulPages: 30 };
    expect(costWords(counts)).toBe(
      'On Plumbline’s benchmark: 99 in 100 notes right, 41 in 100 differences found, 1 note on 30 faithful pages.',
    );
  });
});

test('the tab of a page is a whole number', () => {
  expect(tabParam('?tab=17')).toBe(17);
  for (const search of ['', '?tab=', '?tab=-1', '?tab=1e3', '?tab=x', '?tab=99999999999']) {
    expect(tabParam(search)).toBeNull();
  }
});

test('a document’s id is escaped in a link', () => {
  expect(libraryLink()).toBe('/src/pages/library/index.html');
  expect(libraryLink('a&b')).toBe('/src/pages/library/index.html?document=a%26b');
});

test('why a page does not answer depends on where it is', () => {
  const title = (address: string) => unreachableWords(address, true).title;
  expect(title('')).toBe(title('about:addons'));
  expect(title('https://addons.mozilla.org/x')).not.toBe(title('https://news.example/x'));
  expect(title('https://news.example/x')).not.toBe(unreachableWords('https://news.example/x', false).title);
  for (const [address, isOpen] of [
    ['about:addons', false],
    ['https://addons.mozilla.org/', false],
    ['https://news.example/', true],
  ] as const) {
    expect(unreachableWords(address, false).isOpen).toBe(isOpen);
  }
});
