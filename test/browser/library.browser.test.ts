/** The library's tabs, as a person uses them. */
import { expect, test } from 'vitest';
import { violationsOn } from './axe';
import { inBothBrowsers, press, sees, watchConsole } from './harness';

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
});
