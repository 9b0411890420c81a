/**
 * Finding the words of 200 notes again on a page that changed, beside how the Hypothesis client finds its quotes:
 * with approx-string-match, the library behind it, and its way to choose among matches.
 */
import approximate, { type Match } from 'approx-string-match';
import { findAnchor } from '../../src/content/anchor';
import { type LongPage, longPage, QUOTES, WORDS } from './long-page';
import { median, type Row, timings } from './report';

/** How much of the text around a quote Hypothesis keeps. */
const CONTEXT = 32;

interface Found {
  /** Of the sentences that still stand. */
  found: number;
  /** Sentences found in another place than theirs, or although they say something else by now or have gone. */
  wrong: number;
}

export function benchFindAgain(): Row[] {
  const page = longPage();
  const { text, changed, notes } = page;
  const ours = (note: (typeof notes)[number]['note']) => findAnchor(note, text, changed)?.claim ?? null;
  const theirs = ({ claim }: (typeof notes)[number]['note']) => claim && hypothesis(claim, text, changed);
  const our = score(page, ours);
  const their = score(page, theirs);
  const standing = notes.filter(({ sentence }) => sentence.fate === 'stays').length;
  const name = 'Hypothesis’s matching';
  const on = `${QUOTES} sentences of a page of ${WORDS} words, Node ${process.versions.node}`;
  return [
    {
      what: 'found again: the time',
      value: median(timings(() => notes.map(({ note }) => ours(note)), 7, 2)),
      unit: 'ms',
      budget: null,
      beside: { name, value: median(timings(() => notes.map(({ note }) => theirs(note)), 3, 1)) },
      on,
    },
    {
      what: `found again, of ${standing} that still stand`,
      value: our.found,
      unit: 'quotes',
      budget: null,
      beside: { name, value: their.found },
      on,
    },
    {
      what: `found again, of ${QUOTES - standing} that changed or went`,
      value: our.wrong,
      unit: 'quotes',
      budget: 0,
      beside: { name, value: their.wrong },
      on,
    },
  ];
}

function score(
  { changed, notes }: LongPage,
  find: (note: LongPage['notes'][number]['note']) => { start: number; end: number } | null,
): Found {
  let found = 0;
  let wrong = 0;
  for (const { note, sentence } of notes) {
    const place = find(note);
    if (!place) continue;
    const isThere = sentence.fate === 'stays' && place.start === changed.indexOf(sentence.text);
    if (isThere) found++;
    else wrong++;
  }
  return { found, wrong };
}

/** The best match of a quote: exact ones, else those with errors up to half its length; then by its context. */
function hypothesis(
  quote: { text: string; start: number; end: number },
  text: string,
  changed: string,
): { start: number; end: number } | null {
  const prefix = text.slice(Math.max(0, quote.start - CONTEXT), quote.start);
  const suffix = text.slice(quote.end, quote.end + CONTEXT);
  const scored = search(changed, quote.text, Math.min(256, quote.text.length / 2)).map((match) => {
    const before = changed.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = changed.slice(match.end, match.end + suffix.length);
    const worth =
      50 * (1 - match.errors / quote.text.length) +
      20 * likeness(before, prefix) +
      20 * likeness(after, suffix) +
      2 * (1 - Math.abs(match.start - quote.start) / changed.length);
    return { match, worth };
  });
  scored.sort((a, b) => b.worth - a.worth);
  return scored[0]?.match ?? null;
}

function search(text: string, words: string, errors: number): Match[] {
  const exact: Match[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    exact.push({ start, end: start + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : approximate(text, words, errors);
}

function likeness(text: string, expected: string): number {
  if (text === '' || expected === '') return expected === '' ? 1 : 0;
  return 1 - (search(text, expected, expected.length)[0]?.errors ?? expected.length) / expected.length;
}
