/** The interface's words for tests in Node, out of the same tables as the browser's. */
import { readFileSync } from 'node:fs';
import { CorpusError } from '../../src/corpus/errors';
import { JudgeError } from '../../src/inference/judge';
import { FaultError } from '../../src/platform/fault';
import { createSay, type Lookup, lookIn as lookInTable } from '../../src/platform/sayer';

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
export const lookIn = (locale: Locale): Lookup => lookInTable(messagesOf(locale));

/** `say` in a language. */
export const sayIn = (locale: Locale) => createSay(lookIn(locale));

export const say = sayIn('en');

/** The error with what it says in English for its message. */
function inWords(error: unknown): unknown {
  const says = error instanceof CorpusError || error instanceof JudgeError || error instanceof FaultError;
  if (says) error.message = say.of(error.saying);
  return error;
}

/** Runs something whose error is to be read. */
export function spoken<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inWords(error);
  }
}

/** Waits for something whose error is to be read. */
export async function spokenLater<T>(work: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    throw inWords(error);
  }
}
