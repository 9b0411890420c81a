/** What a story is written as, read by consumers of others' making. */
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/cli/english';
import { storyReport } from '../../src/cli/story-report';
import { fileName } from '../../src/corpus/formats/report/file-name';
import { storyCsv } from '../../src/corpus/formats/report/story-csv';
import { storyFile } from '../../src/corpus/formats/report/story-file';
import { storyHtml } from '../../src/corpus/formats/report/story-html';
import { standingRecord } from '../../src/corpus/formats/review/standing';
import { pagesApart } from '../../src/engine';
import { storySchema } from '../../src/engine/story/schema';
import { STORY_FORMATS } from '../../src/protocol';
import { sayIn } from '../locales/say';
import { review } from './reviewed';
import { story } from './stories';

test('the story is one', () => {
  expect(v.parse(storySchema, story)).toEqual(story);
});

test('of a review what its reviewer let stand counts, however sure the check was of it', () => {
  expect(standingRecord(review.record)).toBe(review.record);
  const { notes } = standingRecord(review);
  expect(notes.filter(({ shown }) => shown).map(({ mark }) => mark?.text)).toEqual(
    expect.arrayContaining(['will', '700', 'want it kept']),
  );
  expect(notes.map(({ mark }) => mark?.text)).not.toContain('All');
});

test.each([
  ['html', storyHtml(story, english)],
  ['csv', storyCsv(story)],
  ['txt', storyReport(story)],
])('as %s, to the byte', async (ending, text) => {
  await expect(text).toMatchFileSnapshot(`../golden/report/story.${ending}`);
});

describe('as HTML', () => {
  const text = storyHtml(story, english);
  const { document } = parseHTML(text);

  test.each([
    ['English', text],
    ['German', storyHtml(story, sayIn('de'))],
  ])('the validator finds nothing in %s', async (_, report) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'no-raw-characters': 'error' },
    });
    const { results } = await validator.validateString(report);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  test('foreign text is text, nothing is loaded or run, and links lead into the web', () => {
    expect([...document.querySelectorAll('script, link, img, iframe, b, i')]).toEqual([]);
    const links = [...document.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    expect(links.filter((one) => !/^https:\/\/(?:news|courier)\.example\//.test(one))).toEqual([]);
  });

  test('every fact has a cell a page, that says what the page makes of it and why', () => {
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
    );
    const words = '=1+1 — it <script>alert(1)</script> will close in May.';
    expect(rows).toEqual([
      [`≠ Different${words}`, '? Not knownThe page is not complete.', `≠ Different${words}As in: =A letter`],
      [`✓ Told${words}`, '? Not knownNot compared with: =A letter', '– Left out'],
    ]);
    const heads = [...document.querySelectorAll('thead th')].slice(1).map((head) => head.textContent);
    expect(heads).toEqual(['1Library *to* close & more', '2Untitled page', '3שלום']);
    expect(document.querySelector('main')?.textContent).toContain('3 more facts are not listed.');
  });
});

test('a page that was compared with no source of the others is told apart', () => {
  const pages = story.pages.map((page, at) =>
    at === 2 ? { ...page, sources: ['d-0000000000000000'] } : page,
  );
  const other = { ...story, pages };
  expect(pagesApart(story)).toEqual([]);
  expect(pagesApart(other)).toEqual([2]);
  expect(pagesApart({ pages: pages.slice(2) })).toEqual([]);
  const { document } = parseHTML(storyHtml(other, english));
  const told = [...document.querySelectorAll('ol li')].map((one) =>
    one.textContent?.includes('Not compared with any source of the other pages.'),
  );
  expect(told).toEqual([false, false, true]);
  expect(storyReport(other)).toMatch(/^3\. שלום.*; no source in common$/m);
});

test('as CSV, a parser reads every fact, and no cell is a formula', () => {
  const rows: Record<string, string>[] = parseCsv(storyCsv(story), { bom: true, columns: true });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    fact: 'The council could close it in May.',
    standing: 'differ',
    otherwise: 'The council could close it in June.',
    '1 Library *to* close & more': 'changed',
    '1 sentence': "'=1+1 — it <script>alert(1)</script> will close in May.",
    '3 שלום': 'changed',
  });
  expect(rows[1]?.['2']).toBe('unknown: not-compared');
  expect(rows.flatMap((row) => Object.values(row)).filter((one) => /^[=+\-@]/.test(one))).toEqual([]);
});

test('of any texts: no format throws, and each is the same twice', () => {
  const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [first, ...rest] = story.pages;
      const other = {
        ...story,
        pages: first === undefined ? rest : [{ ...first, title: a, byline: b, address: b }, ...rest],
        sources: story.sources.map((source) => ({ ...source, title: b, address: a })),
      };
      expect(storyHtml(other, english)).toBe(storyHtml(other, english));
      expect(storyCsv(other)).toBe(storyCsv(other));
      expect(storyReport(other)).toBe(storyReport(other));
    }),
    { numRuns: 50 },
  );
});

test('its files are named by its first page, and never as a report of that', () => {
  const names = STORY_FORMATS.map((format) => storyFile(format, story, english).name);
  const [first] = story.pages;
  const name = fileName(first?.title ?? '', first?.date ?? null);
  expect(names).toEqual([`${name}.story.html`, `${name}.story.csv`, `${name}.story.json`]);
});
