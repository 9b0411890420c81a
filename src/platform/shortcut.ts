import { browser } from './browser';

/** The keys that the user has for a command of the manifest, as the browser writes them; null for none. */
export async function shortcutOf(command: string): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut || null;
}

/** What can be done by keys, in the words of the manifest, with the keys that the user has for it. */
export async function shortcuts(): Promise<{ what: string; keys: string }[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ description, shortcut }) =>
    description && shortcut ? [{ what: description, keys: shortcut }] : [],
  );
}
