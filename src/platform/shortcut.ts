import { browser } from './browser';

/** The keys that the user has for a command of the manifest, as the browser writes them; null for none. */
export async function shortcutOf(command: string): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut || null;
}
