import { describe, expect, test } from 'vitest';
import { type Article, readArticle } from '../../src/article';
import { toDay } from '../../src/article/dates';
import { page, paragraphs, parse, read } from './pages';

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const details = (head: string, body = ''): Article => read(page(body + paragraphs(), head)).article;

describe('JSON-LD', () => {
  const linked = {
    '@type': 'NewsArticle',
    author: [{ '@type': 'Person', name: 'Ann Mason' }, { name: 'Bo Carpenter' }],
    datePublished: '2025-05-03T23:30:00-04:00',
    publisher: { name: 'The Ledger' },
  };

  test('gives byline, day and publisher', () => {
    expect(details(ld(linked))).toMatchObject({
      byline: 'Ann Mason, Bo Carpenter',
      date: '2025-05-03',
      publisher: 'The Ledger',
    });
  });

  test.each([
    ['in a list', [{ '@type': 'WebPage' }, linked]],
    ['in a graph', { '@graph': [{ '@type': 'Organization' }, linked] }],
    ['as the main entity', { '@type': 'WebPage', mainEntity: linked }],
  ])('%s', (_, data) => {
    expect(details(ld(data)).date).toBe('2025-05-03');
  });

  test('of the stories that a page lists says nothing of the page', () => {
    expect(details(ld({ '@type': 'ItemList', itemListElement: [linked] })).date).toBeNull();
  });

  test('is read in spite of line breaks in strings and of comments around it', () => {
    const malformed = `<script type="application/ld+json"><!-- {"@type":"NewsArticle","headline":"Two\nlines","datePublished":"2025-05-03"} --></script>`;
    expect(details(malformed).date).toBe('2025-05-03');
  });
});

test('meta elements', () => {
  const head = `<meta property="og:site_name" content="The  Ledger"><meta name="author" content="By Ann Mason">
    <meta property="article:published_time" content="2025-05-03T08:00:00Z"><link rel="canonical" href="https://ledger.example/bridge">`;
  expect(details(head)).toMatchObject({
    byline: 'Ann Mason',
    date: '2025-05-03',
    publisher: 'The Ledger',
    address: 'https://ledger.example/bridge',
    language: 'en',
  });
});

test('a page that says nothing of itself', () => {
  expect(details('')).toMatchObject({
    byline: null,
    date: null,
    publisher: null,
    address: null,
    incomplete: null,
  });
});

test('what the page shows, where it declares nothing', () => {
  const shown =
    '<div class="byline">By <a href="/ann">Ann Mason</a>, 3 May 2025</div><time datetime="2025-05-03T08:00">yesterday</time>';
  expect(details('', shown)).toMatchObject({ byline: 'Ann Mason', date: '2025-05-03' });
});

test('an address is http or https, and complete', () => {
  const addressOf = (head: string, address: string | null) => {
    const found = readArticle(parse(page(paragraphs(), head)), { address });
    return typeof found === 'string' ? found : found.article.address;
  };
  const own = 'https://ledger.example/a/b?c=d';
  expect(addressOf('', own)).toBe(own);
  expect(addressOf('', 'file:///page.html')).toBeNull();
  expect(addressOf('<link rel="canonical" href="/bridge">', own)).toBe('https://ledger.example/bridge');
  expect(addressOf('<link rel="canonical" href="/bridge">', null)).toBeNull();
  expect(addressOf('<link rel="canonical" href="javascript:alert(1)">', own)).toBe(own);
  expect(addressOf('<link rel="canonical" href="https://user:word@ledger.example/">', null)).toBe(
    'https://ledger.example/',
  );
});

test.each([
  ['en_GB', 'en-GB'],
  ['de', 'de'],
  ['not a language', null],
])('language %s', (declared, language) => {
  const html = page(paragraphs(), `<meta property="og:locale" content="${declared}">`).replace(
    ' lang="en"',
    '',
  );
  expect(read(html).article.language).toBe(language);
});

test.each([
  ['2025-05-03', '2025-05-03'],
  ['2025-05-03T23:59:59+14:00', '2025-05-03'],
  ['2025/5/3 10:00', '2025-05-03'],
  ['20250503T100000Z', '2025-05-03'],
  ['Sat, 3 May 2025 10:00:00 GMT', '2025-05-03'],
  ['May 3rd, 2025', '2025-05-03'],
  ['2025-02-30', null],
  ['2025-13-01', null],
  ['yesterday', null],
  ['', null],
])('the day of %j', (text, day) => {
  expect(toDay(text)).toBe(day);
});
