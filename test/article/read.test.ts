import { describe, expect, test } from 'vitest';
import { looksLikeArticle, readArticle } from '../../src/article';
import { bodyOf, PARAGRAPHS, page, paragraphs, parse, read, TITLE } from './pages';

const [first = '', second = '', third = ''] = PARAGRAPHS;
const inside = (part: string) => bodyOf(read(page(`<p>${first}</p><p>${second}</p>${part}<p>${third}</p>`)));

test('title and paragraphs, joined by blank lines', () => {
  const { article } = read(page(paragraphs()));
  expect(article.text).toBe([TITLE, ...PARAGRAPHS].join('\n\n'));
  expect(article.blocks.map(({ role }) => role)).toEqual(['title', 'paragraph', 'paragraph', 'paragraph']);
  expect(article.blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual([
    TITLE,
    ...PARAGRAPHS,
  ]);
});

describe('left out', () => {
  const words =
    'A line that is long enough to be taken for a part of the article, were it not for its place.';
  test.each([
    ['scripts', `<script>var words = "${words}";</script>`],
    ['styles', `<style>p { content: "${words}" }</style>`],
    ['what stands in for scripts', `<noscript><p>${words}</p></noscript>`],
    ['templates', `<template><p>${words}</p></template>`],
    ['buttons', `<button>${words}</button>`],
    ['menus', `<nav><p>${words}</p></nav>`],
    ['asides', `<aside><p>${words}</p></aside>`],
    ['captions', `<figure><img src="a.png" alt=""><figcaption>${words}</figcaption></figure>`],
    ['captions by name', `<div class="wp-caption"><p class="wp-caption-text">${words}</p></div>`],
    ['what is hidden', `<p hidden>${words}</p>`],
    ['what its style hides', `<p style="color: red; display : none">${words}</p>`],
    ['what is hidden from the screen reader', `<div aria-hidden="true"><p>${words}</p></div>`],
    ['what is for the screen reader only', `<p class="visually-hidden">${words}</p>`],
    ['related stories', `<div class="relatedStories"><p>${words}</p></div>`],
    ['newsletters', `<section class="c-newsletter"><p>${words}</p></section>`],
    ['forms', `<form><p>${words}</p><input></form>`],
    ['what to share', `<ul class="social-share"><li>${words}</li></ul>`],
    ['comments', `<section id="comments"><p>${words.repeat(20)}</p></section>`],
    ['links to other stories', `<p><a href="/other">${words}</a></p>`],
    ['lists of links', `<ul><li><a href="/1">${words}</a></li><li><a href="/2">${words}</a></li></ul>`],
    [
      'a heading over nothing but links',
      '<h2>More on this story</h2><ul><li><a href="/1">The bridge, a history</a></li></ul>',
    ],
    ['read also', '<p>Read also: <a href="/1">The bridge, a history</a></p>'],
    ['notices', '<p>Advertisement</p><p>Story continues below</p>'],
    ['cards', `<div>${`<div><h3><a href="/1">Another</a></h3><p>${words}</p></div>`.repeat(3)}</div>`],
  ])('%s', (_, part) => {
    expect(inside(part)).toEqual(PARAGRAPHS);
  });

  test('labels around the text', () => {
    const body = bodyOf(
      read(
        page(`<div>By Ann Mason</div><div>5 min read</div>${paragraphs()}<div>Topics</div><p>Bridges</p>`),
      ),
    );
    expect(body).toEqual(PARAGRAPHS);
  });

  test('what stands above the headline', () => {
    const html = `<html><body><main><p>${second}</p><h1>${TITLE}</h1><p>${first}</p>${paragraphs().repeat(3)}</main></body></html>`;
    expect(bodyOf(read(html))[0]).toBe(first);
  });
});

describe('kept', () => {
  test('subheads, list items, quotations, and short paragraphs', () => {
    const part =
      '<h2>What is next</h2><p>Nobody knows.</p><ul><li>Close the bridge</li><li>Mend the piers</li></ul><blockquote>No way round.</blockquote>';
    const { article } = read(page(`<p>${first}</p>${part}<p>${third}</p>`));
    expect(article.blocks.map(({ role, start, end }) => [role, article.text.slice(start, end)])).toEqual([
      ['title', TITLE],
      ['paragraph', first],
      ['subhead', 'What is next'],
      ['paragraph', 'Nobody knows.'],
      ['paragraph', 'Close the bridge'],
      ['paragraph', 'Mend the piers'],
      ['paragraph', 'No way round.'],
      ['paragraph', third],
    ]);
  });

  test('the standfirst between headline and body', () => {
    const html = `<html><body><article><header><h1>${TITLE}</h1><div>${second}</div></header>
      <div class="share">Share this</div><div class="article-body">${paragraphs([first, third])}</div></article></body></html>`;
    expect(bodyOf(read(html))).toEqual([second, first, third]);
  });

  test('an article in an element with a telling name', () => {
    expect(
      bodyOf(read(page(`<div class="related social-share"><form>${paragraphs()}</form></div>`))),
    ).toEqual(PARAGRAPHS);
  });

  test('text between double line breaks, and text straight in a division', () => {
    expect(bodyOf(read(page(`<div>${first}<br><br>${second}<br> <br/>${third}</div>`)))).toEqual(PARAGRAPHS);
    expect(bodyOf(read(page(PARAGRAPHS.map((text) => `<div>${text}</div>`).join(''))))).toEqual(PARAGRAPHS);
  });

  test('both parts of a body that is cut in two', () => {
    const html = page(
      `<div class="story-body">${paragraphs([first])}</div><div>Advertisement</div><div class="story-body">${paragraphs([second, third])}</div>`,
    );
    expect(bodyOf(read(html))).toEqual(PARAGRAPHS);
  });

  test('the text of an open shadow root', () => {
    const document = parse(page('<story-body></story-body>'));
    const host = document.querySelector('story-body');
    const shadow = host?.attachShadow({ mode: 'open' });
    for (const text of PARAGRAPHS) {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      shadow?.append(paragraph);
    }
    const found = readArticle(document);
    if (typeof found === 'string') throw new Error(found);
    expect(bodyOf(found)).toEqual(PARAGRAPHS);
    expect(found.shadows).toEqual([shadow]);
    expect(looksLikeArticle(document)).toBe(true);
  });
});

test('white space is collapsed', () => {
  const html = page(
    `<p>\n  The&nbsp;town\tcouncil <b> voted </b>\n on<br>Tuesday, <i></i> and   ${second}\u2003</p>`,
  );
  expect(bodyOf(read(html))).toEqual([`The town council voted on Tuesday, and ${second}`]);
});

describe('the headline', () => {
  const titleOf = (head: string, body: string) =>
    read(`<html><head>${head}</head><body>${body}${paragraphs()}</body></html>`).article.title;

  test('is the one on the page', () => {
    const head = '<title>Bridge to close, council votes | The Ledger</title>';
    expect(titleOf(head, '<h1>The Ledger</h1><h2>Council votes: bridge to close</h2>')).toBe(
      'Council votes: bridge to close',
    );
  });

  test('is the only first-level heading, however different', () => {
    expect(titleOf('<title>Bridge news</title>', '<h1>No way across</h1>')).toBe('No way across');
  });

  test('is what the page declares, where none is shown', () => {
    expect(titleOf(`<meta property="og:title" content="${TITLE}">`, '')).toBe(TITLE);
    expect(titleOf(`<title>${TITLE} | The Ledger</title>`, '<h1>The Ledger</h1>')).toBe(TITLE);
  });

  test('may be missing', () => {
    const { article } = read(`<html><body>${paragraphs()}</body></html>`);
    expect(article.title).toBe('');
    expect(article.text).toBe(PARAGRAPHS.join('\n\n'));
  });
});

test('the root is the smallest element around the body', () => {
  expect(read(page(`<div id="a"><div id="b">${paragraphs()}</div><div>By us</div></div>`)).root.id).toBe('b');
  expect(
    read(page(`<div id="a"><div>${paragraphs([first])}</div><div>${paragraphs([second])}</div></div>`)).root
      .id,
  ).toBe('a');
});

test('a page in one sentence is an article, a page of labels is none', () => {
  expect(bodyOf(read(page('<p>The bridge is closed until further notice.</p>')))).toHaveLength(1);
  expect(readArticle(parse(page('<p>Home</p><p>News</p>')))).toBe('no-article');
});
