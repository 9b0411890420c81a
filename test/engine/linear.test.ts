import { describe, expect, it } from 'vitest';
import {
  check,
  documentId,
  eventProfile,
  headlineCheck,
  keyFacts,
  prepareSource,
  sameEvent,
  story,
} from '../../src/engine';
import type { PageInput, SourceDocument } from '../../src/engine/record';
import { analyseText } from '../../src/engine/text/analyse';

/**
 * That time grows with the text and not with its square: a text sixteen times as long may take ninety-six
 * times as long, where a quadratic step would take two hundred and fifty-six. Measured again where it takes
 * more, so that a busy machine does not decide: what is quadratic is so every time.
 */
const TIMES = 16;
const ALLOWED = 6 * TIMES;
const RUNS = 3;
const TRIES = 4;

/** What is repeated, or what stands at each place where every place differs. */
type Pattern = string | ((at: number) => string);

const patterns: [string, Pattern][] = [
  [
    'prose',
    'The council could close the Elm Road library in 2025, “a sad day” for its 1,200 readers, she said. ',
  ],
  ['one endless sentence', 'council library readers '],
  ['opening quotation marks', '“ '],
  ['single quotation marks', "'a ‘b "],
  ['quotations', '“we could close it” '],
  ['lines', 'a line\n'],
  ['full stops', '.'],
  ['brackets', '[ '],
  ['numbers', '12 in 13 out of 14 '],
  ['one long word', 'x'],
  ['dotted letters', 'a.'],
  ['names', 'Warren Pell met Rosa Quill of Nordhelm Pharma in Kenya, Leeds and Geneva. '],
  [
    'statements',
    'Warren Pell said that Rosa Quill denied that the council claimed it, according to Jo Hall, who said no. ',
  ],
  ['hedges', 'It may be that the plan could perhaps not close, if the council allegedly denies it. '],
  [
    'quantities',
    'About 12 of the 24 homes, up to 3 million pounds and 48 per cent on 6 May 2024 at 7 am, not before 2029. ',
  ],
  ['quotations and speakers', '“We could close it,” she said. “We never close the library,” said Jo Hall. '],
  ['conjunctions', 'and but, although if unless that while '],
  [
    'names and numbers, all different',
    (at) => `${lettersOf(at)} Quill told ${lettersOf(at + 1)} that ${at} of ${2 * at} homes may close. `,
  ],
  [
    'words, all different',
    (at) => `“${lettersOf(at)}” ${lettersOf(2 * at + 1).toLowerCase()} was closed before `,
  ],
];

/** A name of letters for a number. */
function lettersOf(value: number): string {
  return `Pell${[...String(value)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}`;
}

function textOf(pattern: Pattern, length: number): string {
  if (typeof pattern === 'string') return pattern.repeat(Math.ceil(length / pattern.length));
  let text = '';
  for (let at = 0; text.length < length; at++) text += pattern(at);
  return text;
}

function fastest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** How much longer the work takes on a text sixteen times as long, at the best of a few tries. */
function growth(pattern: Pattern, length: number, work: (text: string) => unknown): number {
  const short = textOf(pattern, length);
  const long = textOf(pattern, TIMES * short.length);
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES && least > ALLOWED; attempt++) {
    work(short);
    least = Math.min(
      least,
      fastest(() => work(long)) /
        Math.max(
          fastest(() => work(short)),
          0.5,
        ),
    );
  }
  return least;
}

function sourceOf(text: string): SourceDocument {
  const unknown = { publisher: null, author: null, date: null, language: null, address: null };
  return { ...unknown, id: documentId(text), title: '', kind: 'report', text };
}

function pageOf(text: string): PageInput {
  return { title: '', byline: null, date: null, language: null, address: null, complete: true, text };
}

function checkAgainstItself(text: string) {
  return check(pageOf(text), [sourceOf(text)]);
}

function headlineOfItself(text: string) {
  const page = `The council could close the library\n\n${text}`;
  return headlineCheck(pageOf(page), [prepareSource(sourceOf(text))]);
}

function keyFactsOfTwo(text: string) {
  return keyFacts({ text }, [text, `${text}\n\nAnother end.`].map(sourceOf).map(prepareSource));
}

function storyOfItself(text: string) {
  const record = check(pageOf(text), [sourceOf(text), sourceOf(`${text}\n\nAnother end.`)]);
  return story([record, record]);
}

describe.each(patterns)('%s', (_, pattern) => {
  it('is taken apart in linear time', () => {
    expect(growth(pattern, 20_000, analyseText)).toBeLessThan(ALLOWED);
  });

  it('is checked in linear time', () => {
    expect(growth(pattern, 4_000, checkAgainstItself)).toBeLessThan(ALLOWED);
  });

  it('has its headline checked in linear time', () => {
    expect(growth(pattern, 4_000, headlineOfItself)).toBeLessThan(ALLOWED);
  });

  it('gives its key facts in linear time', () => {
    expect(growth(pattern, 2_000, keyFactsOfTwo)).toBeLessThan(ALLOWED);
  });

  it('is followed as a story in linear time', () => {
    expect(growth(pattern, 1_000, storyOfItself)).toBeLessThan(ALLOWED);
  });

  it('is matched in linear time', () => {
    expect(growth(pattern, 20_000, (text) => sameEvent(eventProfile(text), eventProfile(text)))).toBeLessThan(
      ALLOWED,
    );
  });
});
