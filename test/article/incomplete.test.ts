import { expect, test } from 'vitest';
import { bodyOf, PARAGRAPHS, page, paragraphs, read } from './pages';

const incomplete = (after: string, head = '') => read(page(paragraphs() + after, head)).article.incomplete;

test.each([
  [
    'JSON-LD says so',
    '',
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
  ],
  ['its tier is locked', '', '<meta property="article:content_tier" content="locked">'],
  [
    'an offer stands in its place',
    '<div class="c-paywall"><p>Subscribe to go on.</p><button>Join</button></div>',
    '',
  ],
])('a paywall: %s', (_, after, head) => {
  expect(incomplete(after, head)).toBe('paywall');
});

test.each([
  ['<p>Continue reading</p>'],
  ['<p><a href="/full">Read the full story →</a></p>'],
  ['<div>This article is for subscribers only.</div>'],
  ['<p>Subscribe to continue</p>'],
  ['<p>To read the rest, sign in or register.</p>'],
  ['<button>Continue reading</button>'],
])('a teaser: %s', (after) => {
  expect(incomplete(after)).toBe('teaser');
});

test('a teaser: the text breaks off', () => {
  expect(
    read(page(paragraphs(['The town council voted on Tuesday evening to close the old bridge to all …'])))
      .article.incomplete,
  ).toBe('teaser');
});

test.each([
  ['nothing else', '', ''],
  [
    'JSON-LD calls it free',
    '',
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>',
  ],
  [
    'a wrapper that is named for its wall',
    `<div class="paywall">${paragraphs().repeat(6)} Subscribe.</div>`,
    '',
  ],
  ['a hidden offer', '<div class="paywall" hidden>Subscribe to go on.</div>', ''],
  ['a link past an advertisement', '<p>Continue reading the main story</p>', ''],
])('the whole article: %s', (_, after, head) => {
  expect(incomplete(after, head)).toBeNull();
});

test('the offer is no part of the text', () => {
  const offer =
    '<p>This story is for subscribers</p><p>The first month costs one pound, and you can leave at any time.</p>';
  expect(bodyOf(read(page(paragraphs() + offer)))).toEqual(PARAGRAPHS);
});
