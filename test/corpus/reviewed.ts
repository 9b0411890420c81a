/**
 * A record and a review of it, invented, to be written in every format. No engine made them: they stay as they are. Their
 * fields are in the order of the schemas, as those that are read from a file.
 */
import * as v from 'valibot';
import { type MadeStep, type Review, reviewSchema, type Step } from '../../src/corpus/formats/review/schema';
import { documentId } from '../../src/engine/hash';
import {
  type CheckRecord,
  checkRecordSchema,
  type FactSpan,
  type Note,
  type Span,
} from '../../src/engine/record';

const PAGE = `Library "to close" & more

The council will close the Elm Road library in September, said A. Moss. All 700 people who signed want it kept.

=HYPERLINK("https://bad.example") — a <script>alert(1)</script> of a line, שלום.
`;
const REPORT = `Library <b>to be</b> reviewed

The council could close the Elm Road library in September, it said. Some 300 people signed a petition. No decision has been made yet.
`;
const LETTER = `A letter

"Nothing is decided," the chair wrote: 100 % {sure} of _nothing_.
`;

export const pageText = PAGE;

/** Words of the page. */
export function inPage(text: string): Span {
  const start = PAGE.indexOf(text);
  if (start < 0) throw new Error(`not in the page: ${text}`);
  return { text, start, end: start + text.length };
}

function fact(source: string, text: string): FactSpan {
  const start = source.indexOf(text);
  if (start < 0) throw new Error(`not in the source: ${text}`);
  return { source: documentId(source), text, start, end: start + text.length };
}

function note(id: string, given: Partial<Note>): Note {
  return {
    id,
    kind: 'overstated',
    rule: 'modality-raised',
    severity: 3,
    confidence: 0.93,
    shown: true,
    claim: inPage('The council will close the Elm Road library in September, said A. Moss.'),
    mark: inPage('will'),
    facts: [fact(REPORT, 'The council could close the Elm Road library in September, it said.')],
    against: [],
    says: { source: 'could', page: 'will' },
    ...given,
  };
}

/** What the check found: `will`, `700`, what is not sure, and what is left out. */
export const IDS = {
  will: '00000000000000a1',
  number: '00000000000000a2',
  unsure: '00000000000000a3',
  dropped: '00000000000000a4',
};

const sentence = inPage('All 700 people who signed want it kept.');

export const record: CheckRecord = v.parse(checkRecordSchema, {
  format: 'plumbline.check/1',
  engine: { version: '0.1.0', threshold: 0.85, off: ['unsupported'] },
  page: {
    title: 'Library "to close" & more',
    byline: 'A. <i>Writer',
    date: '2025-03-05',
    language: 'en',
    address: 'https://news.example/library?a=1&b=2#top',
    complete: true,
    text: PAGE,
    sentences: 4,
    compared: 2,
  },
  sources: [
    {
      id: documentId(REPORT),
      title: 'Library <b>to be</b> reviewed',
      publisher: 'Elm [Courier](javascript:1)',
      author: 'Jo Ash',
      date: '2025-03-04',
      language: 'en',
      kind: 'report',
      address: 'https://courier.example/a_b?x={1}&y="><script>alert(1)</script>',
      text: REPORT,
    },
    {
      id: documentId(LETTER),
      title: 'A letter: 100 % {sure} & more_\\',
      publisher: null,
      author: null,
      date: null,
      language: null,
      kind: 'statement',
      address: null,
      text: LETTER,
    },
  ],
  notes: [
    note(IDS.will, {}),
    note(IDS.number, {
      kind: 'contradicted',
      rule: 'number-changed',
      severity: 2,
      claim: sentence,
      mark: inPage('700'),
      facts: [fact(REPORT, 'Some 300 people signed a petition.')],
      says: { source: '300', page: '700' },
    }),
    note(IDS.unsure, {
      rule: 'quantity-raised',
      severity: 1,
      confidence: 0.4,
      shown: false,
      claim: sentence,
      mark: inPage('All'),
      facts: [fact(REPORT, 'Some 300 people signed a petition.')],
      says: { source: 'Some', page: 'All' },
    }),
    note(IDS.dropped, {
      kind: 'dropped',
      rule: 'caveat-dropped',
      confidence: 0.8,
      mark: null,
      facts: [
        fact(REPORT, 'No decision has been made yet.'),
        fact(LETTER, '"Nothing is decided," the chair wrote: 100 % {sure} of _nothing_.'),
      ],
      says: null,
    }),
  ],
  judgements: [],
});

const AT = Date.UTC(2026, 4, 7, 9, 30);
const by = 'Robin "R" Reed <r@example.org>';

/** One step a minute. */
export function steps(...made: Step[]): MadeStep[] {
  return made.map((step, minute) => ({ ...step, by, at: AT + minute * 60_000 }));
}

export const review: Review = v.parse(reviewSchema, {
  format: 'plumbline.review/1',
  id: '7b1f8a52-5c0e-4f53-9d52-2f0a8a1e6c11',
  began: AT - 60_000,
  record,
  steps: steps(
    { step: 'decide', note: IDS.will, decision: 'confirmed' },
    { step: 'rate', note: IDS.will, rating: 'Stronger than "could"' },
    { step: 'comment', note: IDS.will, comment: '=1+1 is what I <b>think</b>.\n\nSee *there*.' },
    {
      step: 'edit',
      note: IDS.number,
      to: { kind: 'overstated', severity: 3, says: { source: '300', page: '700' } },
    },
    { step: 'decide', note: IDS.unsure, decision: 'rejected' },
    {
      step: 'add',
      note: {
        kind: 'loaded-wording',
        severity: 1,
        says: null,
        claim: sentence,
        mark: inPage('want it kept'),
        facts: [],
      },
    },
    { step: 'rate', note: null, rating: 'Misleading' },
    { step: 'comment', note: null, comment: 'The council decides in May.' },
    { step: 'finish', finished: true },
    // Undone: it is not in force.
    { step: 'decide', note: IDS.dropped, decision: 'rejected' },
  ),
  done: 9,
});
