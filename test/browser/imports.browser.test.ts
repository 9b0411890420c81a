/** Imports as a person does them: files dropped, addresses agreed to, texts compared, a browser that is killed. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers';
import { drop } from '../../scripts/drop';
import { kill } from '../../scripts/kill/killing';
import { launch, type Session } from '../../scripts/launch';
import { until } from '../../scripts/marks';
import { removeProfile } from '../../scripts/remove';
import { violationsOn } from './axe';
import { choose, inBothBrowsers, press, sees, typeInto, visit, watchConsole } from './harness';

/** A statement of its own for each number. */
const statement = (n: number) =>
  `Harbour ${n} reopens its pier\n\nThe trust of harbour ${n} said that pier ${n * 3} was opened again on Monday, after ${n + 2} months. Cranes ${n * 7} and ${n * 11} had passed an inspection by engineer number ${n}.\n`;
const PARAGRAPH =
  'The council met on Tuesday evening to hear from residents about the bridge, which has been closed since the flood in spring, and said that it would publish the engineers’ report before the end of the month.';
const page = (title: string, paragraph = PARAGRAPH) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><link rel="icon" href="data:,"></head><body><article><h1>${title}</h1>${`<p>${paragraph}</p>`.repeat(4)}</article></body></html>`;
const FERRY =
  'A ferry with 40 people on board ran aground off the northern cape in thick fog on Saturday, the coastguard said, and everyone was taken off by helicopter within three hours without injuries.';
const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour news</title><item><title>Dredging begins</title><link>https://news.example/1</link><content:encoded><![CDATA[<p>${PARAGRAPH.replace('bridge', 'canal')}</p><p>${PARAGRAPH.replace('council', 'trust')}</p>]]></content:encoded></item></channel></rss>`;

/** Ten files, two of them broken. The feed holds one document. */
const MIXED: [name: string, content: string][] = [
  ...[1, 2, 3, 4].map((n): [string, string] => [`statement-${n}.txt`, statement(n)]),
  ['notes.md', `# Minutes of the trust\n\n${statement(5)}`],
  ['bridge.html', page('Council hears residents on the closed bridge')],
  ['feed.xml', FEED],
  ['case.json', JSON.stringify({ title: 'A case', text: statement(6) })],
  ['broken.pdf', '%PDF-1.7 and nothing more'],
  ['broken.docx', 'PK\u0003\u0004 and nothing more'],
];

const PAGES = {
  '/report.html': { body: page('Council reports on the ferry', FERRY) },
  '/other.html': { body: page('Lighthouse lamp automated', FERRY.replace('ferry', 'lamp')) },
};

inBothBrowsers('imports', PAGES, (world) => {
  async function openImports(): Promise<Page> {
    const library = await world().session.extension.open('library');
    await press(library, 'Imports');
    await sees(library, 'Drop files or folders');
    return library;
  }

  test('ten mixed files are dropped, two of them broken: the rest goes in, and each tells what became of it', async () => {
    const { extension } = world().session;
    const before = await extension.ask('corpus.status', null);
    const library = await extension.open('library');
    const complaints = watchConsole(library);
    // At once: the library may not have answered yet.
    await drop(library, MIXED);
    await sees(library, /8 documents added, .* 2 could not be read/);
    expect(await extension.ask('corpus.status', null)).toMatchObject({
      documents: (before.state === 'ready' ? before.documents : 0) + 8,
    });
    await press(library, 'What became of each');
    const shown = await sees(library, 'broken.docx is an archive');
    expect(shown).toContain('broken.pdf is damaged');
    expect(shown).toContain('In feed.xml');
    await chooseState(library, 'failed');
    await until(async () => (await itemsOf(library)).length === 2, 'items that failed');
    expect(await violationsOn(library)).toEqual([]);
    expect(complaints).toEqual([]);
    await library.close();
  });

  test('a newer text is compared with the one that is there, and replaces it', async () => {
    const { extension } = world().session;
    const old = `${statement(20)}\n${PARAGRAPH}\n\n${PARAGRAPH.replace('council', 'assembly')}\n`;
    await extension.ask('corpus.add', {
      document: {
        title: 'Harbour 20',
        publisher: null,
        author: null,
        date: null,
        language: 'en',
        kind: 'report',
        address: null,
        text: old,
      },
    });
    const library = await openImports();
    await press(library, 'Paste a text');
    await typeInto(library, 'Text of the source', old.replace('on Monday', 'on Thursday'));
    await clickSubmit(library);
    await sees(library, '1 newer text waits for your choice');
    await press(library, 'What became of each');
    await press(library, 'Compare');
    await sees(library, 'In your library: Harbour 20');
    expect(
      await library.$$eval('.difference del, .difference ins', (all) =>
        all.map(({ textContent }) => textContent),
      ),
    ).toEqual(['[only before:] Monday', '[only now:] Thursday']);
    await press(library, 'Replace the old one');
    await sees(library, 'Replaced an older text');
    const { documents } = await extension.ask('corpus.list', {
      query: '"harbour 20"',
      offset: 0,
      limit: 10,
    });
    const [document] = documents;
    expect(documents).toHaveLength(1);
    expect((await extension.ask('corpus.document', { id: document?.id ?? '' }))?.text).toContain(
      'on Thursday',
    );
    await library.close();
  });

  test('words that are selected on a page are added as a quotation of it', async () => {
    const { session, site } = world();
    const { page: article } = await visit(world(), '/report.html');
    await article.evaluate(() => {
      const paragraph = document.querySelector('p');
      if (paragraph !== null) getSelection()?.selectAllChildren(paragraph);
    });
    const add = await session.extension.open('add', `${site.address}/report.html`);
    await add.evaluate(() => location.assign(`${location.search}&what=selection`));
    await sees(add, 'Only the words that you selected are stored');
    await press(add, 'Save to my sources');
    await sees(add, 'Kept in your library');
    const ask = { query: 'title:from', offset: 0, limit: 10 };
    const [found] = (await session.extension.ask('corpus.list', ask)).documents;
    const stored = await session.extension.ask('corpus.document', { id: found?.id ?? '' });
    expect(stored).toMatchObject({
      title: 'From: Council reports on the ferry',
      address: `${site.address}/report.html`,
      text: FERRY,
    });
    // So that the next test finds nothing at that address.
    await session.extension.ask('corpus.delete', { id: found?.id ?? '' });
    await add.close();
  });

  test('what a link leads to is fetched and shown before it is added', async () => {
    const { session, site } = world();
    const add = await session.extension.open('add');
    const address = `${site.address}/other.html`;
    await add.evaluate((to) => location.assign(`?link=${encodeURIComponent(to)}`), address);
    await sees(add, 'Save to my sources');
    const title = await add.evaluate(
      () => document.querySelector<HTMLInputElement>('input[name=title]')?.value,
    );
    expect(title).toBe('Lighthouse lamp automated');
    await add.close();
  });

  test('addresses are fetched only from sites that were agreed to, and private ones only when ticked', async () => {
    const { session, site } = world();
    const before = site.requests.length;
    const library = await openImports();
    await press(library, 'Fetch addresses');
    await typeInto(library, 'Web addresses', `${site.address}/report.html\nno address\n`);
    await clickSubmit(library);
    await sees(library, 'in your own network');
    expect(site.requests.slice(before)).toEqual([]);
    await choose(library, '127.0.0.1');
    await press(library, 'Fetch from 1 site');
    await sees(library, /1 document added, [^.]* 1 could not be read/);
    expect(site.requests.slice(before)).toEqual(['/report.html']);
    const { documents } = await session.extension.ask('corpus.list', {
      query: 'title:"council reports"',
      offset: 0,
      limit: 10,
    });
    expect(documents.map(({ address }) => address)).toEqual([`${site.address}/report.html`]);
    await library.close();
  });
});

describe.each(BROWSERS)('an import in %s', (name) => {
  test('goes on where it was when the browser was killed in the middle of it', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'plumbline-profile-'));
    const FILES = 1_500;
    try {
      const first = await launch(name, { headless: true, profile });
      await ready(first);
      const library = await first.extension.open('library');
      await sees(library, 'Documents');
      const before = await documentsIn(first);
      await drop(
        library,
        Array.from({ length: FILES }, (_, n) => [`${n}.txt`, statement(n + 100)]),
      );
      await until(async () => (await documentsIn(first)) > before, 'first documents', 60_000);
      await kill(first.browser);

      const second = await launch(name, { headless: true, profile });
      await ready(second);
      const again = await second.extension.open('library');
      await press(again, 'Imports');
      await until(
        async () => (await second.extension.ask('imports.list', null))[0]?.state === 'done',
        'end of the import',
        60_000,
      );
      await sees(again, '1,500 documents added');
      expect(await documentsIn(second)).toBe(before + FILES);
      await second.close();
    } finally {
      await removeProfile(profile);
    }
  });
});

async function ready({ extension }: Session): Promise<void> {
  await until(async () => (await extension.ask('corpus.status', null)).state === 'ready', 'library', 60_000);
}

async function documentsIn({ extension }: Session): Promise<number> {
  const status = await extension.ask('corpus.status', null);
  return status.state === 'ready' ? status.documents : 0;
}

const clickSubmit = (library: Page) =>
  library.evaluate(() => document.querySelector<HTMLElement>('form [type=submit]')?.click());

const itemsOf = (library: Page) =>
  library.$$eval('.import-item', (all) => all.map(({ textContent }) => textContent));

/** Shows only items with this outcome. */
async function chooseState(library: Page, state: string): Promise<void> {
  await library.evaluate((value) => {
    const select = document.querySelector<HTMLSelectElement>('.import-filter select');
    if (select === null) throw new Error('There is no filter.');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, state);
}
