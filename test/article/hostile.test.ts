import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeArticle, MAX_ARTICLE, readArticle, readArticleSteps, readOpening } from '../../src/article';
import { bodyOf, PARAGRAPHS, page, paragraphs, parse, read, TITLE } from './pages';

/** Everything that the room offers, on one document; what matters is that it returns, and soon. */
function readEverything(document: Document): void {
  looksLikeArticle(document);
  readOpening(document);
  const found = readArticle(document);
  if (typeof found !== 'string') found.map.place(0, found.article.text.length);
}

describe('documents that nobody would write', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['text without an element', 'Only words'],
    ['an empty page', '<!doctype html><html><head></head><body></body></html>'],
    ['no body', '<html><head><title>Words</title></head></html>'],
    ['a page of scripts', `<body>${'<script>var a = "<p>Words</p>";</script>'.repeat(500)}</body>`],
    ['XML', '<?xml version="1.0"?><feed><entry><title>Words</title></entry></feed>'],
  ])('%s holds no article', (_, html) => {
    const document = parse(html);
    readEverything(document);
    expect(readArticle(document)).toBe('no-article');
    expect(readOpening(document)).toBe('no-article');
  });

  test('elements in elements in elements', () => {
    const depth = 5_000;
    const { article } = read(page(`${'<div>'.repeat(depth)}${paragraphs()}${'</div>'.repeat(depth)}`));
    expect(article.blocks).toHaveLength(1 + PARAGRAPHS.length);
  });

  test('ten megabytes that are no article', { timeout: 60_000 }, () => {
    const teaser =
      '<li><h3><a href="/a">A heading of another story</a></h3><p>And a few words of it.</p></li>';
    const document = parse(page(`<ul>${teaser.repeat(10_000_000 / teaser.length)}</ul>`));
    const started = performance.now();
    readEverything(document);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(looksLikeArticle(document)).toBe(false);
  });

  test('a text longer than any article is read up to the end of the last paragraph that fits', () => {
    const many = Array.from(
      { length: 1 + MAX_ARTICLE / 100 },
      (_, index) => `${index} ${PARAGRAPHS[0] ?? ''}`,
    );
    const found = read(page(paragraphs(many)));
    const { article, root } = found;
    expect(article.incomplete).toBe('long');
    expect(article.text.length).toBeLessThanOrEqual(MAX_ARTICLE);
    expect(article.text.length).toBeGreaterThan(MAX_ARTICLE - 200);
    const said = bodyOf(found);
    expect(said).toEqual(many.slice(0, said.length));
    expect(root.localName).toBe('main');
  });

  test('a document longer than any is read as far as it is walked', () => {
    const many = Array.from({ length: 16_000 }, (_, index) => `${index} ${PARAGRAPHS[0] ?? ''}`);
    expect(read(page(paragraphs(many))).article.incomplete).toBe('long');
  });

  test('one paragraph longer than any article is none', () => {
    expect(readArticle(parse(page(`<p>${'word '.repeat(MAX_ARTICLE)}</p>`)))).toBe('no-article');
  });

  test('one paragraph of a hundred thousand elements', () => {
    const { article } = read(page(`<p>${'<b>word</b> '.repeat(50_000)}</p>`));
    expect(article.text.length).toBe(TITLE.length + 2 + 50_000 * 5 - 1);
  });

  test.each([
    '{',
    '[]',
    'null',
    '"NewsArticle"',
    '{"@type":"NewsArticle","headline":{"a":[null]},"author":[null,7]}',
    '{"@graph":{"@graph":[[[{"@type":7}]]]}}',
  ])('linked data %s', (data) => {
    const { article } = read(page(paragraphs(), `<script type="application/ld+json">${data}</script>`));
    expect(article.title).toBe(TITLE);
    expect(article.byline).toBeNull();
  });
});

describe('a page that changes while it is read', () => {
  test('is read anew', () => {
    const filler =
      '<p>A paragraph that keeps the reader busy for a while, and says no more than that.</p>'.repeat(300);
    const document = parse(page(`<div id="first">${filler}</div><div>${paragraphs()}</div>`));
    const steps = readArticleSteps(document);
    steps.next();
    document.getElementById('first')?.remove();
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(typeof step.value === 'string' ? step.value : bodyOf(step.value)).toEqual(PARAGRAPHS);
  });

  test('without end is given up', () => {
    const document = parse(page(paragraphs(Array.from({ length: 2_000 }, () => PARAGRAPHS[1] ?? ''))));
    const steps = readArticleSteps(document);
    let step = steps.next();
    while (!step.done) {
      const main = document.querySelector('main');
      main?.replaceWith(...[main.cloneNode(true)]);
      step = steps.next();
    }
    expect(step.value).toBe('no-article');
  });
});

const names = [
  'div',
  'p',
  'span',
  'a',
  'ul',
  'li',
  'br',
  'h1',
  'h2',
  'table',
  'tr',
  'td',
  'article',
  'aside',
  'nav',
  'form',
  'script',
  'template',
  'blockquote',
  'b',
  'unknown-thing',
];
const html = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...PARAGRAPHS, ' ', 'Read more', '\u00a0', '&lt;', '</p>', '<', 'über 東京。'),
    fc.string(),
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom(
          '',
          ' class="related"',
          ' hidden',
          ' href="/"',
          ' id="comments"',
          ' itemprop="articleBody"',
          ' style="display:none"',
          ' class',
        ),
        fc.array(tie('node'), { maxLength: 5 }),
        fc.boolean(),
      )
      .map(
        ([name, attributes, children, closed]) =>
          `<${name}${attributes}>${children.join('')}${closed ? `</${name}>` : ''}`,
      ),
  ),
})).node;

test('no document makes it throw', () => {
  fc.assert(
    fc.property(html, (text) => {
      readEverything(parse(text));
      readEverything(parse(`<html><body>${text}</body></html>`));
    }),
    { numRuns: 300 },
  );
});
