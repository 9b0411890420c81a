import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { standingsOf } from '../text/negation';
import { partsOf } from '../text/parts-of-speech';
import type { Token } from '../text/tokens';
import { COVERED, denialFindings, type TurnCase } from './denial-findings';
import { negativesIn, type Turn, turnBetween, turningIn } from './denials';
import { placesMeaning } from './meaning';
import type { Near } from './near';
import type { CheckContext, Rule } from './rule';
import { verbTo } from './verb-before';

/** Two words stand in the same place. */
const ALIKE = 0.3;
/** Of what is denied the page must say so much, where the deed itself is not among it. */
const HALF = 0.5;
/** The verb of a word stands at most this many words before it. */
const VERB_WITHIN = 5;

/**
 * The page says what the source denies, in words of one family or meaning and wherever a negation reaches: refused to
 * let it be filmed → it will be filmed. Silent where a word of the page's sentence turns it round, and where a sentence
 * of a source nearby says what the page says.
 */
export const denialLost: Rule = {
  id: 'denial-lost',
  kind: 'contradicted',
  needsFollowing: true,
  find: (context) =>
    context.alignments.flatMap((alignment) =>
      denialFindings(alignment, context, { casesOf, supported: 'another fact says so' }),
    ),
};

function casesOf(claim: Sentence, { source, fact, covered }: Near, { page }: CheckContext): TurnCase[] {
  const turning = turningIn(page, claim);
  // What is said may itself be such a word, but only one.
  if (turning.length > 1) return [];
  const turn = turnBetween({ text: source, sentence: fact }, { text: page, sentence: claim });
  if (turn === null || turning.some((word) => word !== turn.said)) return [];
  const tier = tierOf(turn, covered, page, claim);
  if (tier === null) return [];
  const { denied, said, cue, last } = turn;
  return [
    {
      turn,
      tier,
      onPage: said,
      inSource: denied,
      mark: verbTo(page, claim, said, VERB_WITHIN),
      says: { start: cue.start, end: last.end },
      isSupported: (near) => isSaid(said, near),
    },
  ];
}

/** Which case it is; null where too little tells that both speak of the same. */
function tierOf(turn: Turn, covered: number, page: AnalysedText, claim: Sentence): string | null {
  const { said, isDeed, isNoun, share, alike } = turn;
  const beside = negativesIn(page, claim);
  if (isDeed && alike >= ALIKE) return beside ? 'beside another' : 'deed';
  if (beside) return null;
  if (isDeed && !isNoun) return 'deed, apart';
  if (share < HALF || covered < COVERED) return null;
  return partsOf(page, claim)[tokensIn(page, claim).indexOf(said)] === 'VERB' ? 'clause' : 'clause, no verb';
}

/** Whether a sentence of the sources nearby says the word as a fact. */
function isSaid(word: Token, near: readonly Near[]): boolean {
  return near.some(({ source, fact }) => {
    const standings = standingsOf(source, fact);
    return placesMeaning(word, source, fact).some((at) => standings[at]?.how === 'asserted');
  });
}
