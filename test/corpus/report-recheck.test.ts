/** What is written of a review whose page was checked again: what was split stays, what is no longer found says so. */
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { english } from '../../src/cli/english';
import { deskFile } from '../../src/corpus/formats/report/desk-file';
import { fold } from '../../src/corpus/formats/review/fold';
import { REVIEWER_RULE, type Review, type Step } from '../../src/corpus/formats/review/schema';
import { inPage, record, review } from './reviewed';

const { sentences, compared, text, ...page } = record.page;
const own = fold(review).notes.find(({ note }) => note.rule === REVIEWER_RULE)?.note.id ?? '';
const more: Step[] = [
  { step: 'split', note: own, cut: inPage('it kept').start },
  {
    step: 'recheck',
    why: 'page-changed',
    engine: record.engine,
    page: { ...page, sentences, compared },
    text: text.replace('will close', 'closes'),
    sources: record.sources.map(({ id }) => id),
    added: [],
    notes: [],
    judgements: [],
  },
];
const later: Review = {
  ...review,
  steps: [
    ...review.steps.slice(0, 9),
    ...more.map((step) => ({ ...step, by: '', at: Date.UTC(2026, 4, 9) })),
  ],
  done: 11,
};

test('a report marks what stands, and says of the rest that it is gone', () => {
  const { document } = parseHTML(deskFile('html', later, english).text);
  const notes = [...document.querySelectorAll('li[id^=n-]')].map((note) => [
    note.querySelector('q')?.textContent,
    note.querySelector('strong')?.textContent,
    note.textContent?.includes('No longer on the page, or no longer found'),
  ]);
  const council = 'The council will close the Elm Road library in September, said A. Moss.';
  const all = 'All 700 people who signed want it kept.';
  expect(notes).toEqual([
    [council, 'Confirmed by the reviewer', true],
    [all, 'Edited by the reviewer', true],
    [all, 'Added by the reviewer', false],
    [all, 'Added by the reviewer', false],
    [all, 'Rejected by the reviewer', true],
  ]);
  const marks = [...document.querySelectorAll('.article a')].map((mark) => mark.textContent);
  expect(marks).toEqual(['want', 'it kept']);
  for (const link of document.querySelectorAll('a[href^="#"]'))
    expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
});

test('an annotation of what is gone has its words, and nothing around them', () => {
  const { first } = JSON.parse(deskFile('annotations', later, english).text);
  const selectors = first.items.flatMap(
    ({ target }: { target: { selector?: object } }) => target.selector ?? [],
  );
  expect(selectors).toContainEqual({ type: 'TextQuoteSelector', exact: 'will' });
});

test('what is gone is no ClaimReview any more', () => {
  const all = JSON.parse(deskFile('claim-review', later, english).text);
  expect(all).toHaveLength(2);
});
