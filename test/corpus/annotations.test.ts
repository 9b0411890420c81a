/** Web Annotations of a page, as they become notes and comments of its review. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/cli/english';
import { deskFile } from '../../src/corpus/formats/report/desk-file';
import {
  type Annotated,
  annotationsIn,
  annotationsToNotes,
  stepsOf,
} from '../../src/corpus/formats/review/annotations';
import { Places } from '../../src/corpus/formats/review/annotations/place';
import { begun, fold } from '../../src/corpus/formats/review/fold';
import { IDS, inPage, pageText, record, review } from './reviewed';

const fresh = begun(record);
const read = (value: unknown, state = fresh) =>
  annotationsToNotes(annotationsIn(JSON.stringify(value)) ?? [], state);
const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const annotation = (selector: unknown, more: object = {}) => ({
  type: 'Annotation',
  body: [{ type: 'TextualBody', value: 'Is it so?', purpose: 'commenting' }],
  target: { source: 'https://news.example/library?a=1&b=2', selector },
  ...more,
});
const spanOf = ({ note }: Annotated) => (typeof note === 'string' || note === null ? null : note.mark);

/** As Hypothesis exports them: invented, in its shape. */
const HYPOTHESIS = {
  export_date: '2026-05-08T10:00:00.000Z',
  export_userid: 'acct:robin@hypothes.is',
  client_version: '1.1500.0',
  annotations: [
    {
      id: 'answer',
      created: '2026-05-08T09:10:00.000Z',
      user: 'acct:kim@hypothes.is',
      uri: 'https://news.example/library?a=1&b=2',
      text: 'It does.',
      tags: [],
      references: ['first'],
      target: [{ source: 'https://news.example/library?a=1&b=2' }],
      user_info: { display_name: null },
    },
    {
      id: 'first',
      created: '2026-05-08T09:00:00.000Z',
      user: 'acct:robin@hypothes.is',
      uri: 'https://news.example/library?a=1&b=2',
      text: 'The minutes say *could*.',
      tags: ['council', 'overstated'],
      target: [
        {
          source: 'https://news.example/library?a=1&b=2',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/main[1]/p[1]',
              startOffset: 12,
              endContainer: '/main[1]/p[1]',
              endOffset: 22,
            },
            { type: 'TextPositionSelector', start: 1200, end: 1210 },
            quote('will\n   close', 'The council ', ' the Elm'),
          ],
        },
      ],
      user_info: { display_name: 'Robin Reed' },
    },
    {
      id: 'page',
      user: 'acct:robin@hypothes.is',
      uri: 'https://news.example/library?a=1&b=2',
      text: 'Read on 8 May.',
      tags: [],
      target: [{ source: 'https://news.example/library?a=1&b=2' }],
    },
    {
      id: 'elsewhere',
      user: 'acct:robin@hypothes.is',
      uri: 'https://news.example/other',
      text: 'Of another page.',
      target: [{ source: 'https://news.example/other' }],
    },
    {
      id: 'altered',
      user: 'acct:robin@hypothes.is',
      uri: 'https://news.example/library?a=1&b=2',
      text: 'Gone since.',
      target: [{ selector: [quote('The council has closed the library')] }],
    },
  ],
};

describe('as Hypothesis exports them', () => {
  const { notes, missed } = read(HYPOTHESIS);

  test('a quotation becomes a note of its own, with its comment, its tags and what was answered', () => {
    expect(notes[0]).toEqual({
      note: {
        kind: 'overstated',
        severity: 1,
        says: null,
        claim: inPage('The council will close the Elm Road library in September, said A. Moss.'),
        mark: inPage('will close'),
        facts: [],
      },
      decision: null,
      rating: '',
      comment: 'The minutes say *could*.\n\n#council\n\nkim: It does.',
      by: 'Robin Reed',
    });
  });

  test('what is about the page is a comment on it; what is not in the page is told', () => {
    expect(notes.slice(1)).toEqual([
      { note: null, decision: null, rating: '', comment: 'Read on 8 May.', by: 'robin' },
    ]);
    expect(missed).toEqual(['Of another page.', 'The council has closed the library']);
  });

  test('so is what its server answers', () => {
    expect(read({ total: 5, rows: HYPOTHESIS.annotations })).toEqual({ notes, missed });
  });
});

describe('as the W3C has them', () => {
  const one = annotation(quote('700'));
  test.each<[string, unknown]>([
    ['one', one],
    ['a list', [one]],
    ['a page', { type: 'AnnotationPage', items: [one] }],
    ['a collection', { type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items: [one] } }],
    ['several selectors', annotation([{ type: 'CssSelector', value: 'p' }, quote('700')])],
    ['a body’s text alone', { ...annotation(quote('700')), body: undefined, bodyValue: 'Is it so?' }],
    [
      'a purpose that the annotation tells',
      annotation(quote('700'), {
        motivation: 'commenting',
        body: { type: 'TextualBody', value: 'Is it so?' },
      }),
    ],
  ])('%s', (_, file) => {
    const { notes, missed } = read(file);
    expect(notes.map((found) => [spanOf(found), found.comment])).toEqual([[inPage('700'), 'Is it so?']]);
    expect(missed).toEqual([]);
  });

  test('of several places, the surroundings tell which', () => {
    const text = 'A title\n\nIt may rain. It may snow. It may hail.\n';
    const at = (prefix: string, suffix: string) =>
      new Places(text).quote({ exact: 'may', prefix, suffix }, null)?.start;
    expect(at('', ' snow')).toBe(text.indexOf('may snow'));
    expect(at('snow.  It\n', '')).toBe(text.indexOf('may hail'));
    expect(at('', '')).toBe(text.indexOf('may rain'));
    const near = text.indexOf('may snow') - 1;
    expect(new Places(text).quote({ exact: 'may', prefix: '', suffix: '' }, near)?.start).toBe(near + 1);
  });

  test('a position alone is taken where it is at whole words', () => {
    const { start, end } = inPage('close the Elm Road library');
    const position = (from: number, to: number) => ({ type: 'TextPositionSelector', start: from, end: to });
    expect(read(annotation(position(start, end))).notes.map(spanOf)).toEqual([
      inPage('close the Elm Road library'),
    ]);
    for (const wrong of [
      position(start + 1, end),
      position(-1, 4),
      position(5, 5),
      position(0, 1e9),
      position(0.5, 4),
    ])
      expect(read(annotation(wrong))).toMatchObject({ notes: [], missed: ['Is it so?'] });
  });

  test('a link to a source’s words is a fact', () => {
    const [source] = record.sources;
    const body = {
      type: 'SpecificResource',
      source: source?.address,
      selector: quote('Some 300 people signed a petition.'),
      purpose: 'linking',
    };
    const [found] = read(annotation(quote('700'), { body })).notes;
    expect(found?.note).toMatchObject({
      facts: [{ source: source?.id, text: 'Some 300 people signed a petition.' }],
    });
  });
});

describe('of Plumbline’s own', () => {
  const file = deskFile('annotations', review, english).text;

  test('a review’s annotations come to the same in another review of its record', () => {
    const { notes, missed } = annotationsToNotes(annotationsIn(file) ?? [], fresh);
    expect(missed).toEqual([]);
    const about = (id: string) => notes.find(({ note }) => note === id);
    expect(notes[0]).toMatchObject({
      note: null,
      rating: 'Misleading',
      comment: 'The council decides in May.',
    });
    expect(about(IDS.will)).toEqual({
      note: IDS.will,
      decision: 'confirmed',
      rating: 'Stronger than "could"',
      comment: '=1+1 is what I <b>think</b>.\n\nSee *there*.',
      by: 'Robin "R" Reed <r@example.org>',
    });
    expect(about(IDS.unsure)).toMatchObject({ decision: 'rejected', comment: '' });
    expect(notes.map(spanOf).filter((mark) => mark !== null)).toEqual([inPage('want it kept')]);
    expect(about(IDS.dropped)).toMatchObject({ decision: null, rating: '', comment: '' });
  });

  test('in the review that they are of, they change nothing', () => {
    const state = fold(review);
    const { notes, missed } = annotationsToNotes(annotationsIn(file) ?? [], state);
    expect(missed).toEqual([]);
    expect(
      notes.flatMap((one) => stepsOf(one, typeof one.note === 'string' ? one.note : null, state)),
    ).toEqual([]);
  });

  test('what a reviewer said before stays', () => {
    const state = fold(review);
    const more: Annotated = {
      note: IDS.will,
      decision: null,
      rating: '',
      comment: 'And so says the chair.',
      by: '',
    };
    expect(stepsOf(more, IDS.will, state)).toEqual([
      {
        step: 'comment',
        note: IDS.will,
        comment: '=1+1 is what I <b>think</b>.\n\nSee *there*.\n\nAnd so says the chair.',
      },
    ]);
  });
});

test.each([
  ['no JSON', 'x'],
  ['a record', JSON.stringify(record)],
  ['a review', JSON.stringify(review)],
  ['another object', '{"type":"Note"}'],
  ['a list of none', '[]'],
])('%s holds none', (_, text) => {
  expect(annotationsIn(text)).toBeNull();
});

test('any words of a page are found where they stand, whatever white space a page’s source has', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', 'ש', '😀'),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, fc.nat(59), fc.nat(59), (text, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const exact = text.slice(start, end);
      const selected = {
        exact: exact.replace(/\s/g, '\n  '),
        prefix: text.slice(0, start),
        suffix: text.slice(end),
      };
      const found = new Places(text).quote(selected, null);
      if (exact.trim() === '') expect(found).toBeNull();
      else {
        expect(found?.text.replace(/\s+/g, ' ')).toBe(exact.trim().replace(/\s+/g, ' '));
        expect(text.slice(found?.start, found?.end)).toBe(found?.text);
      }
    }),
    { numRuns: 500 },
  );
});

test('whatever a file holds, nothing is thrown, and every note stands in the page', () => {
  const any = fc.json({ maxDepth: 3 }).map((json) => JSON.parse(json));
  const odd = fc.record(
    {
      type: fc.oneof(fc.constant('Annotation'), any),
      id: any,
      body: any,
      target: fc.oneof(any, fc.record({ selector: fc.oneof(any, fc.constant(quote('700'))), source: any })),
      creator: any,
      motivation: any,
      tags: any,
      text: any,
      references: any,
      uri: any,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 5 }), (all) => {
      for (const { note } of read([{ type: 'Annotation' }, ...all]).notes)
        if (note !== null && typeof note !== 'string')
          expect(pageText.slice(note.mark?.start, note.mark?.end)).toBe(note.mark?.text);
    }),
    { numRuns: 300 },
  );
});
