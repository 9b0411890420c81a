import type { AnalysedText, Sentence } from '../text/analyse';
import type { Stretch } from '../text/sentences';
import { piecesOf } from './pieces';
import { smallCuts } from './small-cuts';
import { tailsOf } from './tails';

/** A headline of more words is none; what hyphens join is one. */
const MOST_WORDS = 15;
/** One of fewer tells nothing. */
const LEAST_WORDS = 5;

/**
 * A fact as a headline: its own words in their order, without what it can do without, and saying no more than it; null
 * where it cannot be made short enough so. Linear in the fact.
 */
export function shorten(source: AnalysedText, fact: Sentence): string | null {
  const pieces = piecesOf(source, fact);
  const small = smallCuts(pieces);
  for (const tail of [[], ...tailsOf(pieces)]) {
    const text = headlineFrom(source.text, fact, [...small, ...tail]);
    const words = text.split(' ').length;
    if (words <= MOST_WORDS) return words < LEAST_WORDS ? null : text;
  }
  return null;
}

/** What is left of a sentence, as headlines are written. */
function headlineFrom(text: string, { start, end }: Stretch, cuts: readonly Stretch[]): string {
  let kept = '';
  let at = start;
  for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
    if (cut.start > at) kept += text.slice(at, cut.start);
    at = Math.max(at, cut.end);
  }
  const left = `${kept}${text.slice(at, end)}`
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?])/g, '')
    .trim()
    .replace(/(?<!\b\p{L})[\s.,;–—-]+(["”’'»]?)$/u, '$1');
  return left.charAt(0).toUpperCase() + left.slice(1);
}
