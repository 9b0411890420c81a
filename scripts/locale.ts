/**
 * The interface in a language of one's choice. A browser takes a language that it speaks itself; for what it does
 * not speak, it gets a copy of the extension that knows only that language.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `pseudo` is English, long, with accents and from right to left: what it shows without them no message says. */
export type Locale = 'pseudo' | 'de';

interface Message {
  message: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'áƀćđéƒǵĥíĵķĺḿñóṕɋŕśťúṽẁẋýźÁƁĆĐÉƑǴĤÍĴĶĹḾÑÓṔɊŔŚŤÚṼẀẊÝŹ'];
/** Translations are often this much longer than English. */
const LONGER = 0.4;
/** What makes a message longer, cut to measure: words of many lengths. */
const FILLING = ' őñé ťẁóóó ťĥŕéééééé ƒóúŕŕŕŕŕŕŕŕŕ ƒíṽé';

/** A message with accents, in brackets and longer by two fifths; its placeholders stay. */
export function pseudo(message: string): string {
  const accented = message
    .split(/(\$\w+\$)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[a-z]/gi, accent)))
    .join('');
  const length = Math.ceil(message.length * LONGER);
  return `⟦${accented}${FILLING.repeat(Math.ceil(length / FILLING.length)).slice(0, length)}⟧`;
}

const accent = (letter: string) => ACCENTED[LETTERS.indexOf(letter)] ?? letter;

/** Copies a built extension, with this language in the place of all that it speaks. `remove` deletes the copy. */
export function inLocale(extension: string, locale: Locale): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `plumbline-${locale}-`));
  cpSync(extension, folder, { recursive: true });
  const tables = join(folder, '_locales');
  const table = (language: string) => join(tables, language, 'messages.json');
  const messages: Record<string, Message> = JSON.parse(
    readFileSync(table(locale === 'pseudo' ? 'en' : locale), 'utf8'),
  );
  const spoken = locale === 'pseudo' ? pseudoTable(messages) : messages;
  // Every browser falls back on the default language, which is English.
  const text = JSON.stringify(spoken);
  rmSync(tables, { recursive: true });
  cpSync(join(extension, '_locales', 'en'), join(tables, 'en'), { recursive: true });
  writeFileSync(table('en'), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function pseudoTable(messages: Record<string, Message>): Record<string, Message> {
  const { language, ...rest } = messages;
  const spoken = Object.entries(rest).map(([key, one]) => [key, { ...one, message: pseudo(one.message) }]);
  return { ...Object.fromEntries(spoken), language, direction: { message: 'rtl' } };
}
