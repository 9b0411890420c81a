/** The library's tabs, as a person uses them. */
import { expect, test } from 'vitest';
import { until } from '../../scripts/marks';
import { writePack } from '../../src/corpus/formats/pack';
import { documentOf } from '../corpus/documents';
import { violationsOn } from './axe';
import { inBothBrowsers, press, sees, typeInto, watchConsole } from './harness';

inBothBrowsers('the library', {}, (world) => {
  test('the search tells what it understands, and takes an example', async () => {
    const library = await world().session.extension.open('library');
    const complaints = watchConsole(library);
    await sees(library, '12 documents');
    await press(library, 'Search help');
    await sees(library, 'These words in a row');
    expect(await violationsOn(library)).toEqual([]);
    await press(library, 'kind:ruling');
    await sees(library, '3 documents found for “kind:ruling”');
    const field = await library.evaluate(() =>
      document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null,
    );
    expect(field).toBe('kind:ruling');
    await press(library, 'author:lindqvist');
    await sees(library, 'Nothing found for “author:lindqvist”');
    expect(complaints).toEqual([]);
    await library.close();
  });

  test('statistics count what is there, and a press on a figure searches', async () => {
    const { extension } = world().session;
    const library = await extension.open('library');
    const complaints = watchConsole(library);
    await press(library, 'Statistics');
    await sees(library, /Documents 12 Facts 340/);
    await sees(library, 'Plumbline starter corpus 12 documents');
    await library.evaluate(() => {
      for (const table of document.querySelectorAll('details')) table.open = true;
    });
    expect(await violationsOn(library)).toEqual([]);

    // The plot is one stop for Tab; the arrows go from column to column.
    await library.$eval(
      '.columns a[tabindex="0"]',
      (column) => column instanceof SVGElement && column.focus(),
    );
    await library.keyboard.press('Home');
    await library.keyboard.press('ArrowRight');
    await library.keyboard.press('ArrowLeft');
    const column = await library.evaluate(() => document.activeElement?.ariaLabel);
    expect(column).toBe('April 2022: 1 document');
    await library.keyboard.press('Enter');
    await sees(library, '1 document found for “after:2022-04 before:2022-04”');
    await library.goBack();
    await press(library, 'Ruling');
    await sees(library, '3 documents found for “kind:ruling”');
    expect(complaints).toEqual([]);
    await library.close();
  });

  test('what is known of a document is edited, and taken back', async () => {
    const library = await world().session.extension.open('library');
    const complaints = watchConsole(library);
    await press(library, 'New British government ends');
    await sees(library, 'In your library since');
    await press(library, 'Edit details');
    await typeInto(library, 'Title', ' ');
    await press(library, 'Save details');
    await sees(library, 'A source needs a title');
    await typeInto(library, 'Title', 'The Rwanda scheme ends');
    await typeInto(library, 'Author', 'Marta Lindqvist');
    await typeInto(library, 'Language', 'en-GB');
    expect(await violationsOn(library)).toEqual([]);
    await press(library, 'Save details');
    await sees(library, /The Rwanda scheme ends.*By Marta Lindqvist.*The details were saved/);
    expect(await violationsOn(library)).toEqual([]);
    await library.evaluate(() => history.back());
    await sees(library, '12 documents');
    await typeInto(library, 'Search your sources', 'author:lindqvist language:en-GB');
    await sees(library, '1 document found for');
    await press(library, 'The Rwanda scheme ends');
    await press(library, 'Edit details');
    await typeInto(library, 'Publisher', 'Nobody');
    await press(library, 'Save details');
    await sees(library, 'Nobody');
    await press(library, 'Undo');
    await sees(library, /Plumbline starter corpus.*The details are as they were/);
    expect(complaints).toEqual([]);
    await library.close();
  });

  test('a long list is drawn and fetched where it is looked at, and found again where one left it', async () => {
    const { extension } = world().session;
    const library = await extension.open('library');
    const complaints = watchConsole(library);
    await sees(library, '12 documents');
    await library.evaluate(dropPack, packOf(500));
    await until(async () => {
      const status = await extension.ask('corpus.status', null);
      return status.state === 'ready' && status.documents === 512;
    }, 'imported documents');
    await press(library, 'Documents');
    await typeInto(library, 'Search your sources', 'title:berth');
    await sees(library, '500 documents found for');
    expect(await library.$$eval('.document', (rows) => rows.length)).toBeLessThan(120);
    await until(
      () =>
        library.evaluate(() => {
          scrollTo(0, document.documentElement.scrollHeight);
          const last = [...document.querySelectorAll('.document')].at(-1);
          return (
            last?.ariaPosInSet === '500' && last.ariaSetSize === '500' && last.querySelector('a') !== null
          );
        }),
      'last of 500 documents',
    );
    expect(await library.$$eval('.document', (rows) => rows.length)).toBeLessThan(120);
    expect(await violationsOn(library)).toEqual([]);

    const title = await library.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('.document a')];
      const link = links.find((one) => one.getBoundingClientRect().top > 0);
      link?.click();
      return link?.textContent ?? '';
    });
    await sees(library, 'In your library since');
    await library.evaluate(() => history.back());
    await until(
      () =>
        library.evaluate((wanted) => {
          const { activeElement } = document;
          const { top = -1 } = activeElement?.getBoundingClientRect() ?? {};
          return activeElement?.textContent === wanted && top > 0 && top < innerHeight;
        }, title),
      'the document that was left',
    );
    expect(complaints).toEqual([]);
    await library.close();
  });
});

/** A pack of so many short documents. */
function packOf(count: number): string {
  const documents = Array.from({ length: count }, (_, n) =>
    documentOf(`Berth ${n} is dredged. The trust said so on day ${n}.`, { title: `Berth ${n} is dredged` }),
  );
  return writePack({ name: 'Berths', publisher: 'Trust', licence: 'CC0', updated: '2026-01-02' }, documents);
}

function dropPack(text: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'berths.jsonl'));
  for (const type of ['dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
}
