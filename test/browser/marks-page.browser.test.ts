/** Pages of other kinds than most: in shadow roots, printed, kept in the back/forward cache, made for phones. */
import { expect, test } from 'vitest';
import { hasCard, until } from '../../scripts/marks';
import { MAX_ARTICLE } from '../../src/protocol';
import { drawNotes, storyPage, untilDrawn } from './drawing';
import { inBothBrowsers, visit } from './harness';

const TITLE = 'Council votes to close the old bridge';
const PARAGRAPHS = [
  'The town council voted on Tuesday evening to close the old bridge to all traffic, after engineers had found cracks.',
  'The closure will begin on the first of June and is expected to last for at least eighteen months, an engineer said.',
  'Shopkeepers on the eastern bank fear that they will lose customers, and have asked the council for help with rents.',
  'Nobody in the town hall wanted to say what the repair will cost, or who is going to pay for the work in the end.',
];
const WORDS = 'will begin';
const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

/** An app in nested shadow roots, which it fills late. */
const SHADOW = `<!doctype html><html lang="en"><title>${TITLE}</title><link rel="icon" href="data:,"><news-app></news-app><script>
  const story = ${JSON.stringify(`<article><h1>${TITLE}</h1>${body}</article>`)};
  customElements.define('news-story', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }); setTimeout(() => { this.shadowRoot.innerHTML = story; }, 1500); }
  });
  customElements.define('news-app', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<header>News</header><news-story></news-story>'; }
  });
</script></html>`;

const AMP = `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>${TITLE}</title><link rel="icon" href="data:,">
  <link rel="canonical" href="https://news.example/bridge"><style amp-custom>p { margin: 1em }</style></head>
  <body><header><amp-img src="x.png" width="9" height="9"></amp-img></header><h1>${TITLE}</h1>
  <amp-ad width="300" height="250" type="x"></amp-ad>${body}<amp-analytics></amp-analytics></body></html>`;

/** What a site's print view looks like: a table, line breaks, and the address of the article. */
const PRINT_VIEW = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title><link rel="icon" href="data:,"></head>
  <body><table><tr><td><b>${TITLE}</b><br><br>${PARAGRAPHS.join('<br><br>')}<br><br>Printed from news.example</td></tr></table></body></html>`;

/** What a reader mode shows: one container, with its own names. */
const READER_VIEW = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title><link rel="icon" href="data:,"></head>
  <body class="dark sans-serif"><div class="container"><div class="header reader-header"><a class="domain" href="/">news.example</a>
  <h1 class="reader-title">${TITLE}</h1><div class="credits reader-credits">Ann Mason</div></div><hr>
  <div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">${body}</div></div></div></div></body></html>`;

const LONG = storyPage(
  TITLE,
  Array.from(
    { length: 6_000 },
    (_, index) =>
      `On day ${index} of the work the builders said that they will begin with pier ${index}, once the tide allows it.`,
  ),
);
const CACHED = { 'cache-control': 'max-age=600' };

const pages = {
  '/shadow.html': { body: SHADOW },
  '/amp.html': { body: AMP },
  '/print.html': { body: PRINT_VIEW },
  '/reader.html': { body: READER_VIEW },
  '/long.html': { body: LONG },
  '/story.html': { body: storyPage(TITLE, PARAGRAPHS), headers: CACHED },
  '/next.html': {
    body: '<!doctype html><title>Next</title><link rel="icon" href="data:,"><p>Next',
    headers: CACHED,
  },
};

inBothBrowsers('a page of another kind', pages, (world, name) => {
  const addressOf = (path: string) => world().site.address + path;

  test.each(['/amp.html', '/print.html', '/reader.html'])(
    'the article of %s is found and marked',
    async (path) => {
      const { page, complaints } = await visit(world(), path);
      await drawNotes(world(), addressOf(path), [{ words: WORDS }]);
      await untilDrawn(page, [WORDS]);
      const found = await world().session.extension.askTab(addressOf(path), 'page.article', null);
      expect(found?.article.title).toBe(TITLE);
      for (const paragraph of PARAGRAPHS) expect(found?.article.text).toContain(paragraph);
      expect(complaints).toEqual([]);
    },
  );

  test('an article in shadow roots is found, followed and marked where the browser can paint there', async () => {
    const { page } = await visit(world(), '/shadow.html');
    await until(async () => {
      const state = await world().session.extension.askTab(addressOf('/shadow.html'), 'page.state', null);
      return state.phase === 'silent' && state.reason === 'no-source';
    }, 'article in a shadow root');
    const state = await drawNotes(world(), addressOf('/shadow.html'), [{ words: WORDS }]);
    await untilDrawn(page, [WORDS]);
    expect(state.unpainted).toEqual(name === 'firefox' ? ['note 0'] : []);
    const rewrite = (said: string, by: string) =>
      page.evaluate(
        (from, to) => {
          const story = document
            .querySelector('news-app')
            ?.shadowRoot?.querySelector('news-story')?.shadowRoot;
          for (const { firstChild } of story?.querySelectorAll('p') ?? [])
            if (firstChild instanceof Text && firstChild.data.includes(from))
              firstChild.data = firstChild.data.replace(from, to);
        },
        said,
        by,
      );
    await rewrite('first of June', 'first of July');
    await untilDrawn(page, []);
    await rewrite('first of July', 'first of June');
    await untilDrawn(page, [WORDS]);
  });

  test('of a page of a hundred thousand words the first part is read, and it says so', async () => {
    const { page } = await visit(world(), '/long.html');
    const found = await world().session.extension.askTab(addressOf('/long.html'), 'page.article', null);
    expect(found?.article.incomplete).toBe('long');
    expect(found?.article.text.length).toBeLessThanOrEqual(MAX_ARTICLE);
    expect(found?.article.text.endsWith('once the tide allows it.')).toBe(true);
    const words = 'they will begin with pier 7';
    await drawNotes(world(), addressOf('/long.html'), [{ words }]);
    await untilDrawn(page, [words]);
  });

  test('a page with marks is kept in the back/forward cache, and has them when it comes back', async () => {
    const { page } = await visit(world(), '/story.html');
    await page.bringToFront();
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => {
        document.title = `persisted: ${persisted}`;
      });
    });
    await drawNotes(world(), addressOf('/story.html'), [{ words: WORDS }]);
    await untilDrawn(page, [WORDS]);
    await page.goto(addressOf('/next.html'));
    // A driver waits for a load, which a page from the cache does not have.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await until(async () => (await page.title()) === 'persisted: true', 'page from the cache');
    await untilDrawn(page, [WORDS]);
    expect(await hasCard(page)).toBe(false);
  });

  // Only Chromium lets a driver look at a page as it is printed.
  test.runIf(name === 'chromium')('print shows no mark', async () => {
    const { page } = await visit(world(), '/story.html');
    await page.bringToFront();
    const look = async (media: 'screen' | 'print') => {
      await page.emulateMediaType(media);
      return page.screenshot({ encoding: 'base64' });
    };
    const plain = { screen: await look('screen'), print: await look('print') };
    await drawNotes(world(), addressOf('/story.html'), [{ words: WORDS, severity: 3 }]);
    await until(async () => (await look('screen')) !== plain.screen, 'mark on the screen');
    expect(await look('print')).toBe(plain.print);
  });
});
