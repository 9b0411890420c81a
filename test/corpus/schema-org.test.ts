import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/errors';
import { readDocument } from '../../src/corpus/formats/document';
import { newDocumentSchema } from '../../src/corpus/formats/limits';
import { readSchemaOrg } from '../../src/corpus/formats/schema-org';
import { spoken } from '../locales/say';

const parse = (html: string): Document => parseHTML(html).document;
const read = (content: string | Uint8Array, name = 'data.json') => [
  ...readSchemaOrg({ name, type: '', content, address: null }, parse),
];
const readJson = (data: unknown) => read(JSON.stringify(data));
const only = (data: unknown) => {
  const [item] = readJson(data);
  if (item === undefined || item.result instanceof CorpusError) throw item?.result;
  return item.result;
};

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Council agrees to repair bridge',
  articleBody: 'The council met on Tuesday.\r\n\r\nIt agreed to repair the bridge.',
  author: [{ '@type': 'Person', name: 'Rosa Quill' }, { name: 'Warren Pell' }],
  publisher: { '@type': 'Organization', name: 'The Paper' },
  datePublished: '2025-05-06T21:10:00+02:00',
  inLanguage: 'en-GB',
  url: 'https://paper.example/bridge',
};

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'The old bridge was closed for ten years.',
  author: { '@type': 'Organization', name: 'Bridge Check', url: 'https://check.example/' },
  datePublished: '2025-05-09',
  inLanguage: 'en',
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Warren Pell' },
    datePublished: '2025-05-07',
    firstAppearance: { '@type': 'CreativeWork', url: 'https://talk.example/pell' },
    appearance: [{ '@type': 'CreativeWork', url: 'https://other.example/' }],
  },
  reviewRating: { '@type': 'Rating', ratingValue: 1, worstRating: 1, bestRating: 5, alternateName: 'False' },
  url: 'https://check.example/old-bridge',
};

describe('NewsArticle', () => {
  test('is a report', () => {
    expect(only(ARTICLE)).toEqual({
      document: {
        title: 'Council agrees to repair bridge',
        publisher: 'The Paper',
        author: 'Rosa Quill, Warren Pell',
        date: '2025-05-06',
        language: 'en-GB',
        kind: 'report',
        address: 'https://paper.example/bridge',
        text: 'Council agrees to repair bridge\n\nThe council met on Tuesday.\n\nIt agreed to repair the bridge.',
      },
      complete: true,
    });
  });

  test('HTML in its body is read as HTML', () => {
    const body = '<p>The council met.</p><script>alert(1)</script><p>It agreed &amp; left.</p>';
    const { document } = only({ ...ARTICLE, headline: 'A &amp; B', articleBody: body });
    expect(document).toMatchObject({
      title: 'A & B',
      text: 'A & B\n\nThe council met.\n\nIt agreed & left.',
    });
  });

  test('what it does not say is null', () => {
    const { document } = only({ '@type': 'Article', articleBody: 'One line.\nAnother.' });
    const nothing = { publisher: null, author: null, date: null, language: null, address: null };
    expect(document).toEqual({ ...nothing, title: 'One line.', kind: 'report', text: 'One line.\nAnother.' });
  });

  test('a body that is not the whole, or not there, is to be fetched', () => {
    const [paid] = readJson({ ...ARTICLE, isAccessibleForFree: 'False' });
    expect(paid).toMatchObject({ needsFetch: true, result: { complete: false } });
    const [cut] = readJson({ ...ARTICLE, articleBody: 'It began well…' });
    expect(cut).toMatchObject({ needsFetch: true, result: { complete: false } });
    const [none] = readJson({ ...ARTICLE, articleBody: undefined });
    expect(none?.result).toBeInstanceOf(CorpusError);
    expect(none).toMatchObject({ needsFetch: true, address: 'https://paper.example/bridge' });
  });
});

describe('a page', () => {
  const page = (data: unknown, address: string | null = 'https://www.check.example/old-bridge/') => {
    const paragraph =
      'The council met on Tuesday evening and agreed to repair the old bridge before the winter, three members said afterwards.';
    const content = `<!doctype html><html><head><title>No, not ten years</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>No, not ten years</h1>${`<p>${paragraph}</p>`.repeat(5)}</article></body></html>`;
    const raw = { name: 'page.html', type: 'text/html', content, address };
    return readDocument(raw, parse).document.kind;
  };

  test('with a ClaimReview of its own is a fact-check; with one of another page, or none, a report', () => {
    expect(page(REVIEW)).toBe('fact-check');
    expect(page({ '@graph': [ARTICLE, { ...REVIEW, url: undefined }] })).toBe('fact-check');
    expect(page({ ...ARTICLE, review: REVIEW }, null)).toBe('fact-check');
    expect(page({ ...REVIEW, url: 'https://check.example/another' })).toBe('report');
    expect(page(ARTICLE)).toBe('report');
  });
});

describe('ClaimReview', () => {
  test('is a fact-check, in its publisher’s words', () => {
    expect(only(REVIEW)).toEqual({
      document: {
        title: 'The old bridge was closed for ten years.',
        publisher: 'Bridge Check',
        author: null,
        date: '2025-05-09',
        language: 'en',
        kind: 'fact-check',
        address: 'https://check.example/old-bridge',
        text: [
          'Claim: The old bridge was closed for ten years.',
          'Claimed by: Warren Pell',
          'Claimed on: 2025-05-07',
          'Appeared at: https://talk.example/pell',
          'Rating: False',
        ].join('\n\n'),
      },
      complete: true,
    });
  });

  test('its headline is the title, and what it explains stands last', () => {
    const { document } = only({ ...REVIEW, headline: 'No, not ten years', reviewBody: 'It was four.' });
    expect(document.title).toBe('No, not ten years');
    expect(document.text).toMatch(/^No, not ten years\n\nClaim: [\s\S]*\n\nRating: False\n\nIt was four\.$/);
  });

  test('a person’s review names the publisher where there is one', () => {
    const by = { author: { '@type': 'Person', name: 'Rosa Quill' }, publisher: { name: 'Bridge Check' } };
    expect(only({ ...REVIEW, ...by }).document).toMatchObject({
      author: 'Rosa Quill',
      publisher: 'Bridge Check',
    });
  });

  test('the article of a fact-check is one, too', () => {
    const kinds = (data: unknown) =>
      readJson(data).map(({ result }) => (result instanceof CorpusError ? null : result.document.kind));
    expect(kinds([{ ...ARTICLE, url: REVIEW.url }, REVIEW])).toEqual(['fact-check', 'fact-check']);
    expect(kinds({ ...ARTICLE, review: REVIEW })).toEqual(['fact-check', 'fact-check']);
    expect(kinds([ARTICLE, REVIEW])).toEqual(['report', 'fact-check']);
  });

  test('a rating in numbers counts with its scale only', () => {
    const rated = (reviewRating: unknown) => readJson({ ...REVIEW, reviewRating })[0]?.result;
    const document = { text: expect.stringContaining('\n\nRating: 1 (worst 1, best 5)') };
    expect(rated({ ratingValue: '1', worstRating: 1, bestRating: 5 })).toMatchObject({ document });
    for (const rating of [{ ratingValue: 1 }, {}, null, [], '']) {
      expect(() => spoken(() => only({ ...REVIEW, reviewRating: rating }))).toThrow(
        /does not say both what was claimed and how it was rated/,
      );
    }
  });
});

describe('where they stand', () => {
  test.each([
    ['single', REVIEW],
    ['a list', [REVIEW]],
    ['@graph', { '@graph': [{ '@type': 'WebPage' }, REVIEW] }],
    ['a DataFeed', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [REVIEW] }] }],
    [
      'an article',
      { '@type': 'WebPage', mainEntity: { '@type': 'Article', articleBody: 'A.', review: REVIEW } },
    ],
    ['full names', { ...REVIEW, '@type': ['http://schema.org/ClaimReview'] }],
  ])('%s', (_, data) => {
    const kinds = readJson(data).map(({ result }) =>
      result instanceof CorpusError ? null : result.document.kind,
    );
    expect(kinds).toContain('fact-check');
  });

  test('in a page', () => {
    const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const page = `<!doctype html><title>A</title>${script(JSON.stringify(ARTICLE))}${script('{broken')}${script(
      `/*<![CDATA[*/${JSON.stringify(REVIEW)}/*]]>*/`
        .replace('/*<![CDATA[*/', '<![CDATA[')
        .replace('/*]]>*/', ']]>'),
    )}`;
    expect(read(page, 'page.html').map(({ name }) => name)).toEqual([ARTICLE.headline, REVIEW.claimReviewed]);
  });

  test('in lines, of which a broken one does not stop the others', () => {
    const lines = `\uFEFF${JSON.stringify(ARTICLE)}\n\n{broken\r\n${JSON.stringify(REVIEW)}`;
    const [article, broken, review] = read(lines, 'data.jsonl');
    expect(article?.name).toBe(ARTICLE.headline);
    expect(() =>
      spoken(() => {
        throw broken?.result;
      }),
    ).toThrow('Line 3 is not JSON');
    expect(review?.name).toBe(REVIEW.claimReviewed);
  });

  test('a thousand, made one by one', () => {
    const dataFeedElement = Array.from({ length: 1_000 }, (_, n) => ({
      item: { ...REVIEW, claimReviewed: `Claim ${n}.` },
    }));
    expect(readJson({ '@type': 'DataFeed', dataFeedElement })).toHaveLength(1_000);
  });
});

describe('refused by name', () => {
  test.each([
    ['empty', '', /data\.json holds no news article and no fact-check/],
    ['other data', '{"@type":"Recipe","name":"Soup"}', /holds no news article and no fact-check/],
    ['a page without', '<!doctype html><p>Hello</p>', /holds no news article and no fact-check/],
    ['no JSON', 'Hello', /data\.json is not JSON/],
    ['cut short', JSON.stringify([ARTICLE]).slice(0, -9), /is not JSON/],
  ])('%s', (_, content, message) => {
    expect(() => spoken(() => read(content))).toThrow(message);
  });
});

describe('hostile', () => {
  test('never throws anything but a CorpusError', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const keys = fc.constantFrom(...Object.keys({ ...ARTICLE, ...REVIEW }), '@graph', 'item', '__proto__');
    const type = fc.constantFrom('NewsArticle', 'ClaimReview', 'DataFeed', 'https://schema.org/ClaimReview');
    const fields = fc.dictionary(keys, fc.oneof(value, fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(type, fields, fc.boolean(), (name, given, isWhole) => {
        const whole = isWhole ? (name === 'NewsArticle' ? ARTICLE : REVIEW) : {};
        try {
          for (const { result } of readJson({ ...whole, ...given, '@type': name })) {
            if (result instanceof CorpusError) continue;
            expect(v.is(newDocumentSchema, result.document)).toBe(true);
            expect(result.document.text).not.toMatch(/\0|\p{Surrogate}/u);
          }
        } catch (error) {
          if (!(error instanceof CorpusError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('markup in claims and addresses that run are not taken', () => {
    const { document } = only({
      ...REVIEW,
      claimReviewed: '<b>Closed</b> for &quot;ten&quot; years<script>alert(1)</script>',
      url: 'javascript:alert(1)',
      itemReviewed: { firstAppearance: { url: 'data:text/html,x' } },
    });
    expect(document.address).toBeNull();
    expect(document.text).toBe('Claim: Closed for "ten" years\n\nRating: False');
  });

  test('deep nests and long lists', () => {
    const deep = `${'{"@graph":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    expect(() => spoken(() => read(deep))).toThrow(/holds no news article/);
    const start = performance.now();
    readJson({ dataFeedElement: [...Array(200_000).fill({ item: {} }), REVIEW] });
    readJson({ ...REVIEW, claimReviewed: 'word '.repeat(1_000_000), author: 'x'.repeat(1_000_000) });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
