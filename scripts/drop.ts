import type { Page } from 'puppeteer-core';

/** Drops files onto a page, as a person does. */
export async function drop(
  page: Page,
  files: readonly (readonly [name: string, content: string])[],
): Promise<void> {
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of given) dataTransfer.items.add(new File([content], name));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}
