/** The interface's words in the worker, which has none of the browser's: out of the extension's own tables. */
import { createSay, lookIn, type MessageTable } from '../platform/sayer';
import type { Say } from '../protocol';

/**
 * What speaks the language that the browser shows the extension in.
 * @param language as the message `language` has it: `en-GB` may lie in `en`
 */
export async function sayIn(language: string): Promise<Say> {
  return createSay(lookIn(await tableOf(language)));
}

/** The table of a language, or else of the one that it is a kind of, or else the one that every browser falls back on. */
async function tableOf(language: string): Promise<MessageTable> {
  const [kindOf = 'en'] = language.split('-');
  for (const folder of [language.replaceAll('-', '_'), kindOf]) {
    const table = await fetched(folder).catch(() => null);
    if (table !== null) return table;
  }
  return fetched('en');
}

async function fetched(folder: string): Promise<MessageTable> {
  const reply = await fetch(new URL(`/_locales/${folder}/messages.json`, location.href));
  if (!reply.ok) throw new Error(`no table ${folder}`);
  return reply.json();
}
