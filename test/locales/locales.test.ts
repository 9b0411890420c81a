/** The tables of `_locales`: complete, used, and well written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { LOCALES, messagesOf, sayIn } from './say';

const root = fileURLToPath(new URL('../..', import.meta.url));
const english = messagesOf('en');
const PLURAL = /_(zero|one|two|few|many|other)$/;
/** What `platform` itself asks for. */
const OF_EVERY_LANGUAGE = ['language', 'direction'];

/** The keys that a language has to have: those of English, each plural in the forms that this language has. */
function wantedKeys(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = Object.keys(english).flatMap((key) =>
    PLURAL.test(key) ? forms.map((form) => key.replace(PLURAL, `_${form}`)) : [key],
  );
  return [...new Set(keys)].sort();
}

/** What a reader would see or hear of JSX that no message says. */
function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, name } = Object.fromEntries(Object.entries(node));
  const isSeen = type === 'JSXText' || (type === 'JSXAttribute' && SPOKEN.has(name?.name));
  const text = type === 'JSXText' ? value : value?.value;
  const own = isSeen && typeof text === 'string' && /\p{L}/u.test(text) ? [text.trim()] : [];
  return [...own, ...Object.values(node).flatMap(wordsIn)];
}
/** Attributes whose words a reader sees or hears. */
const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'label', 'hint', 'alt']);

const placeholdersIn = (message: string) =>
  [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()))].sort();

describe.each(LOCALES)('%s', (locale) => {
  const messages = messagesOf(locale);

  test('has every message and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(wantedKeys(locale));
  });

  test('has the placeholders of English, numbered by the alphabet', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const names = Object.keys(placeholders).sort();
      const likewise = english[key] ?? english[key.replace(PLURAL, '_other')];
      expect(names, key).toEqual(Object.keys(likewise?.placeholders ?? {}).sort());
      expect(names.map((name) => placeholders[name]?.content)).toEqual(names.map((_, at) => `$${at + 1}`));
      // “One note” need not say its number.
      const said = placeholdersIn(message);
      expect(
        PLURAL.test(key) ? names.filter((name) => name !== 'count' || said.includes(name)) : names,
      ).toEqual(said);
    }
  });

  test('is typeset: no straight quotation marks, no three dots, no stray spaces', () => {
    const faults = Object.entries(messages).filter(
      ([, { message }]) => /["']|\.\.\.|\s\s|^\s|\s$/.test(message) || message === '',
    );
    expect(faults).toEqual([]);
  });

  test('fits the limits of the stores', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

test('every folder of _locales is tested here', () => {
  expect(readdirSync(join(root, 'public/_locales')).sort()).toEqual([...LOCALES].sort());
});

test('no message is unused, and the manifest names none that is missing', () => {
  const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
    .join('\n');
  const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');
  const used = new Set([
    ...OF_EVERY_LANGUAGE,
    ...[...code.matchAll(/'(\w+)'/g)].map(([, key = '']) => key),
    ...[...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key),
  ]);
  const unused = Object.keys(english).filter((key) => !used.has(key) && !used.has(key.replace(PLURAL, '')));
  expect(unused).toEqual([]);
  expect([...manifest.matchAll(/__MSG_(\w+)__/g)].filter(([, key = '']) => !(key in english))).toEqual([]);
});

test('pages and components hold no words of their own', () => {
  const files = ['pages', 'ui'].flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => join(root, 'src', room, name)),
  );
  const found = files.flatMap((file) => wordsIn(parseSync(file, readFileSync(file, 'utf8')).program));
  expect(found.filter((words) => words !== 'Plumbline')).toEqual([]);
});

describe('say', () => {
  test('writes days, numbers and sizes as the language does', () => {
    const [english, german] = [sayIn('en'), sayIn('de')];
    expect([english.day('2025-05-07'), german.day('2025-05-07')]).toEqual(['7 May 2025', '7. Mai 2025']);
    expect([english.number(1200), german.number(1200)]).toEqual(['1,200', '1.200']);
    expect([english.bytes(1), english.bytes(999), english.bytes(12_300)]).toEqual([
      '1 byte',
      '999 bytes',
      '12 kB',
    ]);
    expect([english.bytes(2_340_000), german.bytes(2_340_000)]).toEqual(['2.3 MB', '2,3 MB']);
    expect(english.day('some time in May')).toBe('some time in May');
  });
});
