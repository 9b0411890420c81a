import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundArticle, Place } from '../../src/article';
import { PARAGRAPHS, page, paragraphs, read, TITLE } from './pages';

const [first = '', second = ''] = PARAGRAPHS;

/** The place of these words, which stand in the article once. */
function placeOf({ article, map }: FoundArticle, words: string): Place | null {
  const start = article.text.indexOf(words);
  return map.place(start, start + words.length);
}

test('words inside one text node', () => {
  const place = placeOf(read(page(paragraphs())), 'found cracks');
  expect(place?.startNode).toBe(place?.endNode);
  expect(place?.startNode.data.slice(place.startOffset, place.endOffset)).toBe('found cracks');
});

test('words across elements, white space and entities', () => {
  const place = placeOf(
    read(page(`<p>They   <b>\n found</b>\n <i> &amp;</i> mended ${first}</p>`)),
    'found & mended',
  );
  expect(place?.startNode.data.slice(place.startOffset)).toBe('found');
  expect(place?.endNode.data.slice(0, place.endOffset).endsWith('mended')).toBe(true);
});

test('white space at the ends is not placed', () => {
  const { article, map } = read(page(paragraphs()));
  const at = article.text.indexOf(first);
  expect(map.place(at - 2, at + 4)).toEqual(map.place(at, at + 3));
  expect(map.place(at - 2, at)).toBeNull();
  expect(map.place(at, at)).toBeNull();
  expect(map.place(-5, 1_000_000)).not.toBeNull();
});

test('the headline is placed where the page shows it', () => {
  const shown = read(page(paragraphs()));
  expect(shown.map.place(0, TITLE.length)?.startNode.parentElement?.localName).toBe('h1');
  const declared = read(`<html><head><title>${TITLE}</title></head><body>${paragraphs()}</body></html>`);
  expect(declared.map.place(0, TITLE.length)).toBeNull();
});

describe('after the page changed', () => {
  test('changed and removed words have no place, all others keep theirs', () => {
    const found = read(page(paragraphs()));
    const before = placeOf(found, second);
    const node = placeOf(found, first)?.startNode;
    if (node) node.data = 'Something else.';
    expect(placeOf(found, first)).toBeNull();
    expect(placeOf(found, second)).toEqual(before);
    before?.startNode.parentElement?.remove();
    expect(placeOf(found, second)).toBeNull();
  });
});

const words = fc.stringMatching(/^[a-z .&;\u00a0\n\t\u2003é東😀]{0,30}$/u);
const inline = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    words.map((text) => text.replaceAll('&', '&amp;')),
    fc.constantFrom(
      '<br>',
      '<script>no</script>',
      '<button>no</button>',
      '<span hidden>no</span>',
      '<!-- no -->',
    ),
    fc
      .tuple(fc.constantFrom('b', 'i', 'span', 'a'), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
  ),
})).node;
const paragraph = fc.array(inline, { maxLength: 6 }).map((parts) => `<p>${first} ${parts.join('')}</p>`);

test('every character has its place, and every span begins and ends with its own', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (body, a, b) => {
      const { article, map } = read(page(body.join('')));
      for (let at = 0; at < article.text.length; at++) {
        const char = article.text.charAt(at).trim();
        const place = map.place(at, at + 1);
        const said = place?.startNode.data.slice(place.startOffset, place.endOffset) ?? '';
        if (said !== char)
          throw new Error(`${JSON.stringify(said)} stands at ${at}, not ${JSON.stringify(char)}.`);
      }
      const start = Math.min(a, b) % article.text.length;
      const end = Math.max(start + 1, Math.max(a, b) % article.text.length);
      const said = article.text.slice(start, end);
      const from = start + said.length - said.trimStart().length;
      const to = end - (said.length - said.trimEnd().length);
      if (from >= to) return;
      const place = map.place(start, end);
      const head = map.place(from, from + 1);
      const tail = map.place(to - 1, to);
      expect([place?.startNode === head?.startNode, place?.startOffset]).toEqual([true, head?.startOffset]);
      expect([place?.endNode === tail?.endNode, place?.endOffset]).toEqual([true, tail?.endOffset]);
    }),
    { numRuns: 60 },
  );
});
