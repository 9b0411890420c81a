import type { Pass } from '../platform';

/** What is answered in words of the interface's. */
const IN_WORDS: ReadonlySet<string> = new Set(['desk.export', 'desk.storyFile', 'reviews.export']);

/**
 * Adds the language that the browser shows the extension in to what is to be said in it: neither the worker nor, in
 * Chromium, its page is told.
 */
export function withLanguage(pass: Pass, language: () => string): Pass {
  return async (name, ask) => {
    if (!IN_WORDS.has(name)) return pass(name, ask);
    return pass(name, { ...(typeof ask === 'object' ? ask : {}), language: language() });
  };
}
