/** The extension's own pages, worked as a person works them: compare, keep, add, search, delete, undo. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { drawnMarks, until } from '../../scripts/marks';
import { costWords } from '../../src/pages/settings/sureness-words';
import type { PageState } from '../../src/protocol';
import { SURENESS } from '../../src/settings';
import measured from '../../src/settings/sureness.json';
import { docxOf, paragraph, run } from '../corpus/docx-file';
import { lines, pdfOf, wrapped } from '../corpus/pdf-file';
import {
  choose,
  inBothBrowsers,
  openCard,
  press,
  sees,
  settled,
  typeInto,
  visit,
  watchConsole,
} from './harness';
import { cardWhere } from './in-card';

/** An event of which the starter corpus knows nothing, and a page that tells it otherwise. */
const STATEMENT = `Lighthouse keeper of Corran retires

The harbour trust said on Monday that Ada Brough, the keeper of the Corran lighthouse, will retire in March after 31 years.

“I have loved every storm of it,” Brough said at a small ceremony on the pier.

The trust said the lamp could be automated next year. No decision has been made yet.

About 40 people came to the ceremony, the trust said.
`;
const ARTICLE = `<!doctype html><html lang="en"><head><title>Corran loses its keeper</title><link rel="icon" href="data:,"></head><body><main><article>
<h1>Corran loses its lighthouse keeper</h1><p>By <span>Tom Field</span></p>
<p>Ada Brough, the keeper of the Corran lighthouse, will retire in March after 31 years, the harbour trust said on Monday.</p>
<p>“I have hated every storm of it,” Brough said at a small ceremony on the pier.</p>
<p>The lamp will be automated next year, the trust said.</p>
<p>About 400 people came to the ceremony, according to the trust.</p>
<p>The full statement is on the <a href="/statement.txt">harbour trust’s own page</a>.</p>
</article></main></body></html>`;
const PAGES = {
  '/keeper.html': { body: ARTICLE },
  '/statement.txt': { body: STATEMENT, type: 'text/plain; charset=utf-8' },
};

/** What is planted in the article above. */
const PLANTED = ['hated', 'will', '400'];

inBothBrowsers('the extension’s pages', PAGES, (world) => {
  /** The article in a tab, and the page to compare it with a source. */
  async function startComparing(): Promise<{ article: Page; compare: Page; complaints: string[] }> {
    const { page: article, complaints } = await visit(world(), '/keeper.html');
    const compare = await world().session.extension.open('compare', `${world().site.address}/keeper.html`);
    await sees(compare, 'Corran loses its lighthouse keeper');
    return { article, compare, complaints };
  }

  /** The planted words get notes, and no others do. */
  async function expectNotes(article: Page): Promise<void> {
    const marks = await until(() => drawnMarks(article), 'mark');
    expect(marks.map(({ words }) => words)).toEqual(PLANTED);
  }

  test('an article that no source covers is compared with a pasted text', async () => {
    const { article, compare, complaints } = await startComparing();
    await press(compare, 'Pasted text');
    await typeInto(compare, 'Text of the source', STATEMENT);
    await press(compare, 'Compare with this text');
    await sees(compare, 'Keep this source');
    await expectNotes(article);
    expect(complaints).toEqual([]);
    await compare.close();
  });

  test('with another open tab', async () => {
    const { session, site } = world();
    const source = await visit(world(), DEMO_PAGES.source);
    const { page: article } = await visit(world(), DEMO_PAGES.spun);
    const compare = await session.extension.open('compare', site.address + DEMO_PAGES.spun);
    await choose(compare, await source.page.title());
    await press(compare, 'Compare with this tab');
    await sees(compare, 'Keep this source');
    await until(() => drawnMarks(article), 'mark');
    await compare.close();
  });

  test('with a file', async () => {
    const { article, compare } = await startComparing();
    await press(compare, 'File');
    await chooseFile(compare, 'statement.txt', STATEMENT);
    await sees(compare, 'Keep this source');
    await expectNotes(article);
    await compare.close();
  });

  test('with a PDF, whose pages are named, and with a Word file', async () => {
    const [title = '', ...paragraphs] = STATEMENT.trim().split('\n\n');
    const drawn = paragraphs.map((words, at) => lines(wrapped(words), { y: 150 + at * 60 }));
    const pdf = pdfOf([
      [...lines([title], { size: 20 }), ...drawn.slice(0, 1).flat()],
      drawn.slice(1).flat(),
    ]);
    const docx = docxOf([title, ...paragraphs].map((words) => paragraph(run(words))).join(''));
    const { article, compare, complaints } = await startComparing();
    await press(compare, 'File');
    await chooseFile(compare, 'statement.pdf', pdf);
    await sees(compare, 'Keep this source');
    await expectNotes(article);
    await openCard(article);
    await cardWhere(world(), '/keeper.html', 'page in the card', ({ text }) => text.includes('p. 2'));
    await compare.bringToFront();
    await press(compare, 'Keep this source');
    await sees(compare, 'Kept in your library');
    const library = await world().session.extension.open('library');
    await press(library, title);
    await sees(library, /p\. 1.*p\. 2/);
    await library.close();
    await press(compare, 'Undo');

    await press(compare, 'Compare with another source');
    await press(compare, 'File');
    await chooseFile(compare, 'statement.docx', docx);
    await sees(compare, 'Keep this source');
    await expectNotes(article);

    await press(compare, 'Compare with another source');
    await press(compare, 'File');
    await chooseFile(compare, 'scan.pdf', pdfOf([[]]));
    await sees(compare, 'scan.pdf holds no text that can be read: is it a scan?');
    expect(complaints).toEqual([]);
    await compare.close();
  });

  test('with the report that it links to, which is fetched only then', async () => {
    const { site } = world();
    const { article, compare } = await startComparing();
    await press(compare, 'Linked report');
    await choose(compare, 'harbour trust’s own page');
    expect(site.requests).not.toContain('/statement.txt');
    await press(compare, 'Fetch and compare');
    await sees(compare, 'Keep this source');
    expect(site.requests).toContain('/statement.txt');
    await expectNotes(article);
    await compare.close();
  });

  test('a source is kept with one click, then found, deleted and brought back', async () => {
    const { session, site } = world();
    const { compare } = await startComparing();
    await press(compare, 'Pasted text');
    await typeInto(compare, 'Text of the source', STATEMENT);
    await press(compare, 'Compare with this text');
    await press(compare, 'Keep this source');
    await sees(compare, 'Kept in your library');
    await compare.close();

    // Kept, it covers the article by itself.
    const { page: again, state } = await visit(world(), '/keeper.html');
    expect(state).toMatchObject({ phase: 'checked', view: { chosen: 'matched' } });
    await expectNotes(again);

    const library = await session.extension.open('library');
    const complaints = watchConsole(library);
    await sees(library, '13 documents');
    await typeInto(library, 'Search your sources', 'lighthouse keeper');
    await until(async () => (await listed(library)).length === 1, 'list of one document');
    expect((await listed(library))[0]).toContain('Lighthouse keeper of Corran retires');
    await press(library, 'Delete');
    await sees(library, 'Deleted “Lighthouse keeper of Corran retires”');
    expect((await visit(world(), '/keeper.html')).state).toEqual({ phase: 'silent', reason: 'no-source' });
    await press(library, 'Undo');
    await until(async () => (await listed(library)).length === 1, 'document brought back');
    await press(library, 'Delete');
    await until(async () => (await listed(library)).length === 0, 'list without it');
    expect(complaints).toEqual([]);
    expect(site.requests.filter((path) => path === '/statement.txt').length).toBeLessThanOrEqual(1);
    await library.close();
  });

  test('how sure Plumbline must be is chosen in the settings, and the page is looked at again', async () => {
    const { session, site } = world();
    const address = site.address + DEMO_PAGES.spun;
    const { state } = await visit(world(), DEMO_PAGES.spun);
    const before = confidences(state);
    expect(before.some((confidence) => confidence < SURENESS.surest)).toBe(true);
    const settings = await session.extension.open('settings');
    const complaints = watchConsole(settings);
    await settings.waitForSelector('.sureness select');
    await settings.select('.sureness select', 'surest');
    await until(
      async () => confidences(await settled(session, address)).length < before.length,
      'fewer notes',
    );
    expect(confidences(await settled(session, address))).toEqual(
      before.filter((confidence) => confidence >= SURENESS.surest),
    );
    await sees(settings, costWords(measured.surest));
    await settings.select('.sureness select', 'usual');
    await until(
      async () => confidences(await settled(session, address)).length === before.length,
      'notes as before',
    );
    expect(complaints).toEqual([]);
    await settings.close();
  });

  test('a page is added to the sources after a look at what is stored', async () => {
    const { session, site } = world();
    const { page } = await visit(world(), DEMO_PAGES.other);
    const add = await session.extension.open('add', site.address + DEMO_PAGES.other);
    const headline = await page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
    await until(() => valuesOf(add).then((values) => values.includes(headline)), 'title in the form');
    const [paragraph = ''] = await page.evaluate(() =>
      [...document.querySelectorAll('.story-body p')].map(({ textContent }) => textContent.trim()),
    );
    await sees(add, paragraph.replace(/\s+/g, ' ').slice(0, 80));
    await press(add, 'Save to my sources');
    await sees(add, 'Kept in your library');
    const { documents } = await session.extension.ask('corpus.list', {
      query: 'dredge',
      offset: 0,
      limit: 10,
    });
    expect(documents.map(({ title }) => title)).toContain(headline);
    await press(add, 'Undo');
    await sees(add, 'Taken out of your library again');
    await add.close();
  });
});

/** How sure Plumbline is of each note that it shows. */
/** Of the notes on words: what is left out is asked to be less sure. */
const confidences = (state: PageState) =>
  state.phase === 'checked'
    ? state.view.notes.filter(({ mark }) => mark !== null).map(({ confidence }) => confidence)
    : [];

/** What choosing a file in the file dialogue does. */
async function chooseFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.evaluate(
    (fileName, bytes) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input === null) throw new Error('There is no field for a file.');
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(bytes)], fileName));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    [...(typeof content === 'string' ? new TextEncoder().encode(content) : content)],
  );
}

/** The rows of the library's list, as text. */
const listed = (library: Page) =>
  library.evaluate(() =>
    [...document.querySelectorAll('main li')]
      .filter((row) => row.checkVisibility())
      .map(({ textContent }) => textContent),
  );

/** What stands in the form's fields. */
const valuesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
  );
