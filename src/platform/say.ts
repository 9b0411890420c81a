import { browser } from './browser';
import { createSay } from './sayer';

/** Says something in the language in which the browser shows itself, or in English where there is no such table. */
export const say = createSay((name, values) => browser.i18n.getMessage(name, values));
