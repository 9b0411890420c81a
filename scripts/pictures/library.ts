/** The library's tabs with something in each. What is pressed is found by its place, as its words are in any language. */
import type { Page } from 'puppeteer-core';
import { writePack } from '../../src/corpus/formats/pack';
import { dress, press, type Scene, shoot, shows } from './scene';

const PARAGRAPH =
  'The council met on Tuesday evening to hear from residents about the bridge, which has been closed since the flood in spring, and said that it would publish the engineers’ report before the end of the month.';
const MINUTES = `Minutes on the bridge\n\n${PARAGRAPH}\n\n${PARAGRAPH.replace('council', 'assembly')}\n`;

/** A newer state of what is there, a new text, and two files that cannot be read. */
const FILES: [name: string, content: string][] = [
  ['minutes.txt', MINUTES.replace('on Tuesday', 'on Thursday')],
  ['harbour.txt', 'Harbour reopens its pier\n\nThe trust said that the pier was opened again on Monday.\n'],
  ['broken.pdf', '%PDF-1.7 and nothing more'],
  ['broken.docx', 'PK\u0003\u0004 and nothing more'],
];
/** Enough that the import is seen while it goes on. */
const BERTHS = 20_000;

export async function shootLibrary(scene: Scene): Promise<void> {
  await fill(scene);
  const page = await scene.session.extension.open('library');
  await dress(page, scene);
  await page.bringToFront();

  await shows(page, '.document a');
  await press(page, '.search-help summary');
  await shoot(page, scene, 'library-search-help');
  await press(page, '.document a');
  await shows(page, '.document-text');
  await shoot(page, scene, 'library-document');
  await press(page, '.document-acts button');
  await shows(page, '.fields');
  await shoot(page, scene, 'library-document-edit');

  for (const [tab, ready] of [
    ['statistics', '.columns'],
    ['collections', '.collection-tag'],
    ['subscriptions', '[role=tabpanel] input'],
    ['backups', '.backup-acts'],
  ] as const) {
    await turnTo(page, `?tab=${tab}`);
    await shows(page, ready);
    await shoot(page, scene, `library-${tab}`);
  }
  await shootImports(page, scene);
  await page.close();
}

async function fill({ session: { extension } }: Scene): Promise<void> {
  const described = { publisher: 'Town council', author: null, language: 'en', kind: 'transcript' } as const;
  const { id } = await extension.ask('corpus.add', {
    document: {
      ...described,
      title: 'Minutes on the bridge',
      date: '2025-05-07',
      address: null,
      text: MINUTES,
    },
  });
  const collection = await extension.ask('collections.put', {
    id: null,
    collection: { name: 'The old bridge', colour: 'green', note: '', on: true, sites: ['news.example'] },
  });
  await extension.ask('collections.place', { id: collection, documents: [id], isIn: true });
}

async function shootImports(page: Page, scene: Scene): Promise<void> {
  await turnTo(page, '?tab=imports');
  await page.evaluate(dropFiles, FILES);
  await shows(page, '.import[data-state=done]');
  await shoot(page, scene, 'library-imports');
  await page.$$eval('.import-acts button', ([button]) => button instanceof HTMLElement && button.click());
  await shows(page, '.import-item[data-state=update] button');
  await shoot(page, scene, 'library-import-result');
  await press(page, '.import-item[data-state=update] button');
  await shows(page, '.difference');
  await shoot(page, scene, 'library-difference');

  // Back to all imports.
  await press(page, '[role=tabpanel] button');
  await page.evaluate(dropFiles, [['berths.jsonl', packOf(BERTHS)] satisfies [string, string]]);
  await shows(page, '.import[data-state=running]');
  await shoot(page, scene, 'library-import-running');
}

function packOf(count: number): string {
  const documents = Array.from({ length: count }, (_, n) => ({
    title: `Berth ${n} is dredged`,
    publisher: 'Harbour trust',
    author: null,
    date: '2025-03-04',
    language: 'en',
    kind: 'report' as const,
    address: null,
    text: `Berth ${n} is dredged\n\nThe trust said on day ${n} that berth ${n} had been dredged.`,
  }));
  return writePack({ name: 'Berths', publisher: 'Trust', licence: 'CC0', updated: '2026-01-02' }, documents);
}

/** Goes to another place of the library, in the same page. */
async function turnTo(page: Page, query: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    scrollTo(0, 0);
  }, query);
}

// What follows runs in the page.

function dropFiles(files: [name: string, content: string][]): void {
  const dataTransfer = new DataTransfer();
  for (const [name, content] of files) dataTransfer.items.add(new File([content], name));
  for (const type of ['dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
}
