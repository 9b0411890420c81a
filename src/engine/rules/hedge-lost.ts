import type { AlignedFact } from '../align/align';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import type { Token } from '../text/tokens';
import {
  allegations,
  certainties,
  fillers,
  leanings,
  modals,
  otherHedges,
  reporting,
} from './hedge-lost.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** Facts that share less with the claim speak of something else. */
const LEAST_COVERED = 0.4;
const FACTS_LOOKED_AT = 2;
/** A hedge governs a verb or noun at most this many words after it. */
const GOVERNS = 5;
const COMMON_WEIGHT = 14;

/** A hedge of a fact and the word that it weakens. */
interface Hedged {
  hedge: Token;
  word: Token;
  how: 'modal' | 'leaning' | 'allegation';
}

/**
 * The source holds a statement back (could, is likely to, allegedly) and the page makes it plainly. Silent
 * where the page hedges the sentence in any other way, or attributes it without a "will"; inside quotations;
 * and where another fact says it as plainly.
 */
export const hedgeLost: Rule = {
  id: 'hedge-lost',
  kind: 'overstated',
  needsJudgement: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const near = facts.slice(0, FACTS_LOOKED_AT).filter(({ covered }) => covered >= LEAST_COVERED);
      const found = near
        .map((fact) => examine(claim, fact, facts, context))
        .find((finding) => finding !== null);
      return found === undefined ? [] : [found];
    }),
};

function examine(
  claim: Sentence,
  aligned: AlignedFact,
  facts: readonly AlignedFact[],
  { page }: CheckContext,
): Finding | null {
  const tokens = tokensIn(page, claim).filter(({ quoted }) => !quoted);
  if (tokens.some((token) => isHedge(token) && !isMonth(page, token))) return null;
  if (page.text.charAt(claim.end - 1) === '?') return null;
  const isReported = tokens.some(({ lower }) => reporting.has(lower));
  const { source, fact } = aligned;
  for (const hedged of hedgesIn(source, fact)) {
    const at = tokens.findIndex((token) => isSameForm(token, hedged));
    const word = tokens[at];
    if (word === undefined || isSaidPlainly(hedged, facts)) continue;
    const certainty = certaintyBefore(tokens, at);
    if (certainty === null && isReported) continue;
    return {
      severity: hedged.how === 'allegation' ? 3 : 2,
      tier: `${hedged.how} to ${certainty === null ? 'plain' : 'certainty'}`,
      claim,
      mark: certainty ?? word,
      facts: [{ source, start: fact.start, end: fact.end }],
      against: [],
      says:
        certainty === null
          ? saying(source.text, { start: hedged.hedge.start, end: hedged.word.end }, page.text, word)
          : saying(source.text, hedged.hedge, page.text, certainty),
    };
  }
  return null;
}

function hedgesIn(source: AnalysedText, fact: Sentence): Hedged[] {
  const tokens = tokensIn(source, fact);
  return tokens.flatMap((hedge, at): Hedged[] => {
    const how = kindOfHedge(hedge.lower);
    if (how === null || isMonth(source, hedge)) return [];
    const word = tokens.slice(at + 1, at + 1 + GOVERNS).find((token) => !fillers.has(token.lower));
    if (word === undefined || word.weight <= COMMON_WEIGHT || isHedge(word) || isNegation(word)) return [];
    return [{ hedge, word, how }];
  });
}

/** A verb in a finite form after a modal, the same noun or verb after an allegation. */
function isSameForm(token: Token, { word, how }: Hedged): boolean {
  if (token.stem !== word.stem) return false;
  return (
    how === 'allegation' ||
    /^(?:e?s|e?d|ied|ies)?$/.test(token.lower.slice(commonLength(token.lower, word.lower)))
  );
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

function kindOfHedge(lower: string): Hedged['how'] | null {
  if (modals.has(lower)) return 'modal';
  if (leanings.has(lower)) return 'leaning';
  return allegations.has(lower) ? 'allegation' : null;
}

/** "May" with a capital is far oftener the month than a question. */
function isMonth({ text }: AnalysedText, { start, lower }: Token): boolean {
  return lower === 'may' && text.charAt(start) === 'M';
}

function isNegation({ lower }: Token): boolean {
  return lower === 'not' || lower === 'never' || lower === 'no';
}

function isHedge({ lower }: Token): boolean {
  return kindOfHedge(lower) !== null || otherHedges.has(lower);
}

/** Whether an aligned fact has the word without a hedge before it. */
function isSaidPlainly({ word }: Hedged, facts: readonly AlignedFact[]): boolean {
  return facts.some(({ source, fact }) => {
    const tokens = tokensIn(source, fact);
    return tokens.some((token) => token.stem === word.stem) && !tokens.some(isHedge);
  });
}

function certaintyBefore(tokens: readonly Token[], at: number): Token | null {
  for (const token of tokens.slice(Math.max(0, at - GOVERNS), at).reverse()) {
    if (certainties.has(token.lower)) return token;
    if (!fillers.has(token.lower)) return null;
  }
  return null;
}
