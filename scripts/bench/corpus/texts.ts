/**
 * A corpus of any size for the benchmark: invented reports whose words are spread as in news (few words very often,
 * many seldom), about events that several of them share, and pages that retell one of them. The same seed gives the
 * same texts.
 */
import type { NewDocument } from '../../../src/engine/record';
import table from '../../../src/engine/text/frequency.json' with { type: 'json' };

/** Sentences of a report; its heading is one of them. */
export const FACTS = 25;
const WORDS = 16;
const TOPICS = 400;
const TOPIC_WORDS = 80;
const EVENT_WORDS = 8;
/** Reports of one event, on average. */
const PER_EVENT = 4;
/** Of the words of a sentence: those that any text has, those of its topic, those of its event. */
const SHARES = { common: 0.5, any: 0.22, topic: 0.18 };

const stems: string[] = Object.entries(table.stems)
  .sort(([a], [b]) => Number(a) - Number(b))
  .flatMap(([, words]) => words.split(' '));
const COMMON = 150;

/** A generator of numbers from 0 to 1 (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The n-th report; any can be made without the others. */
export function reportAt(n: number): NewDocument {
  const event = Math.floor(n / PER_EVENT);
  const random = seeded(n * 2 + 1);
  const sentence = writer(event, random);
  const title = sentence(7);
  const body = Array.from({ length: FACTS - 1 }, () => `${sentence(WORDS - 6 + Math.floor(random() * 12))}.`);
  const day = new Date(Date.UTC(2015, 0, 1 + (event % 4_000)));
  return {
    title,
    publisher: `Publisher ${(event * 7 + n) % 50}`,
    author: null,
    date: day.toISOString().slice(0, 10),
    language: 'en',
    kind: 'report',
    address: `https://publisher-${(event * 7 + n) % 50}.example/${n}`,
    text: [title, ...paragraphs(body)].join('\n\n'),
  };
}

/** A page that retells the n-th report: half of its sentences with words changed, and others on the event. */
export function pageOn(n: number, seed: number): string {
  const random = seeded(seed * 7_919 + 13);
  const own = writer(Math.floor(n / PER_EVENT), random);
  const told = reportAt(n)
    .text.split(/\n\n|(?<=\.) /)
    .filter(() => random() < 0.5)
    .map((sentence) => sentence.replaceAll(/\p{L}+/gu, (word) => (random() < 0.3 ? anyWord(random) : word)));
  return [...told, ...Array.from({ length: 10 }, () => `${own(WORDS)}.`)].join('\n\n');
}

function paragraphs(sentences: string[]): string[] {
  return Array.from({ length: Math.ceil(sentences.length / 3) }, (_, at) =>
    sentences.slice(at * 3, at * 3 + 3).join(' '),
  );
}

/** Writes sentences of so many words about an event. */
function writer(event: number, random: () => number): (words: number) => string {
  const ofEvent = seeded(event * 2);
  const topic = wordsOf(seeded(1_000_003 + Math.floor(ofEvent() * TOPICS)), TOPIC_WORDS, anyWord);
  const names = wordsOf(ofEvent, EVENT_WORDS, nameWord);
  return (words) => {
    const sentence = Array.from({ length: words }, () => {
      const which = random();
      if (which < SHARES.common) return stems[Math.floor(COMMON * random() ** 2)];
      if (which < SHARES.common + SHARES.any) return anyWord(random);
      if (which < SHARES.common + SHARES.any + SHARES.topic)
        return topic[Math.floor(random() * topic.length)];
      return names[Math.floor(names.length * random() ** 2)];
    }).join(' ');
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  };
}

function wordsOf(random: () => number, count: number, word: (random: () => number) => string): string[] {
  return Array.from({ length: count }, () => word(random));
}

/** Any word, the n-th commonest about n times more seldom than the first (Zipf's law). */
function anyWord(random: () => number): string {
  return stems[Math.floor(COMMON * (stems.length / COMMON) ** random())] ?? 'word';
}

const SYLLABLES = 'ba dor mi sel kan tu ros vel ni har go lem pat ur shi ven ka lor ti mas'.split(' ');

/** A name of two to four syllables: some hundred thousand in all, many of them shared by a few events. */
function nameWord(random: () => number): string {
  const name = Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
  ).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
