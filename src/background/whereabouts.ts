import type { Pass, Sender } from '../platform';

/** What is asked about a page, and depends on the site that it is on. */
const ABOUT_PAGES: ReadonlySet<string> = new Set(['match.opening', 'check.article', 'sources.say']);

/**
 * Adds the page's host to what is passed on about it, as the browser names it: a page that named another one would
 * be told of sources that do not count on its own.
 */
export function withHost(pass: Pass): (name: string, ask: unknown, sender: Sender) => Promise<unknown> {
  return (name, ask, { host }) => {
    if (!ABOUT_PAGES.has(name)) return pass(name, ask);
    return pass(name, { ...(typeof ask === 'object' ? ask : {}), host });
  };
}
