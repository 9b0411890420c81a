import type { AlignedFact } from '../align/align';
import { type Matching, matchWords } from '../align/differences';
import { type AnalysedText, COMMON_WEIGHT, tokensIn } from '../text/analyse';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
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
/** A fact that tells so much of the claim may have quoted what the page quotes something else for. */
const LEAST_COVERED = 0.25;
const LONGEST_MARK = 12;

/** A passage that a quotation may have been made of. */
interface Origin {
  passage: Passage;
  matching: Matching;
  told: Told;
}

/**
 * Words in quotation marks that nobody says in the sources, on a page whose other quotations are the sources'
 * own: the source's narration dressed as speech, or words that it has nowhere in a sentence that it tells, be it in the place of
 * another quotation.
 */
export const quoteNotSaid: Rule = {
  id: 'quote-not-said',
  kind: 'altered-quote',
  needsFollowing: true,
  find: (context) => {
    const { pieces, follows } = placeQuotations(context);
    return follows ? pieces.flatMap((placed) => examine(placed, context)) : [];
  },
};

function examine(placed: Placed, context: CheckContext): Finding[] {
  const { page } = context;
  const { piece, passages } = placed;
  if (likenessOf(placed, page) !== 'none') return [];
  const [best] = passages
    .map((passage): Origin => {
      const told = toldAround(page, piece.claim, passage);
      return { passage, told, matching: matchWords(piece.words, passage.words) };
    })
    .sort((a, b) => worth(b) - worth(a));
  if (best === undefined) return [];
  const tier = tierOf(piece, best, page);
  return tier === null ? foreign(piece, context) : [finding(piece, best, tier, page)];
}

/**
 * Words that no passage explains: the aligned sentence quotes something else in their place, or nothing at all. Titles
 * and nicknames are left alone.
 */
function foreign({ claim, words, quotation }: Piece, { page, alignments }: CheckContext): Finding[] {
  const facts = alignments[claim.index]?.facts ?? [];
  const [first] = facts;
  if (first === undefined || words.every((word) => isCapital(page.text, word))) return [];
  const here = new Set(tokensIn(page, claim).map(({ stem }) => stem));
  const [other] = facts
    .filter(({ covered }) => covered >= LEAST_COVERED)
    .flatMap((aligned) => leftOut(aligned, here).map((stretch) => ({ aligned, stretch })));
  const { source, fact } = other?.aligned ?? first;
  return [
    {
      severity: 2,
      tier: other === undefined ? 'nowhere quoted' : 'another quotation',
      claim,
      mark: stretchOf(words.slice(0, LONGEST_MARK)),
      facts: [{ source, start: fact.start, end: fact.end }],
      against: [],
      says: saying(source.text, other?.stretch ?? null, page.text, quotation),
    },
  ];
}

/** The quotations of a fact that have a telling word which the page's sentence lacks. */
function leftOut({ fact }: AlignedFact, here: ReadonlySet<string>): Stretch[] {
  const runs: Token[][] = [[]];
  for (const token of fact.tokens) {
    if (token.quoted) runs.at(-1)?.push(token);
    else runs.push([]);
  }
  return runs
    .filter((run) => run.some(({ stem, weight }) => weight > COMMON_WEIGHT && !here.has(stem)))
    .flatMap(([first, ...rest]) =>
      first === undefined ? [] : [{ start: first.start, end: (rest.at(-1) ?? first).end }],
    );
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
