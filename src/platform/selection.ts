import { browser } from './browser';

/** The words that are selected in a tab, in whichever frame; null where none are, or the browser lets nobody look. */
export async function selectionIn(tabId: number): Promise<string | null> {
  try {
    const asked = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: selectedHere,
    });
    const found = asked
      .map(({ result }) => result)
      .find((text) => typeof text === 'string' && /\S/.test(text));
    return typeof found === 'string' ? found : null;
  } catch {
    return null;
  }
}

/** Runs in the page, and so uses nothing from around it. */
function selectedHere(): string {
  return String(getSelection() ?? '');
}
