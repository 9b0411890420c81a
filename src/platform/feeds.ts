import { browser } from './browser';

/**
 * The address of the first feed that a tab's page names, as the page has it; null where it names none, or the browser
 * lets nobody look.
 */
export async function feedIn(tabId: number): Promise<string | null> {
  try {
    const [asked] = await browser.scripting.executeScript({ target: { tabId }, func: feedHere });
    return typeof asked?.result === 'string' ? asked.result : null;
  } catch {
    return null;
  }
}

/** Runs in the page, and so uses nothing from around it. */
function feedHere(): string | null {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][href]');
  const feed = [...links].find(({ type }) => /^application\/(?:(?:rss|atom)\+xml|feed\+json)\b/i.test(type));
  return feed?.href ?? null;
}
