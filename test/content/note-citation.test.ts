import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { noteCitation } from '../../src/card/note-citation';
import { say, sayIn } from '../locales/say';
import { noteWith, WIRE } from './notes';

const words = (text: string) => ({ text, start: 0, end: text.length });
const note = noteWith({
  claim: words('The ferry\n will sail.'),
  facts: [{ source: 'wire', ...words('The ferry could sail.') }],
  says: { source: 'could', page: 'will' },
});
const page = {
  title: 'Ferry <i>sails</i>',
  byline: 'A. "B" Writer',
  date: '2025-05-08',
  address: 'https://news.example/a?b=1&c=2#top',
};

test('a note is what it is, the page’s words and the source’s, each with its place', () => {
  expect(noteCitation(note, page, [WIRE], say).text.split('\n\n')).toEqual([
    'Stronger than the source. Source: “could”. Page: “will”.',
    'Page: “The ferry will sail.” Ferry <i>sails</i>, A. "B" Writer, 8 May 2025, https://news.example/a?b=1&c=2#top',
    '“The ferry could sail.” Ferry link could open next year, Coast Wire, 7 May 2025, https://wire.example/ferry',
  ]);
});

test('as HTML, its links lead to the very sentences, and foreign markup is text', () => {
  const { document } = parseHTML(`<main>${noteCitation(note, page, [WIRE], say).html}</main>`);
  expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://news.example/a?b=1&c=2#top:~:text=The%20ferry%20will%20sail',
    'https://wire.example/ferry#:~:text=The%20ferry%20could%20sail',
  ]);
  expect(document.querySelector('i')).toBeNull();
  expect([...document.querySelectorAll('cite')].map((title) => title.textContent)).toEqual([
    'Ferry <i>sails</i>',
    'Ferry link could open next year',
  ]);
});

test('a page without an address and a note without facts or claim: nothing is made up', () => {
  const bare = { title: ' ', byline: null, date: null, address: 'javascript:alert(1)' };
  const own = { ...note, claim: null, mark: null, facts: [] };
  expect(noteCitation(own, bare, [], say)).toEqual({
    text: 'Stronger than the source. Source: “could”. Page: “will”.',
    html: '<p>Stronger than the source. Source: “could”. Page: “will”.</p>',
  });
  const { text, html } = noteCitation({ ...note, facts: [] }, bare, [], sayIn('de'));
  expect(text).toContain('Seite: „The ferry will sail.“ ');
  expect(html).not.toContain('href');
});
