/** Foreign text reaches the extension's own pages only as text: nothing there turns a string into HTML. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const HTML = /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc/i;

test('no string becomes HTML in pages and ui', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const faults = ['pages', 'ui'].flatMap((room) =>
    readdirSync(src + room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && HTML.test(readFileSync(`${src}${room}/${name}`, 'utf8')))
      .map((name) => `${room}/${name}`),
  );
  expect(faults).toEqual([]);
});
