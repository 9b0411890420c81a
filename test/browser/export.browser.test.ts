/** Exports as a person makes them: from one library to a file, from the file into another library, and again. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers';
import { until } from '../../scripts/marks';
import type { NewCollection } from '../../src/protocol';
import { violationsOn } from './axe';
import { choose, openWorld, press, sees, type World } from './harness';

test.each(BROWSERS)(
  'what one library exports, another one reads, and exports byte for byte: %s',
  async (browser) => {
    const first = await openWorld(browser);
    let exported: string;
    try {
      const { extension } = first.session;
      const { id } = await extension.ask('corpus.add', {
        document: {
          title: 'Statement on the “old bridge”',
          publisher: 'Town council',
          author: null,
          date: '2026-01-02',
          language: 'en',
          kind: 'statement',
          address: 'https://town.example/bridge',
          text: 'Statement on the old bridge\n\nThe council could repair the old bridge in May.',
        },
      });
      const collection: NewCollection = { name: 'Bridges', colour: 'blue', note: '', on: true, sites: [] };
      const bridges = await extension.ask('collections.put', { id: null, collection });
      await extension.ask('collections.place', { id: bridges, documents: [id], isIn: true });
      exported = await exportFrom(first);
      expect(exported).toContain('"collections":["Bridges"],"text":"Statement on the old bridge');
      expect(exported).toContain('"documents":13,');

      const csv = await exportFrom(first, 'Table (CSV)', 'old bridge');
      expect(csv).toContain('"Statement on the “old bridge”"');
      expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    } finally {
      await first.close();
    }

    const second = await openWorld(browser);
    try {
      const library = await second.session.extension.open('library');
      await sees(library, 'Documents');
      await drop(library, 'library.jsonl', exported);
      await sees(library, /1 document added/);
      await library.close();
      expect(await exportFrom(second)).toBe(exported);
    } finally {
      await second.close();
    }
  },
);

/** Exports what a search finds, all being '', and gives the text of the file that is saved. */
async function exportFrom({ session }: World, format = 'Pack', search = ''): Promise<string> {
  const library = await session.extension.open('library');
  await sees(library, 'Documents');
  if (search !== '') {
    await library.type('input[type=search]', search);
    await sees(library, '1 document found for');
  }
  await library.evaluate(keepSaved);
  await press(library, 'Export…');
  await choose(library, format);
  await library.$eval('.export button', (button) =>
    button.dispatchEvent(new MouseEvent('click', { bubbles: true })),
  );
  await sees(library, /documents? exported/);
  expect(await violationsOn(library)).toEqual([]);
  await until(() => library.evaluate(() => document.body.hasAttribute('data-saved')), 'the file');
  const text = await library.evaluate(() => document.body.getAttribute('data-saved') ?? '');
  await library.close();
  return text;
}

/** Has what is saved end in the page, and not where the browser puts downloads. */
function keepSaved(): void {
  const { createObjectURL } = URL;
  URL.createObjectURL = (file: Blob) => {
    void file.text().then((text) => document.body.setAttribute('data-saved', text));
    return createObjectURL(file);
  };
  HTMLAnchorElement.prototype.click = () => {};
}

async function drop(library: Page, name: string, content: string): Promise<void> {
  await library.evaluate(
    (called, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], called));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    name,
    content,
  );
}
