import { browser } from './browser';

/** Whether this context is in a private window, of which nothing may be stored. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext === true;
}
