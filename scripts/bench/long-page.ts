/** One long text and what a publisher does to it in a day: for finding 200 notes again, and for drawing them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../launch';
import { type Noted, notedIn } from './notes';

export const WORDS = 10_000;
export const QUOTES = 200;

export interface Sentence {
  text: string;
  /** What became of it in the changed text. */
  fate: 'stays' | 'changed' | 'gone';
}

export interface LongPage {
  /** Paragraphs of sentences, no two of which are the same. */
  paragraphs: Sentence[][];
  text: string;
  /** The same text later: moved paragraphs, inserted ones, sentences that say something else, and some that are gone. */
  changed: string;
  /** One note in each of `QUOTES` sentences, spread over the text, about some words in the middle. */
  notes: { note: Noted; sentence: Sentence }[];
}

/** Built of invented articles: the same on every machine. */
export function longPage(): LongPage {
  const paragraphs = distinctParagraphs();
  const flat = paragraphs.flat();
  const every = Math.floor(flat.length / QUOTES);
  const noted = flat.filter((_, index) => index % every === 0).slice(0, QUOTES);
  // Half of them stay, a quarter say something else, a quarter go.
  for (const [index, sentence] of noted.entries()) sentence.fate = FATES[index % FATES.length] ?? 'stays';
  const text = textOf(paragraphs);
  const notes = noted.map((sentence) => ({ note: notedIn(sentence.text, text), sentence }));
  return { paragraphs, text, changed: textOf(change(paragraphs)), notes };
}

const FATES: Sentence['fate'][] = ['stays', 'changed', 'stays', 'gone'];

function textOf(paragraphs: Sentence[][]): string {
  return paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join('\n\n');
}

const ARTICLES = join(root, 'model', 'material', 'articles', 'read');

function distinctParagraphs(): Sentence[][] {
  const seen = new Set<string>();
  const paragraphs: Sentence[][] = [];
  let words = 0;
  for (const file of readdirSync(ARTICLES).sort()) {
    const [, source = ''] = readFileSync(join(ARTICLES, file), 'utf8').split(/^=== .*\n/m);
    for (const paragraph of source.trim().split('\n\n')) {
      const sentences = paragraph
        .split(/(?<=[.!?]”?)\s+(?=[A-Z“])/)
        .filter((one) => /[.!?]”?$/.test(one) && one.length > 40 && !seen.has(one));
      for (const one of sentences) seen.add(one);
      if (sentences.length > 0) paragraphs.push(sentences.map((text) => ({ text, fate: 'stays' })));
      words += sentences.join(' ').split(' ').length;
      if (words >= WORDS) return paragraphs;
    }
  }
  throw new Error(`The articles have only ${words} words.`);
}

/** Every fifth paragraph moves up by one, and after every seventh a line of the site's own is put in. */
function change(paragraphs: Sentence[][]): Sentence[][] {
  const changed = paragraphs.map((sentences) =>
    sentences
      .filter(({ fate }) => fate !== 'gone')
      .map((one) => (one.fate === 'changed' ? { ...one, text: otherwise(one.text) } : one)),
  );
  for (let index = 5; index < changed.length; index += 5)
    changed.splice(index - 1, 0, ...changed.splice(index, 1));
  return changed.flatMap((sentences, index) =>
    index % 7 === 0
      ? [sentences, [{ text: `Read also: story number ${index} of today.`, fate: 'stays' as const }]]
      : [sentences],
  );
}

/** The sentence with one word in its middle replaced. */
function otherwise(text: string): string {
  const words = text.split(' ');
  words[Math.floor(words.length / 2)] = 'hardly';
  return words.join(' ');
}
