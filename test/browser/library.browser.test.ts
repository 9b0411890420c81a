/** The library's tabs, as a person uses them. */
import { expect, test } from 'vitest';
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
});
