import { describe, expect, test } from 'vitest';
import { looksLikeArticle, readOpening } from '../../src/article';
import { PARAGRAPHS, page, paragraphs, parse, realPages, TITLE } from './pages';

const [first = ''] = PARAGRAPHS;
const looks = (html: string) => looksLikeArticle(parse(html));
/** A text that only a page which calls itself an article may be as short as. */
const short = paragraphs([first, 'The mayor abstained.']);

describe('an article', () => {
  test.each([
    ['paragraphs', page(paragraphs())],
    [
      'each paragraph in a division of its own',
      page(PARAGRAPHS.map((text) => `<div><div><p>${text}</p></div></div>`).join('')),
    ],
    ['text cut by line breaks', page(`<div>${PARAGRAPHS.join('<br><br>')}</div>`)],
    ['text in a form, as some systems wrap every page', page(`<form>${paragraphs()}</form>`)],
    [
      'a short text that JSON-LD calls an article',
      page(short, '<script type="application/ld+json">{"@type": ["Thing", "ReportageNewsArticle"]}</script>'),
    ],
    [
      'a short text that Open Graph calls an article',
      page(short, '<meta property="og:type" content="article">'),
    ],
    ['a short text in microdata', page(`<div itemprop="articleBody">${short}</div>`)],
    ['a short text in the only article element', page(`<article>${short}</article>`)],
    ['text straight in a division', page(`<article><div>${first}</div></article>`)],
  ])('%s', (_, html) => {
    expect(looks(html)).toBe(true);
  });
});

const teaser = `<article><h3><a href="/story">Council closes bridge</a></h3><p>${first}</p></article>`;
const hit = `<li><a href="/story">Council closes bridge</a><p>${first}</p></li>`;

describe('no article', () => {
  test.each([
    ['a front page of cards', page(teaser.repeat(12))],
    [
      'a front page of headings and texts in turn',
      page(`<h2><a href="/1">One</a></h2><p>${first}</p>`.repeat(12)),
    ],
    [
      'a front page that calls itself an article',
      page(teaser.repeat(12), '<meta property="og:type" content="article">'),
    ],
    ['a page of search hits', page(`<ol>${hit.repeat(10)}</ol>`)],
    ['a short text of no kind', page(short)],
    [
      'a menu of links',
      page(
        '<p><a href="/a">All that was ever said about the bridge over the river, in one place</a></p>'.repeat(
          20,
        ),
      ),
    ],
    ['only comments', page(`<div id="comments">${paragraphs()}</div>`)],
    ['only hidden text', page(`<div hidden>${paragraphs()}</div>`)],
    ['only a consent notice', page(`<div class="cookie-banner">${paragraphs()}</div>`)],
    ['nothing', ''],
  ])('%s', (_, html) => {
    expect(looks(html)).toBe(false);
    expect(readOpening(parse(html))).toBe('no-article');
  });
});

test('the opening is headline and first paragraphs', () => {
  expect(readOpening(parse(page(paragraphs())))).toEqual({
    title: TITLE,
    text: [TITLE, ...PARAGRAPHS].join('\n\n'),
    language: 'en',
  });
});

test('the opening stays short on a long page', () => {
  const opening = readOpening(parse(page(paragraphs(Array.from({ length: 500 }, () => first)))));
  const text = typeof opening === 'string' ? '' : opening.text;
  expect(text.length).toBeGreaterThan(1_500);
  expect(text.length).toBeLessThan(3_500);
});

const real = realPages();
test.skipIf(real === null)(`agrees with what is expected of ${real?.length ?? 0} real pages`, () => {
  const pages = real ?? [];
  const right = pages.filter(({ html, readerable }) => looks(html) === readerable);
  expect(right.length / pages.length).toBeGreaterThan(0.95);
});
