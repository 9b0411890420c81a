import type { Difference } from '../align/differences';
import type { AnalysedText } from '../text/analyse';
import type { Word } from '../text/words';
import { isCapital, likenessOf, TELLING_WEIGHT, tellsTheSame, toldAround } from './quotation-likeness';
import type { Piece } from './quotation-passages';
import { type Counterpart, type Placed, placeQuotations } from './quotation-places';
import { isSmall, quotedDifferences, widened } from './quoted-difference';
import type { CheckContext, Finding, Rule } from './rule';
import { saying, stretchOf } from './stretches';

/** A slip of the pen is no longer, and leaves as much of the weight. */
const LONGEST_SLIP = 3;
const SLIP_SHARE = 0.75;
const LONGEST_MARK = 12;
/** al-, bin, van: lower case within names. */
const LONGEST_PARTICLE = 3;

/**
 * Words inside quotation marks that the source's own quotation does not have. Verbatim quotations, fair
 * omissions (…, […]) and insertions in brackets are left alone, as are spelling and inflection.
 */
export const quoteWordsChanged: Rule = {
  id: 'quote-words-changed',
  kind: 'altered-quote',
  needsFollowing: false,
  find: (context) => {
    const { pieces, follows } = placeQuotations(context);
    return pieces.flatMap((placed) => examine(placed, follows, context));
  },
};

function examine(placed: Placed, follows: boolean, { page }: CheckContext): Finding[] {
  const { piece, counterpart } = placed;
  if (counterpart === null) return [];
  const likeness = likenessOf(placed, page);
  if (likeness === 'changed') {
    const found = quotedDifferences(counterpart.matching, piece.words, counterpart.said)
      .filter((difference) => follows || isSlip(difference, piece, counterpart, page))
      .map((difference) => finding(difference, piece, counterpart, page))
      .filter((one) => one !== null);
    const isTold = tellsTheSame(toldAround(page, piece.claim, counterpart.passage));
    return found.length > 0 || !follows || !isTold ? found : reworded(piece, counterpart, page);
  }
  return follows && likeness === 'reworded' ? reworded(piece, counterpart, page) : [];
}

/**
 * On a page with reporting of its own: few words that stand between words of the same quotation. Two statements
 * of a speech or an interview repeat a phrase, and differ at its ends or by more.
 */
function isSlip(
  { page: own, source }: Difference,
  { words }: Piece,
  { said, matching: { pairs } }: Counterpart,
  { text }: AnalysedText,
): boolean {
  const isInside = own.from > 0 && own.to < words.length && source.from > 0 && source.to < said.length;
  const isShort = own.to - own.from <= LONGEST_SLIP && source.to - source.from <= LONGEST_SLIP;
  const differing = [...words.slice(own.from, own.to), ...said.slice(source.from, source.to)];
  const isTelling = differing.some(({ word, token }) => token.weight > TELLING_WEIGHT || word === 'not');
  if (!isInside || !isShort || !isTelling) return false;
  // A name is no phrase: "the United States of America" stands in every speech.
  const weightOf = (list: readonly Word[]) =>
    list.filter((word) => !isCapital(text, word)).reduce((sum, { token }) => sum + token.weight, 0);
  const matched = pairs.map((pair) => words[pair.page]).filter((word) => word !== undefined);
  return weightOf(matched) >= SLIP_SHARE * weightOf(words);
}

/** A short quotation or a freely told one: some of the source's words, and others between or around them. */
function reworded(
  { claim, words }: Piece,
  { passage, said, matching: { pairs } }: Counterpart,
  page: AnalysedText,
): Finding[] {
  const { source, fact } = passage.fact;
  const matchedOnPage = new Set(pairs.map((pair) => pair.page));
  const own = words.flatMap((_, at) => (matchedOnPage.has(at) ? [] : [at]));
  const first = own[0] ?? 0;
  const last = own.at(-1) ?? words.length - 1;
  const mark = stretchOf(words.slice(first, Math.min(last + 1, first + LONGEST_MARK)));
  const [from, to] = [pairs[0], pairs.at(-1)];
  if (mark === null || from === undefined || to === undefined) return [];
  const matchedInSource = new Set(pairs.map((pair) => pair.source));
  const leftOut = said.filter((_, at) => at > from.source && at < to.source && !matchedInSource.has(at));
  if ([...own.map((at) => words[at]), ...leftOut].every(isSmall)) return [];
  const home = source.sentences[said[from.source]?.sentence ?? fact.index] ?? fact;
  const start = Math.max(0, from.source - from.page);
  const inSource = stretchOf(said.slice(start, to.source + words.length - to.page));
  return [
    {
      severity: 2,
      tier: 'reworded',
      claim,
      mark,
      facts: [{ source, start: home.start, end: home.end }],
      against: [],
      says: saying(source.text, inSource, page.text, stretchOf(words)),
    },
  ];
}

/** Names in another spelling or form, which editors adapt: with a capital, and no other word that tells. */
function areNames(words: readonly Word[], text: string): boolean {
  return words.every(
    (word) =>
      isCapital(text, word) ||
      word.token.lower.length <= LONGEST_PARTICLE ||
      word.token.weight <= TELLING_WEIGHT,
  );
}

/** Momma and Mama, Muammar and Moammar: the consonants of names, doubled ones once. A title comes and goes, too. */
function skeletonOf(words: readonly Word[]): string {
  return words.map(({ word }) => word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')).join(' ');
}

function finding(
  difference: Difference,
  { claim, words }: Piece,
  {
    passage: {
      fact: { source, fact },
    },
    said,
  }: Counterpart,
  page: AnalysedText,
): Finding | null {
  const isOmission = difference.page.from === difference.page.to;
  const isOneSided = isOmission || difference.source.from === difference.source.to;
  const wide = isOneSided ? widened(difference) : difference;
  const onPage = stretchOf(words.slice(wide.page.from, wide.page.to));
  const inSource = stretchOf(said.slice(wide.source.from, wide.source.to));
  const { from, to } = isOmission ? wide.page : difference.page;
  const mark = stretchOf(words.slice(from, Math.min(to, from + LONGEST_MARK)));
  if (mark === null) return null;
  const home = source.sentences[said[difference.source.from]?.sentence ?? fact.index] ?? fact;
  if (/…|\.\s?\.\s?\.|\[|\(/.test(source.text.slice(inSource?.start, inSource?.end))) return null;
  const own = words.slice(difference.page.from, difference.page.to);
  const instead = said.slice(difference.source.from, difference.source.to);
  const hasName =
    own.some((word) => isCapital(page.text, word)) || instead.some((word) => isCapital(source.text, word));
  const onlyNames = hasName && areNames(own, page.text) && areNames(instead, source.text);
  if (onlyNames && (isOneSided || skeletonOf(own) === skeletonOf(instead))) return null;
  const says = saying(source.text, inSource, page.text, onPage);
  return {
    severity: 2,
    tier: onlyNames ? 'names' : says === null ? 'no pair' : 'much kept',
    claim,
    mark,
    facts: [{ source, start: home.start, end: home.end }],
    against: [],
    says,
  };
}
