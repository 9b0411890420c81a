import type { Matching } from '../align/differences';
import { type AnalysedText, type Sentence, tellingStems, tokensIn, weightOfAll } from '../text/analyse';
import { isCapitalAt } from '../text/tokens';
import type { Word } from '../text/words';
import { movedPart } from './quotation-parts';
import type { Passage, Piece } from './quotation-passages';
import type { Counterpart, Placed } from './quotation-places';

/** The same quotation shares so many words and so much of its weight, and so many words that tell. */
const FEWEST_MATCHED = 4;
const LEAST_SHARE = 0.55;
const LEAST_TELLING = 2;
const WHOLE_SHARE = 0.85;
/** Words of less weight stand in any quotation. */
export const TELLING_WEIGHT = 18;
/** Or so many words in a row, or more in several phrases. */
const LONG_RUN = 6;
const LEAST_SHARE_WITH_RUN = 0.3;
/** Words of the source that may stand between matched ones, beside as many as are matched. */
const SPREAD = 4;
/** A reworded quotation keeps a part, and what stands around it on the page speaks of the same. */
const AKIN_SHARE = 0.5;
const AKIN_TOLD = 60;
const AKIN_MATCHED = 3;
const FREE_SHARE = 0.2;
/** A claim that shares so little with a passage beside the quotation may only have the same speaker. */
const LEAST_TOLD = 110;
const LEAST_SHARE_TOLD = 0.3;
/** Of a short claim less is enough where it is most of it. */
const MOSTLY_TOLD = 90;
const MOST_TOLD = 0.6;

/**
 * How a quotation of the page is like the source's: word for word; made of its parts; the same with changes; some of its words in
 * a claim that otherwise tells the same; not at all.
 */
export type Likeness = 'verbatim' | 'fused' | 'changed' | 'reworded' | 'none';

/** How a placed quotation is like what the sources have, whoever is said to have said it. */
export function likenessOf(placed: Placed, page: AnalysedText): Likeness {
  const { piece, places, counterpart } = placed;
  if (places.length > 0) return 'verbatim';
  if (counterpart === null) return 'none';
  if (movedPart(placed) !== null) return 'fused';
  if (isSameQuotation(counterpart, piece)) return 'changed';
  const { passage, matching } = counterpart;
  const told = toldAround(page, piece.claim, passage);
  if (matching.share >= FREE_SHARE && tellsTheSame(told)) return 'reworded';
  const isAkin = matching.share >= AKIN_SHARE && matching.pairs.length >= AKIN_MATCHED;
  return isAkin && told.weight >= AKIN_TOLD ? 'reworded' : 'none';
}

/** Whether so much matches that both must be the same words of the same speaker. */
function isSameQuotation({ matching: { pairs, share, runs } }: Counterpart, { words }: Piece): boolean {
  if (pairs.length < FEWEST_MATCHED || !isCompact(pairs)) return false;
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

/** What of a claim outside its quotations a passage tells too. */
export interface Told {
  /** Sum of the weights of the stems that the passage has. */
  weight: number;
  /** Their share of the claim's, 0 to 1. */
  share: number;
}

/** What a passage tells of a claim beside its quotations. */
export function toldAround(page: AnalysedText, claim: Sentence, { words }: Passage): Told {
  const own = tellingStems(tokensIn(page, claim).filter(({ quoted }) => !quoted));
  const there = new Set(words.map(({ token }) => token.stem));
  const shared = new Map([...own].filter(([stem]) => there.has(stem)));
  const all = weightOfAll(own);
  const weight = weightOfAll(shared);
  return { weight, share: all === 0 ? 0 : weight / all };
}

/** Whether a claim outside its quotations is told by the passage: more than who speaks. */
export function tellsTheSame({ weight, share }: Told): boolean {
  return (weight >= LEAST_TOLD && share >= LEAST_SHARE_TOLD) || (weight >= MOSTLY_TOLD && share >= MOST_TOLD);
}

/** Whether a word begins with a capital in its text. */
export function isCapital(text: string, { token }: Word): boolean {
  return isCapitalAt(text, token.start);
}
