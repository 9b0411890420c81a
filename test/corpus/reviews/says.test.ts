import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedSays, saysOfParts } from '../../../src/corpus/formats/review/says';

type Pair = `${string}→${string}`;

function says(pair: Pair) {
  const [source = '', page = ''] = pair.split('→');
  return { source, page };
}

const span = (text: string) => ({ text, start: 0, end: text.length });
const split = (of: ReturnType<typeof says> | null, ...parts: string[]) =>
  saysOfParts(of, parts.map(span)).map((one) => one && `${one.source}→${one.page}`);

test.each<[string, Pair, [string, string], [Pair | null, Pair | null]]>([
  ['the part with the words has them', 'could→will', ['they will', 'close it'], ['could→will', null]],
  ['the other, too', 'close→shut down', ['they will', 'shut down'], [null, 'close→shut down']],
  ['case and white space aside', 'a→Shut  Down', ['shut\ndown', 'today'], ['a→Shut  Down', null]],
  ['as whole words', 'a few→no', ['did not', 'no one'], [null, 'a few→no']],
  ['signs are no patterns', 'a→5.0 (est.)', ['510 este', 'of 5.0 (est.) or'], [null, 'a→5.0 (est.)']],
  ['words over the cut are of neither', 'a→shut down', ['they shut', 'down'], [null, null]],
  ['words that are in neither', 'a→b', ['c', 'd'], [null, null]],
  ['only the source’s words', 'a→', ['c', 'd'], [null, null]],
])('%s', (_, of, parts, own) => {
  expect(split(says(of), ...parts)).toEqual(own);
});

test('a note without contrasting words has none to share', () => {
  expect(split(null, 'a', 'b')).toEqual([null, null]);
});

test.each<[string, Pair, Pair, [string, string]]>([
  ['by their words', 'could→will', 'hurt→killed', ['they will', 'be killed']],
  [
    'by the page’s order where their words are the same',
    'two→three',
    'four→three',
    ['three men', 'three dogs'],
  ],
])('what was joined goes back %s', (_, a, b, parts) => {
  expect(split(joinedSays(says(a), says(b)), ...parts)).toEqual([a, b]);
});

test('both stay where one part has the words of both', () => {
  const both = joinedSays(says('could→will'), says('hurt→killed'));
  expect(split(both, 'they will be killed', 'today')).toEqual(['could … hurt→will … killed', null]);
});

test('of any texts: no part has words that are not in it', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aAbß.( \n'), maxLength: 8 });
  fc.assert(
    fc.property(words, words, words, words, (source, page, a, b) => {
      for (const [at, own] of saysOfParts({ source, page }, [span(a), span(b)]).entries()) {
        if (own === null) continue;
        expect(own.page).toBe(page);
        const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
        expect(plain([a, b][at] ?? '')).toContain(plain(page.trim()));
      }
    }),
  );
});
