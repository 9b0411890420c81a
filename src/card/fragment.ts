/**
 * Addresses that lead to a sentence: WICG Text Fragments, `#:~:text=start[,end]`. A browser that does not know
 * them opens the page at its beginning.
 */

/** Up to this many UTF-16 units a sentence stands in the address whole. */
const LONGEST_WHOLE = 120;
/** Of a longer one at least this many of each end: enough to be found only there. */
const LONG_ENOUGH = 40;

/** What begins a fragment directive, which a page does not get to see. */
const DIRECTIVE = ':~:';

/**
 * The address of `sentence` on the page at `address`. The address keeps the fragment of its own, by which some sites
 * choose what they show.
 */
export function addressOfSentence(address: string, sentence: string): string {
  const [page = '', fragment = ''] = split(address, '#');
  const [own] = split(fragment, DIRECTIVE);
  const text = textOf(sentence);
  if (text === '') return own === '' ? page : `${page}#${own}`;
  return `${page}#${own}${DIRECTIVE}text=${text}`;
}

/** `sentence` as a text directive has it; '' where it has no words. */
function textOf(sentence: string): string {
  // Quotation marks and full stops are often typeset otherwise than they were read.
  const words = sentence
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const whole = words.join(' ');
  if (whole.length <= LONGEST_WHOLE) return encode(whole);
  const start = enough(words);
  const end = enough([...words].reverse());
  if (start + end >= words.length) return encode(whole);
  return `${encode(words.slice(0, start).join(' '))},${encode(words.slice(-end).join(' '))}`;
}

/** How many words it takes. */
function enough(words: readonly string[]): number {
  let length = 0;
  const last = words.findIndex((word) => {
    length += word.length + 1;
    return length > LONG_ENOUGH;
  });
  return last + 1;
}

/** A hyphen would make a prefix or suffix of it; half a surrogate pair cannot be written at all. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}

/** What stands before the first `at`, and what behind it. */
function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + at.length)];
}
