/** The interface's words for tests in Node, out of the same tables as the browser's. */
import { readFileSync } from 'node:fs';
import { createSay, type Lookup } from '../../src/platform/sayer';

/** One message as the browsers have it. */
export interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** All messages of a language, by key. */
export function messagesOf(locale: Locale): Record<string, Message> {
  const file = new URL(`../../public/_locales/${locale}/messages.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Looks messages up as the browser does. */
export function lookIn(locale: Locale): Lookup {
  const messages = messagesOf(locale);
  return (name, values) => {
    const { message = '', placeholders = {} } = messages[name] ?? {};
    return message.replace(/\$(\w+)\$/g, (_, placeholder: string) => {
      const number = placeholders[placeholder.toLowerCase()]?.content.slice(1);
      return values[Number(number) - 1] ?? '';
    });
  };
}

/** `say` in a language. */
export const sayIn = (locale: Locale) => createSay(lookIn(locale));

export const say = sayIn('en');
