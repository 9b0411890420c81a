/** A story, invented, to be written in every format. No engine made it: it stays as it is. */
import { documentId } from '../../src/engine/hash';
import type { FactSpan } from '../../src/engine/record';
import type { Story, StoryCell, StoryPage } from '../../src/engine/story/schema';

const REPORT =
  'Library <b>to be</b> reviewed\n\nThe council could close it in May. 300 people signed "a petition".';
const LETTER = '=A letter\n\nThe council could close it in June.';

function fact(source: string, text: string): FactSpan {
  const start = source.indexOf(text);
  return { source: documentId(source), text, start, end: start + text.length };
}

const cell = (given: Partial<StoryCell>): StoryCell => ({
  state: 'kept',
  claim: null,
  notes: [],
  why: null,
  follows: null,
  missing: [],
  ...given,
});

const page = (given: Partial<StoryPage>): StoryPage => ({
  title: 'Library *to* close & more',
  byline: 'A. <i>Writer',
  date: '2025-03-05',
  language: 'en',
  address: 'https://news.example/library?a=1&b=2#top',
  complete: true,
  sources: [documentId(REPORT), documentId(LETTER)],
  notes: 1,
  totals: { kept: 1, changed: 1, dropped: 0, unknown: 0 },
  ...given,
});

const claim = { text: '=1+1 — it <script>alert(1)</script> will close in May.', start: 20, end: 73 };

export const story: Story = {
  format: 'plumbline.story/1',
  engine: { version: '0.1.0' },
  pages: [
    page({}),
    page({
      title: '  ',
      byline: null,
      date: null,
      address: 'javascript:alert(1)',
      complete: false,
      sources: [documentId(REPORT)],
      notes: 0,
      totals: { kept: 0, changed: 0, dropped: 0, unknown: 2 },
    }),
    page({
      title: 'שלום',
      sources: [documentId(LETTER)],
      notes: 0,
      totals: { kept: 0, changed: 1, dropped: 1, unknown: 0 },
    }),
  ],
  sources: [
    {
      id: documentId(REPORT),
      title: 'Library <b>to be</b> reviewed',
      publisher: 'Elm [Courier](javascript:1)',
      date: '2025-03-04',
      language: 'en',
      address: 'https://courier.example/"><script>alert(1)</script>',
    },
    {
      id: documentId(LETTER),
      title: '=A letter',
      publisher: null,
      date: null,
      language: null,
      address: null,
    },
  ],
  facts: [
    {
      facts: [fact(REPORT, 'The council could close it in May.')],
      standing: 'differ',
      otherwise: [
        { fact: fact(LETTER, 'The council could close it in June.'), says: { here: 'May', there: 'June' } },
      ],
      cells: [
        cell({ state: 'changed', claim, notes: ['00000000000000a1'] }),
        cell({ state: 'unknown', why: 'incomplete' }),
        cell({ state: 'changed', claim, follows: documentId(LETTER) }),
      ],
    },
    {
      facts: [fact(REPORT, '300 people signed "a petition".'), fact(LETTER, '=A letter')],
      standing: 'agree',
      otherwise: [],
      cells: [
        cell({ claim }),
        cell({ state: 'unknown', why: 'not-compared', missing: [documentId(LETTER)] }),
        cell({ state: 'dropped' }),
      ],
    },
  ],
  leftOut: 3,
};
