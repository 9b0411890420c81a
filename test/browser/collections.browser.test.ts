/** Collections, as a person uses them: made in the library, and what they change on a page. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../../scripts/marks';
import { documentOf } from '../corpus/documents';
import { violationsOn } from './axe';
import { inBothBrowsers, press, sees, typeInto, visit, watchConsole } from './harness';

const REPORT = `Port Ellery harbour authority closes northern pier after inspection

The Port Ellery harbour authority closed the northern pier on Tuesday after two cranes failed an inspection.

“Both cranes will have to be rebuilt before anybody works under them again,” the authority’s director, Marta Lindqvist, said on the quay.

Engineers from Calder Marine found cracks in both cranes on 3 March.

Ferries to Sula Island will use the southern pier until further notice.
`;
const ARTICLE = `<!doctype html><html lang="en"><head><title>Cranes shut pier</title><link rel="icon" href="data:,"></head>
<body><main><article>
<h1>Failed cranes shut the northern pier of Port Ellery</h1>
<p>The northern pier of Port Ellery was closed by the harbour authority on Tuesday, as two cranes had failed an inspection.</p>
<p>“Both cranes will have to be scrapped before anybody works under them again,” the director, Marta Lindqvist, said on the quay.</p>
<p>Engineers from Calder Marine found cracks in both cranes in March.</p>
<p>Ferries to Sula Island will use the southern pier until further notice.</p>
</article></main></body></html>`;

inBothBrowsers('collections', { '/pier.html': { body: ARTICLE } }, (world) => {
  let source = '';
  beforeEach(async () => {
    const ask = { document: documentOf(REPORT) };
    source = (await world().session.extension.ask('corpus.add', ask)).id;
  });
  afterEach(async () => {
    const { extension } = world().session;
    await extension.ask('corpus.delete', { id: source });
    for (const { id } of await extension.ask('collections.list', null)) {
      await extension.ask('collections.delete', { id });
    }
  });

  /** What becomes of a page that the document covers. */
  async function outcome(): Promise<string> {
    const { page, state } = await visit(world(), '/pier.html');
    await page.close();
    return state.phase === 'silent' ? state.reason : state.phase;
  }

  async function openCollections(): Promise<Page> {
    const library = await world().session.extension.open('library');
    await press(library, 'Collections');
    await sees(library, 'Collections are named parts of your library');
    return library;
  }

  test('one that is made in the library is switched, searched, deleted and brought back', async () => {
    const { extension } = world().session;
    const library = await openCollections();
    const complaints = watchConsole(library);
    await press(library, 'New collection');
    await press(library, 'Save collection');
    await sees(library, 'A collection needs a name.');
    await typeInto(library, 'Name', 'Harbour inquiry');
    await typeInto(library, 'Only on these sites', 'https://127.0.0.1:80/story, not/a/site');
    await press(library, 'Save collection');
    await sees(library, '“not/a/site” is not a site');
    await typeInto(library, 'Only on these sites', 'https://127.0.0.1:80/story');
    expect(await violationsOn(library)).toEqual([]);
    await press(library, 'Save collection');
    await sees(library, 'only on 127.0.0.1');
    const [made] = await extension.ask('collections.list', null);
    expect(made).toMatchObject({ name: 'Harbour inquiry', colour: 'blue', on: true, sites: ['127.0.0.1'] });

    await library.click('input[role=switch]');
    await until(
      async () => (await extension.ask('collections.list', null))[0]?.on === false,
      'collection that is off',
    );
    await extension.ask('collections.place', { id: made?.id ?? 0, documents: [source], isIn: true });
    await library.evaluate(() => location.reload());
    await sees(library, '1 document');
    await press(library, 'Delete');
    await sees(library, 'The collection “Harbour inquiry” was deleted');
    await press(library, 'Undo');
    await press(library, 'Show documents');
    await sees(library, '1 document found for');
    await press(library, 'Port Ellery harbour authority');
    await sees(library, 'In these collections');
    await library.click('input[type=checkbox]');
    await until(
      async () => (await extension.ask('collections.of', { document: source })).length === 0,
      'document that is in no collection',
    );
    expect(await violationsOn(library)).toEqual([]);
    expect(complaints).toEqual([]);
    await library.close();
  });

  test('several documents are put into a collection, deleted and brought back', async () => {
    const { extension } = world().session;
    const collection = { name: 'Harbour', colour: 'red', note: '', on: true, sites: [] } as const;
    const id = await extension.ask('collections.put', { id: null, collection: { ...collection, sites: [] } });
    const before = await extension.ask('corpus.status', null);
    const library = await extension.open('library');
    await sees(library, 'Port Ellery harbour authority');
    await library.click('.document input[type=checkbox]');
    await sees(library, '1 selected');
    await press(library, 'Select all found');
    const documents = before.state === 'ready' ? before.documents : 0;
    await sees(library, `${documents} selected`);
    await until(
      () =>
        library.evaluate((value) => {
          const menu = document.querySelector<HTMLSelectElement>('.selected select');
          if (menu === null) return false;
          menu.value = value;
          menu.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        }, String(id)),
      'menu of collections',
    );
    await sees(library, `${documents} documents were added to “Harbour”.`);
    expect(await violationsOn(library)).toEqual([]);
    await press(library, 'Delete selected');
    await sees(library, `${documents} documents were deleted.`);
    expect(await extension.ask('corpus.status', null)).toMatchObject({ documents: 0 });
    await press(library, 'Undo');
    await sees(library, `${documents} documents were brought back.`);
    expect(await extension.ask('corpus.status', null)).toEqual(before);
    expect(await extension.ask('collections.list', null)).toMatchObject([{ documents }]);
    await library.close();
  });

  test('a page is silent while its source is only in a collection that is off', async () => {
    const { extension } = world().session;
    expect(await outcome()).toBe('checked');
    const about = { name: 'Harbour', colour: 'red', note: '', on: false, sites: [] } as const;
    const id = await extension.ask('collections.put', { id: null, collection: { ...about, sites: [] } });
    await extension.ask('collections.place', { id, documents: [source], isIn: true });
    await visit(world(), '/pier.html');
    const popup = await world().session.extension.open('popup', `${world().site.address}/pier.html`);
    await press(popup, 'What would match this page?');
    await sees(popup, 'Left out: its collection is off');
    await sees(popup, 'Harbour');
    expect(await violationsOn(popup)).toEqual([]);
    await popup.close();
    expect(await outcome()).toBe('no-source');
    await extension.ask('collections.put', { id, collection: { ...about, on: true, sites: [] } });
    expect(await outcome()).toBe('checked');
  });

  test('a collection counts only on the sites that it names', async () => {
    const { extension } = world().session;
    const about = { name: 'Harbour', colour: 'red', note: '', on: true } as const;
    const id = await extension.ask('collections.put', {
      id: null,
      collection: { ...about, sites: ['news.example'] },
    });
    await extension.ask('collections.place', { id, documents: [source], isIn: true });
    expect(await outcome()).toBe('no-source');
    await extension.ask('collections.put', { id, collection: { ...about, sites: ['127.0.0.1'] } });
    expect(await outcome()).toBe('checked');
  });
});
