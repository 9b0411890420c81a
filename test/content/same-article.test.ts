import { expect, test } from 'vitest';
import { isSameArticle } from '../../src/content/same-article';

/** A text of these paragraphs. */
function articleOf(...paragraphs: string[]) {
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const end = start + paragraph.length;
    const block = { role: 'paragraph' as const, start, end };
    start = end + 2;
    return block;
  });
  return { text: paragraphs.join('\n\n'), blocks };
}

const FERRY = [
  'Ferry link opens',
  'The ferry will sail in May.',
  'Nobody knows the price.',
  'The pier stays.',
];
const BRIDGE = ['Bridge closes', 'The bridge will close in June.', 'Engineers found cracks in two piers.'];
const FOOTER = 'Subscribe to our letter for more news like this.';
const ferry = articleOf(...FERRY);

test.each([
  ['itself', articleOf(...FERRY)],
  ['itself with more text', articleOf(...FERRY, ...BRIDGE, ...BRIDGE)],
  ['its first paragraphs', articleOf(...FERRY.slice(0, 2))],
  ['itself with another headline', articleOf('Ferry link opens at last', ...FERRY.slice(1))],
  [
    'itself with one sentence corrected',
    articleOf(...FERRY.slice(0, 2), 'The price is ten.', 'The pier stays.'),
  ],
  ['itself in another order', articleOf(...FERRY.toReversed())],
])('an article is the same as %s', (_, other) => {
  expect(isSameArticle(ferry, other)).toBe(true);
  expect(isSameArticle(other, ferry)).toBe(true);
});

test.each([
  ['another article', articleOf(...BRIDGE)],
  ['another article that quotes a sentence of it', articleOf(...BRIDGE, 'The pier stays.')],
  ['a translation of it', articleOf(...FERRY.map((text) => text.toUpperCase()))],
])('an article is not the same as %s', (_, other) => {
  expect(isSameArticle(ferry, other)).toBe(false);
  expect(isSameArticle(other, ferry)).toBe(false);
});

test('what a site puts under every article makes no two of them the same', () => {
  expect(isSameArticle(articleOf(...FERRY, FOOTER), articleOf(...BRIDGE, FOOTER))).toBe(false);
  const repeated = [FOOTER, FOOTER, FOOTER, FOOTER];
  expect(isSameArticle(articleOf(...FERRY, ...repeated), articleOf(...BRIDGE, ...repeated))).toBe(false);
});

test('a headline that an app goes on declaring does not make another text the same article', () => {
  const titled = (article: ReturnType<typeof articleOf>) => ({
    ...article,
    blocks: article.blocks.map(
      (block, index) => ({ ...block, role: index === 0 ? 'title' : 'paragraph' }) as const,
    ),
  });
  expect(isSameArticle(titled(ferry), titled(articleOf('Ferry link opens', 'All stories.')))).toBe(false);
  expect(isSameArticle(titled(ferry), titled(articleOf('Ferry link opens')))).toBe(false);
  expect(isSameArticle(titled(ferry), titled(articleOf('Other headline', ...FERRY.slice(1))))).toBe(true);
});
