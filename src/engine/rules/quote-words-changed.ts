import { type Difference, type Matching, matchWords, standsIn } from '../align/differences';
import type { AnalysedText } from '../text/analyse';
import type { Word } from '../text/words';
import { findPassages, type Passage, type Piece, piecesOf } from './quotation-passages';
import { quotedDifferences, widened } from './quoted-difference';
import type { CheckContext, Finding, Rule } from './rule';
import { saying, stretchOf } from './stretches';

/** A quotation that shares fewer words with the source's, or less of its weight, is another quotation. */
const LEAST_WORDS = 4;
const LEAST_SHARE = 0.55;
const LEAST_TELLING = 2;
const WHOLE_SHARE = 0.85;
const TELLING_WEIGHT = 18;
/** Unless it shares this many words in a row, or more in several phrases. */
const LONG_RUN = 6;
const LEAST_SHARE_WITH_RUN = 0.3;
/** Words of the source that may stand between matched ones, beside as many as are matched. */
const SPREAD = 4;
const LONGEST_MARK = 12;
/** al-, bin, van: lower case within names. */
const LONGEST_PARTICLE = 3;

interface Counterpart extends Passage {
  matching: Matching;
}

/**
 * Words inside quotation marks that the source's own quotation does not have. Verbatim quotations, fair
 * omissions (…, […]) and insertions in brackets are left alone, as are spelling and inflection.
 */
export const quoteWordsChanged: Rule = {
  id: 'quote-words-changed',
  kind: 'altered-quote',
  needsJudgement: false,
  find: (context) => piecesOf(context.page).flatMap((piece) => examine(piece, context)),
};

function examine(piece: Piece, { page, facts }: CheckContext): Finding[] {
  const { words } = piece;
  const passages = findPassages(words, facts);
  if (passages.some((passage) => standsIn(words, passage.words) || standsIn(words, passage.said))) return [];
  const [best] = passages
    .map((passage): Counterpart => ({ ...passage, matching: matchWords(words, passage.said) }))
    .sort((a, b) => b.matching.share - a.matching.share);
  if (best === undefined || !isSameQuotation(best, piece)) return [];
  return quotedDifferences(best.matching, words, best.said)
    .map((difference) => finding(difference, piece, best, page))
    .filter((found) => found !== null);
}

function isSameQuotation({ matching: { pairs, share, runs } }: Counterpart, { words }: Piece): boolean {
  if (pairs.length < LEAST_WORDS || !isCompact(pairs)) return false;
  const phrases = runs.filter((run) => run > 1);
  const inPhrases = phrases.reduce((sum, run) => sum + run, 0);
  const hasPhrases = Math.max(...runs) >= LONG_RUN || (phrases.length > 1 && inPhrases > LONG_RUN);
  if (hasPhrases) return share >= LEAST_SHARE_WITH_RUN;
  const telling = pairs.filter((pair) => (words[pair.page]?.token.weight ?? 0) > TELLING_WEIGHT);
  return share >= WHOLE_SHARE || (share >= LEAST_SHARE && telling.length >= LEAST_TELLING);
}

/** Whether the matched words stand about as close together in the source as on the page. */
function isCompact(pairs: Matching['pairs']): boolean {
  const first = pairs[0]?.source ?? 0;
  const last = pairs.at(-1)?.source ?? 0;
  return last - first < 2 * pairs.length + SPREAD;
}

function tierOf({ share }: Matching): string {
  return share >= LEAST_SHARE ? 'most words kept' : 'phrases kept';
}

/** Names in another spelling or form, which editors adapt: a capital, and no other word that tells. */
function areNames(text: string, words: readonly Word[]): boolean {
  const isCapital = ({ token }: Word) => /\p{Lu}/u.test(text.charAt(token.start));
  const isSmall = ({ token: { lower, weight } }: Word) =>
    lower.length <= LONGEST_PARTICLE || weight <= TELLING_WEIGHT;
  return words.some(isCapital) && words.every((word) => isCapital(word) || isSmall(word));
}

function finding(
  difference: Difference,
  { claim, words }: Piece,
  { fact: { source, fact }, said, matching }: Counterpart,
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
  if (/…|\.\s?\.\s?\.|\[/.test(source.text.slice(inSource?.start, inSource?.end))) return null;
  const own = words.slice(difference.page.from, difference.page.to);
  const instead = said.slice(difference.source.from, difference.source.to);
  const onlyNames = !isOneSided && areNames(page.text, own) && areNames(source.text, instead);
  const says = saying(source.text, inSource, page.text, onPage);
  return {
    severity: 2,
    tier: onlyNames ? 'names' : says === null ? 'no pair' : tierOf(matching),
    claim,
    mark,
    facts: [{ source, start: home.start, end: home.end }],
    against: [],
    says,
  };
}
