import { browser } from './browser';

/** The content script's files, as the build has named them. */
export function contentScripts(): string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ js = [] }) => js) ?? [];
}
