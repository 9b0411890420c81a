import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/marks';

export interface SavedFile {
  name: string;
  text: string;
}

/** The file that a page of the extension saves, which ends here and not where the browser puts downloads. */
export async function savedFile(page: Page, save: () => Promise<unknown>): Promise<SavedFile> {
  await page.evaluate(keepSaved);
  await save();
  return until(() => page.evaluate(() => Reflect.get(globalThis, 'saved') ?? null), 'file');
}

/** Runs in the page. */
function keepSaved(): void {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let file: Promise<string> | null = null;
  Reflect.set(globalThis, 'saved', null);
  URL.createObjectURL = (blob: Blob) => {
    file = blob.arrayBuffer().then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    return createObjectURL(blob);
  };
  HTMLAnchorElement.prototype.click = function () {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    void file?.then((text) => Reflect.set(globalThis, 'saved', { name: this.download, text }));
  };
}
