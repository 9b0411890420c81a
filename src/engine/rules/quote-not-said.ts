import { type Matching, matchWords } from '../align/differences';
import type { AnalysedText } from '../text/analyse';
import { isCapital, likenessOf, type Told, tellsTheSame, toldAround } from './quotation-likeness';
import type { Passage, Piece } from './quotation-passages';
import { type Placed, placeQuotations } from './quotation-places';
import type { CheckContext, Finding, Rule } from './rule';
import { saying, stretchOf } from './stretches';

/** So much of its weight a quotation shares with what the source tells in its own words. */
const PARAPHRASED = 0.5;
const CLOSELY = 0.7;
/** Where it keeps less of the source's words, the rest of its sentence must share so much weight. */
const LEAST_TOLD = 60;
const FEWEST_PARAPHRASED = 3;
const LONGEST_MARK = 12;

/** A passage that a quotation may have been made of. */
interface Origin {
  passage: Passage;
  matching: Matching;
  told: Told;
}

/**
 * Words in quotation marks that nobody says in the sources, on a page whose other quotations are the sources'
 * own: the source's narration dressed as speech, or words that it has nowhere in a sentence that it tells.
 */
export const quoteNotSaid: Rule = {
  id: 'quote-not-said',
  kind: 'altered-quote',
  needsJudgement: false,
  needsFollowing: true,
  find: (context) => {
    const { pieces, follows } = placeQuotations(context);
    return follows ? pieces.flatMap((placed) => examine(placed, context)) : [];
  },
};

function examine(placed: Placed, { page }: CheckContext): Finding[] {
  const { piece, passages } = placed;
  if (likenessOf(placed, page) !== 'none') return [];
  const [best] = passages
    .map((passage): Origin => {
      const told = toldAround(page, piece.claim, passage);
      return { passage, told, matching: matchWords(piece.words, passage.words) };
    })
    .sort((a, b) => worth(b) - worth(a));
  const tier = best === undefined ? null : tierOf(piece, best, page);
  return best === undefined || tier === null ? [] : [finding(piece, best, tier, page)];
}

function worth({ told, matching }: Origin): number {
  return matching.share + (tellsTheSame(told) ? PARAPHRASED : 0);
}

function tierOf({ words }: Piece, { matching, told }: Origin, { text }: AnalysedText): string | null {
  const isLong = matching.pairs.length >= FEWEST_PARAPHRASED;
  if (isLong && matching.share >= CLOSELY) return 'close paraphrase';
  if (isLong && matching.share >= PARAPHRASED) return told.weight >= LEAST_TOLD ? 'paraphrase' : null;
  // A name in quotation marks is a title or a nickname.
  if (!tellsTheSame(told) || words.every((word) => isCapital(text, word))) return null;
  return words.length >= FEWEST_PARAPHRASED ? 'words in a told claim' : 'few words in a told claim';
}

function finding(
  { claim, words }: Piece,
  { passage, matching }: Origin,
  tier: string,
  page: AnalysedText,
): Finding {
  const { source, fact } = passage.fact;
  const [from, to] = [matching.pairs[0], matching.pairs.at(-1)];
  const inSource =
    from === undefined || to === undefined
      ? null
      : stretchOf(passage.words.slice(from.source, to.source + 1));
  const home =
    matching.share < PARAPHRASED
      ? fact
      : (source.sentences[passage.words[from?.source ?? 0]?.sentence ?? fact.index] ?? fact);
  const mark = stretchOf(words.slice(0, LONGEST_MARK));
  return {
    severity: 2,
    tier,
    claim,
    mark,
    facts: [{ source, start: home.start, end: home.end }],
    against: [],
    says: matching.share < PARAPHRASED ? null : saying(source.text, inSource, page.text, stretchOf(words)),
  };
}
