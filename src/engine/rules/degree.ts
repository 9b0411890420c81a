import type { Alignment } from '../align/align';
import { around } from '../align/facts';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { isHeldBack } from '../text/hedges';
import { partsOf } from '../text/parts-of-speech';
import { stemOf, type Token } from '../text/tokens';
import type { Step } from './degree.scales';
import type { CheckContext, Finding } from './rule';
import { saying } from './stretches';

/** Facts that share less with the claim speak of something else. */
const LEAST_COVERED = 0.28;
/** A word as strong this near to an aligned fact bears the page out. */
const REACH: Record<Direction, number> = { rising: 1, falling: 0 };
const REPORTED =
  /^(?:sa(?:y|ys|id|ying)|reports?|reported|states?|stated|tells?|told|writes?|wrote|adds?|added)$/;
const CONFIRMED = /^(?:confirm|establish)/;
const NEGATES_WITHIN = 4;
/** "A minor", "a token": only before a noun do they tell how much. */
const ALSO_NOUNS = new Set('minor token routine modest brief'.split(' '));
const KNOWN = /^(?:the|this|that|financial|global|energy|housing|last)$/;
const SPOKEN = new Set(
  'touch mention speak spoke discuss talk rais address describ told tell said'.split(' '),
);
const NEGATIONS = new Set('not no never nor neither without nobody none nothing to'.split(' '));

/** A word of the page and its place on its scale. */
export interface Graded {
  scale: string;
  step: number;
}

/** A set of scales made ready for looking up. */
export interface Scales {
  /** The words that a page is called out for. */
  said: ReadonlyMap<string, Graded>;
  /** For each scale, the step of every stem that stands on it: of several the highest. */
  stems: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Makes scales ready for looking up. */
export function indexScales(scales: Readonly<Record<string, readonly Step[]>>): Scales {
  const said = new Map<string, Graded>();
  const stems = new Map<string, Map<string, number>>();
  for (const [scale, steps] of Object.entries(scales)) {
    const known = new Map<string, number>();
    stems.set(scale, known);
    steps.forEach((step, at) => {
      for (const word of wordsOf(step.said)) said.set(word, { scale, step: at });
      for (const word of [...wordsOf(step.said), ...wordsOf(step.alike)]) known.set(stemOf(word), at);
    });
  }
  return { said, stems };
}

function wordsOf(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}

/** "Proved hard", "proved a match": it came out so. */
function isComplement(page: AnalysedText, claim: Sentence, at: number): boolean {
  const word = tokensIn(page, claim)[at]?.lower ?? '';
  return /^(?:an?|to|more|less|too|very|as)$/.test(word) || partsOf(page, claim)[at] === 'ADJ';
}

/** Which steps of a scale bear a word of the page out: the same and beyond, upwards or downwards. */
export type Direction = 'rising' | 'falling';

/**
 * The words of a claim for which its facts have none as strong, each with the fact's word of the same scale where there
 * is one. The scale is the finding's tier.
 */
export function degreesChanged(
  { claim, facts }: Alignment,
  { page, trace }: CheckContext,
  scales: Scales,
  direction: Direction,
): Finding[] {
  const [best] = facts;
  if (best === undefined || best.covered < LEAST_COVERED) return [];
  const tokens = tokensIn(page, claim);
  const graded = tokens.flatMap((token, at) => {
    const place = scales.said.get(token.lower);
    return place === undefined || token.quoted || isTurned(page, claim, tokens, at)
      ? []
      : [{ token, ...place }];
  });
  if (graded.length === 0) return [];
  const near = facts.flatMap((fact) =>
    around(fact, REACH[direction]).flatMap((sentence) => tokensIn(fact.source, sentence)),
  );
  const told = tokensIn(best.source, best.fact);
  return graded.flatMap(({ token, scale, step }): Finding[] => {
    const steps = scales.stems.get(scale) ?? new Map<string, number>();
    const isBeyond = (other: Token) => {
      const place = steps.get(other.stem);
      return place !== undefined && (direction === 'rising' ? place >= step : place <= step);
    };
    if (near.some((other) => other.stem === token.stem || isBeyond(other))) {
      trace(claim, `a fact has a word as ${direction === 'rising' ? 'strong' : 'weak'} (${scale})`);
      return [];
    }
    const contrast = weakest(told, steps, direction);
    return [
      {
        severity: 2,
        tier: tierOf(scale, token, contrast),
        claim,
        mark: token,
        facts: [{ source: best.source, start: best.fact.start, end: best.fact.end }],
        against: [],
        says: saying(best.source.text, contrast, page.text, token),
      },
    ];
  });
}

/** The word of the fact that stands furthest from the page's on its scale. */
function weakest(
  told: readonly Token[],
  steps: ReadonlyMap<string, number>,
  direction: Direction,
): Token | null {
  const placed = told.flatMap((token) => {
    const place = steps.get(token.stem);
    return place === undefined ? [] : [{ token, place: direction === 'rising' ? place : -place }];
  });
  return placed.toSorted((a, b) => a.place - b.place)[0]?.token ?? null;
}

/**
 * The scale; apart from it where the fact has no word of the same scale, and where "confirmed" stands for a verb
 * that only reports.
 */
function tierOf(scale: string, { lower }: Token, contrast: Token | null): string {
  if (contrast === null) return `${scale}, alone`;
  return REPORTED.test(contrast.lower) && CONFIRMED.test(lower) ? `${scale}, reported` : scale;
}

/** "Not proven", "to be banned", "might collapse", "long-established": the word does not say that it is so. */
function isTurned(page: AnalysedText, claim: Sentence, tokens: readonly Token[], at: number): boolean {
  const { lower, start, end } = tokens[at] ?? { lower: '', start: 0, end: 0 };
  if (page.text.charAt(start - 1) === '-' || page.text.charAt(end) === '-') return true;
  // "…, the Red Cross confirmed.": who says it.
  if (/^confirm/.test(lower) && /^[.,;]/.test(page.text.slice(end, end + 1))) return true;
  const next = tokens[at + 1]?.lower ?? '';
  if (/^prove[ds]?$/.test(lower) && isComplement(page, claim, at + 1)) return true;
  if (next === 'for' && /^adjust/.test(lower)) return true;
  // "Adjusted earnings", "the crisis" that everybody knows, "she plunged from a cliff".
  if (lower === 'adjusted' && /^(?:NOUN|ADJ|PROPN)$/.test(partsOf(page, claim)[at + 1] ?? '')) return true;
  if (/^(?:crisis|recession)$/.test(lower) && KNOWN.test(tokens[at - 1]?.lower ?? '')) return true;
  if (/^(?:plung|plummet|tumbl)/.test(lower) && next === 'from' && !/^\d/.test(tokens[at + 2]?.lower ?? ''))
    return true;
  // "Security was touched on only briefly": how long it was spoken of.
  const near = tokens.slice(Math.max(0, at - NEGATES_WITHIN), at + 3);
  if (/^brief/.test(lower) && near.some(({ stem }) => SPOKEN.has(stem))) return true;
  if (ALSO_NOUNS.has(lower) && !/^(?:NOUN|ADJ|PROPN)$/.test(partsOf(page, claim)[at + 1] ?? '')) return true;
  return tokens
    .slice(Math.max(0, at - NEGATES_WITHIN), at)
    .some((token) => NEGATIONS.has(token.lower) || isHeldBack(page, token));
}
