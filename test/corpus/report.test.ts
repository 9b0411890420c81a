/** What a record is written as, read by consumers of others' making. */
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import jsonld, { type ContextDefinition } from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/cli/english';
import { deskFile } from '../../src/corpus/formats/report/desk-file';
import type { Review } from '../../src/corpus/formats/review/schema';
import { check, documentId } from '../../src/engine';
import type { CheckRecord } from '../../src/engine/record';
import { documentOf } from './documents';
import { review } from './reviewed';

const REPORT =
  'Library <b>to be</b> reviewed\n\nThe council could close the Elm Road library in September, after 300 people signed a petition, it said. No decision has been made yet.\n';
const PAGE =
  'Library *to* close & more\n\nThe council will close the Elm Road library in September, after 700 people signed a petition.\n\n=HYPERLINK("https://bad.example") is the last line.\n';

function recordOf(
  page = PAGE,
  report = REPORT,
  address: string | null = 'https://news.example/library?a=1&b=2#top',
): CheckRecord {
  const source = documentOf(report, {
    title: report.split('\n')[0] ?? '',
    publisher: 'Elm [Courier](javascript:1)',
    date: '2025-03-04',
    address: 'https://courier.example/"><script>alert(1)</script>',
  });
  return check(
    {
      title: page.split('\n')[0] ?? '',
      byline: 'A. <i>Writer',
      date: '2025-03-05',
      language: 'en',
      address,
      complete: true,
      text: page,
    },
    [{ id: documentId(report), ...source }],
    0.1,
  );
}
const REPORT_FORMATS = ['html', 'markdown', 'csv', 'annotations', 'bibtex', 'ris', 'csl'] as const;
const reportAs = (...asked: Parameters<typeof deskFile>) => deskFile(...asked).text;
const record = recordOf();
const shown = record.notes.filter((note) => note.shown);

describe('as HTML', () => {
  const text = reportAs('html', record, english);
  const reviewed = reportAs('html', review, english);
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // What it writes is small and its own: style is in the file on purpose, as nothing else is loaded.
    rules: { 'no-inline-style': 'off', 'long-title': 'off', 'no-raw-characters': 'error' },
  });

  test.each([
    ['a record', text],
    ['a review', reviewed],
  ])('the validator finds nothing in %s', async (_, report) => {
    const { results } = await validator.validateString(report);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  test('foreign text is text, and nothing is loaded or run', () => {
    const { document } = parseHTML(text);
    expect(document.querySelector('h1')?.textContent).toBe('Library *to* close & more');
    expect([...document.querySelectorAll('script, link, img, iframe, b, i')]).toEqual([]);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(
      links.filter((link) => !/^(https:\/\/(news|courier)\.example\/|#[nm]-[0-9a-f]{16}$)/.test(link)),
    ).toEqual([]);
  });

  test('the whole article stands in it, its marks lead to the notes and back', () => {
    const { document } = parseHTML(text);
    const article = document.querySelector('.article');
    const lines = [...(article?.querySelectorAll('p') ?? [])].map((line) => line.textContent);
    expect(lines).toEqual(PAGE.split('\n').filter((line) => line !== ''));
    const marks = [...(article?.querySelectorAll('a') ?? [])];
    expect(marks.map((mark) => mark.textContent)).toEqual(shown.flatMap(({ mark }) => mark?.text ?? []));
    for (const mark of marks) {
      const note = document.querySelector(mark.getAttribute('href') ?? '');
      expect(note?.querySelector(`a[href="#${mark.id}"]`)).not.toBeNull();
    }
  });
});

describe('as HTML, of a review', () => {
  const { document } = parseHTML(reportAs('html', review, english));
  const sectionOf = (heading: string) =>
    [...document.querySelectorAll('section')].find(
      (section) => section.querySelector('h2')?.textContent === heading,
    );
  const notesIn = (heading: string) => [...(sectionOf(heading)?.querySelectorAll('li') ?? [])];

  test('its head says who reviewed it, when, how it went, and what was said of the page', () => {
    const lines = [...document.querySelectorAll('header .review p')].map((line) => line.textContent);
    expect(lines).toEqual([
      'Reviewed by Robin "R" Reed <r@example.org>, last on 7 May 2026, 09:38 UTC.1 confirmed, 1 edited, 1 added, 1 rejected, 1 not decided',
      'Rating: Misleading',
      'Comment: The council decides in May.',
    ]);
  });

  test('each note says what was decided; what was rejected stands apart, unmarked in the article', () => {
    const decided = (note: Element) => note.querySelector('.review strong')?.textContent;
    expect(notesIn('Notes').map(decided)).toEqual([
      'Confirmed by the reviewer',
      'Edited by the reviewer',
      'Added by the reviewer',
    ]);
    expect(notesIn('Left out').map(decided)).toEqual(['Not decided']);
    expect(notesIn('Rejected by the reviewer').map(decided)).toEqual(['Rejected by the reviewer']);
    const marks = [...document.querySelectorAll('.article a')].map((mark) => mark.textContent);
    expect(marks).toEqual(['will', '700', 'want it kept']);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  });

  test('each note says in words what it found, how much it weighs and where its words are', () => {
    const [will, number, own] = notesIn('Notes');
    const why = (note?: Element) => note?.querySelector('p.small')?.textContent;
    expect(why(will)).toBe(
      '“Could” or “plans to” has become “will” · Severity 3: misleads about the main point',
    );
    expect(why(number)).toBe('Another number · Severity 3: misleads about the main point');
    expect(why(own)).toBe('Severity 1: tone, or small');
    expect([...(will?.querySelectorAll('span a') ?? [])].map((way) => way.textContent)).toEqual([
      'on the page',
      'in the article below',
    ]);
    expect(own?.querySelector('.headline')?.textContent).toBe(
      '“want it kept”: The source puts this more plainly.',
    );
  });
});

describe('of a review that is not finished', () => {
  /** Only of the weightiest note anything is said. */
  const begun: Review = { ...review, done: 3 };
  const order = (document: Document) =>
    [...document.querySelectorAll('h2')].map((heading) => heading.textContent).slice(0, 3);

  test('what is not decided stands apart, after what is', () => {
    const { document } = parseHTML(reportAs('html', begun, english));
    expect(order(document)).toEqual(['Notes', 'Not decided', 'Left out']);
    const [decided, open] = [...document.querySelectorAll('main ol')];
    expect([...(decided?.querySelectorAll('.headline') ?? [])].map((line) => line.textContent)).toEqual([
      'Source: “could”. Page: “will”.',
    ]);
    expect([...(open?.querySelectorAll('.headline') ?? [])].map((line) => line.textContent)).toEqual([
      'Source: “300”. Page: “700”.',
    ]);
    expect([...document.querySelectorAll('.article a')].map((mark) => mark.textContent)).toEqual([
      'will',
      '700',
    ]);
    const markup = new MarkdownIt().render(reportAs('markdown', begun, english));
    expect(order(parseHTML(`<main>${markup}</main>`).document)).toEqual(['Notes', 'Not decided', 'Left out']);
  });

  test('where nothing is decided yet, nothing says that there is nothing', () => {
    const text = reportAs('html', { ...review, done: 0 }, english);
    expect(order(parseHTML(text).document).slice(0, 2)).toEqual(['Not decided', 'Left out']);
    expect(text).not.toContain(english('recapNoNotes'));
  });

  test('as Web Annotations, what is not decided is there, too', () => {
    const { total } = JSON.parse(reportAs('annotations', { ...review, done: 0 }, english));
    expect(total).toBe(review.record.notes.filter((note) => note.shown).length);
  });
});

test('as CSV, a parser reads every note, and no cell is a formula', () => {
  const rows: Record<string, string>[] = parseCsv(reportAs('csv', record, english), {
    bom: true,
    columns: true,
  });
  expect(rows.map(({ id }) => id)).toEqual(record.notes.map(({ id }) => id));
  expect(rows[0]).toMatchObject({
    kind: 'overstated',
    source_says: 'could',
    page_says: 'will',
    shown: 'yes',
  });
  const cells = rows.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test('as CSV of a review, a parser reads who decided what, and no cell is a formula', () => {
  const rows: Record<string, string>[] = parseCsv(reportAs('csv', review, english), {
    bom: true,
    columns: true,
  });
  expect(rows.map(({ mark, decision, added }) => [mark, decision, added])).toEqual([
    ['will', 'confirmed', 'no'],
    ['All', 'rejected', 'no'],
    ['700', 'edited', 'no'],
    ['want it kept', 'confirmed', 'yes'],
    ['', '', 'no'],
  ]);
  expect(rows[0]).toMatchObject({
    reviewer: 'Robin "R" Reed <r@example.org>',
    decided_at: '2026-05-07T09:32:00Z',
    rating: 'Stronger than "could"',
    page_rating: 'Misleading',
    finished: 'yes',
  });
  expect(rows[2]).toMatchObject({ kind: 'overstated', found_kind: 'contradicted', found_severity: '2' });
  const cells = rows.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test('as Markdown of a review, what a reviewer wrote is text, and what was rejected is its own section', () => {
  const markup = new MarkdownIt({ html: true, linkify: true }).render(reportAs('markdown', review, english));
  const { document } = parseHTML(`<main>${markup}</main>`);
  expect([...document.querySelectorAll('em, b, i, script')]).toEqual([]);
  expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
    'Notes',
    'Left out',
    'Rejected by the reviewer',
  ]);
  const lines = [...document.querySelectorAll('p')].map((line) => line.textContent);
  expect(lines).toContain('Comment: =1+1 is what I <b>think</b>.');
  expect(lines).toContain('The check found: Source says otherwise, severity 2. Source: “300”. Page: “700”.');
});

test('as Markdown, a parser makes headings and quotations of it, and no markup of foreign text', () => {
  const markup = new MarkdownIt({ html: true, linkify: true }).render(reportAs('markdown', record, english));
  const { document } = parseHTML(`<main>${markup}</main>`);
  expect(document.querySelector('h1')?.textContent).toBe('Library *to* close & more');
  expect([...document.querySelectorAll('em, b, i, script')]).toEqual([]);
  const headings = [...document.querySelectorAll('h3')].map((heading) => heading.textContent);
  expect(headings).toHaveLength(shown.length);
  expect(headings).toContain('Stronger than the source');
  expect(document.querySelector('blockquote')?.textContent).toContain('The council could close');
  for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https:/);
});

describe('as Web Annotations', () => {
  /** Of the W3C's own context (https://www.w3.org/ns/anno.jsonld) the terms that are used. */
  const OA = 'http://www.w3.org/ns/oa#';
  const AS = 'http://www.w3.org/ns/activitystreams#';
  const FOAF = 'http://xmlns.com/foaf/0.1/';
  const DC = 'http://purl.org/dc/terms/';
  const time = (iri: string) => ({ '@id': iri, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' });
  const id = (iri: string) => ({ '@id': iri, '@type': '@id' });
  const vocab = (iri: string) => ({ '@id': iri, '@type': '@vocab' });
  const CONTEXT: ContextDefinition = {
    id: '@id',
    type: '@type',
    ...Object.fromEntries(
      [
        'Annotation',
        'TextualBody',
        'SpecificResource',
        'TextQuoteSelector',
        'assessing',
        'commenting',
        'linking',
        'tagging',
        'exact',
        'prefix',
        'suffix',
      ].map((term) => [term, OA + term]),
    ),
    Person: `${FOAF}Person`,
    Software: `${AS}Application`,
    name: `${FOAF}name`,
    creator: id(`${DC}creator`),
    created: time(`${DC}created`),
    modified: time(`${DC}modified`),
    generator: id(`${AS}generator`),
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    body: id(`${OA}hasBody`),
    target: id(`${OA}hasTarget`),
    source: id(`${OA}hasSource`),
    selector: id(`${OA}hasSelector`),
    motivation: vocab(`${OA}motivatedBy`),
    purpose: vocab(`${OA}hasPurpose`),
    first: id(`${AS}first`),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    total: `${AS}totalItems`,
    startIndex: `${AS}startIndex`,
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  };

  test.each([
    ['a record', record, shown.length],
    ['a review', review, 6],
  ])('a JSON-LD processor takes every term of %s', async (_, of, annotations) => {
    const collection = JSON.parse(reportAs('annotations', of, english));
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    const options = {
      safe: true,
      documentLoader: async (documentUrl: string): Promise<RemoteDocument> => ({
        documentUrl,
        document: { '@context': CONTEXT },
      }),
    };
    const quads = String(await jsonld.toRDF(collection, { ...options, format: 'application/n-quads' }));
    expect(quads.match(/<http:\/\/www\.w3\.org\/ns\/oa#Annotation>/g)).toHaveLength(annotations);
    expect(collection.total).toBe(annotations);
  });

  test('of a review, what was decided and said are bodies, with who said it and when', () => {
    const { first } = JSON.parse(reportAs('annotations', review, english));
    const [whole, will] = first.items;
    expect(whole.body.map(({ value }: { value: string }) => value)).toEqual([
      'Misleading',
      'The council decides in May.',
    ]);
    expect(will).toMatchObject({
      creator: { type: 'Person', name: 'Robin "R" Reed <r@example.org>' },
      created: '2026-05-07T09:30:00Z',
      modified: '2026-05-07T09:32:00Z',
    });
    expect(will.body.slice(-3).map(({ purpose, value }: Record<string, string>) => [purpose, value])).toEqual(
      [
        ['tagging', 'confirmed'],
        ['assessing', 'Stronger than "could"'],
        ['commenting', '=1+1 is what I <b>think</b>.\n\nSee *there*.'],
      ],
    );
  });

  test('each selector finds its words in the page’s text, and there alone', () => {
    const { first } = JSON.parse(reportAs('annotations', record, english));
    for (const [at, { target }] of first.items.entries()) {
      const { exact, prefix, suffix } = target.selector;
      expect(PAGE.split(prefix + exact + suffix)).toHaveLength(2);
      expect(target.source).toBe('https://news.example/library?a=1&b=2#top');
      expect(at).toBeLessThan(shown.length);
    }
  });
});

test('of any texts: no format throws, and each is the same twice', () => {
  const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const one = recordOf(`${a}\n\nThe council will close it.`, `${b}\n\nThe council could close it.`, a);
      const reviewed: Review = {
        ...review,
        record: one,
        steps: one.notes.map(({ id: note }) => ({ step: 'comment', note, comment: b, by: a, at: 1 })),
        done: one.notes.length,
      };
      for (const format of REPORT_FORMATS)
        for (const of of [one, reviewed])
          expect(reportAs(format, of, english)).toBe(reportAs(format, of, english));
    }),
    { numRuns: 50 },
  );
});
