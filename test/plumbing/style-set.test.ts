import { beforeEach, expect, test } from 'vitest';
import { styleSet } from '../../src/background/handlers/style-set';
import { STYLES } from '../../src/background/highlights';
import browser from './fake-browser';

/** A browser's style sheets by frame; each change takes longer than the next one, so that they overtake. */
const sheets = new Map<number, number>();
let delay = 0;
async function change(tabId: number, by: (count: number) => number): Promise<void> {
  delay -= 5;
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, delay)));
  sheets.set(tabId, by(sheets.get(tabId) ?? 0));
}

beforeEach(() => {
  sheets.clear();
  delay = 60;
  type Sheet = { target: { tabId: number }; css: string };
  browser.scripting.insertCSS.mockImplementation(({ target }: Sheet) => change(target.tabId, (n) => n + 1));
  browser.scripting.removeCSS.mockImplementation(({ target }: Sheet) =>
    change(target.tabId, (n) => Math.max(0, n - 1)),
  );
});

const sender = (tabId: number) => ({
  tabId,
  frameId: 0,
  documentId: `document ${tabId}`,
  host: 'news.example',
  own: false,
});
const set = (tabId: number, ...wishes: boolean[]) =>
  Promise.all(wishes.map((on) => styleSet({ of: 'marks', on }, sender(tabId))));

test('the last of several quick wishes is what stays, and it stays once', async () => {
  await Promise.all([set(1, true, false), set(2, true, true), set(3, false, true, false, true)]);
  expect(Object.fromEntries(sheets)).toEqual({ 1: 0, 2: 1, 3: 1 });
  expect(browser.scripting.insertCSS).toHaveBeenCalledWith({
    target: { tabId: 2, documentIds: ['document 2'] },
    css: STYLES.marks,
  });
});

test('a wish that fails does not stop the next one', async () => {
  browser.scripting.removeCSS.mockRejectedValueOnce(new Error('No document.'));
  const [first, second] = await Promise.allSettled([
    styleSet({ of: 'marks', on: true }, sender(4)),
    styleSet({ of: 'marks', on: true }, sender(4)),
  ]);
  expect(first.status).toBe('rejected');
  expect(second.status).toBe('fulfilled');
  expect(sheets.get(4)).toBe(1);
});
