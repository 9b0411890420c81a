import type { Alignment } from '../align/align';
import { type Slot, sameSurroundings } from '../align/surroundings';
import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import { standingsOf } from '../text/negation';
import { partsOf } from '../text/parts-of-speech';
import { stemOf, type Token } from '../text/tokens';
import { type Near, nearSentences } from './near';
import type { CheckContext, Finding, Rule } from './rule';
import { stances } from './stance-given.words';

/** Whoever has the stance stands at most so many words before the verb. */
const SUBJECT_WITHIN = 8;
const LEAST_COVERED = 0.25;
/** A place in the sentence about them must have so much in common with the verb's; "welcomed" needs more. */
const LEAST_ALIKE = { granted: 0.35, welcomed: 0.6 };
const NO_DEED = /^(?:to|is|are|was|were|been|be|being)$/;
const CLAUSE_ENDS = /[,;:—()]/;

/** By its verbs. */
const stanceOf = new Map(
  stances.toReversed().flatMap(({ verbs, tier, shows }) => {
    const stems = new Set(shows.map(stemOf));
    return [...verbs].map((verb) => [verb, { tier, stems }] as const);
  }),
);

/**
 * The page has somebody confirm, admit or welcome a thing of whom the source says something else: *the fund said the
 * bridge was late* → *the fund admitted that the bridge was late*. Silent where any sentence of a source nearby has a
 * word for that stance, and at quotations.
 */
export const stanceGiven: Rule = {
  id: 'stance-given',
  kind: 'contradicted',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine(alignment: Alignment, { page, trace }: CheckContext): Finding[] {
  const { claim, facts } = alignment;
  if (facts.length === 0) return [];
  const own = tokensIn(page, claim);
  if (own.some(({ quoted }) => quoted)) return [];
  for (const [at, word] of own.entries()) {
    const stance = stanceOf.get(word.lower);
    if (stance === undefined || !isTold(page, claim, at)) continue;
    const who = subjectOf(page, claim, at);
    const near = nearSentences(alignment);
    if (near.some(({ fact }) => hasAny(fact, stance.stems))) {
      trace(claim, 'a source has a word for it');
      continue;
    }
    const about = near.find(({ fact }) => hasAny(fact, who));
    if (about === undefined || about.covered < LEAST_COVERED) continue;
    const alike = mostAlike({ text: page, sentence: claim, place: word }, about);
    const { source, fact } = about;
    if (alike < LEAST_ALIKE[stance.tier]) continue;
    return [
      {
        severity: 3,
        tier: stance.tier,
        claim,
        mark: { start: word.start, end: word.end },
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: null,
      },
    ];
  }
  return [];
}

/** Whether the verb at a place tells what somebody did: not "is confirmed", "to confirm", "…, confirmed by". */
function isTold(page: AnalysedText, claim: Sentence, at: number): boolean {
  const word = tokensIn(page, claim)[at];
  const before = tokensIn(page, claim)[at - 1];
  if (word === undefined || before === undefined) return false;
  if (partsOf(page, claim)[at] !== 'VERB' || standingsOf(page, claim)[at]?.how !== 'asserted') return false;
  return !CLAUSE_ENDS.test(page.text.slice(before.end, word.start)) && !NO_DEED.test(before.lower);
}

/** The stems of the nouns and names that stand before the verb. */
function subjectOf(page: AnalysedText, claim: Sentence, at: number): ReadonlySet<string> {
  const parts = partsOf(page, claim);
  const stems = new Set<string>();
  const own = tokensIn(page, claim);
  for (let place = at - 1; place >= Math.max(0, at - SUBJECT_WITHIN); place--) {
    const token = own[place];
    if (token === undefined || /[;:—(]/.test(page.text.slice(token.end, own[place + 1]?.start))) break;
    const isName = parts[place] === 'NOUN' || parts[place] === 'PROPN';
    if (isName && token.weight > COMMON_WEIGHT) stems.add(token.stem);
  }
  return stems;
}

function hasAny({ tokens }: { tokens: readonly Token[] }, stems: ReadonlySet<string>): boolean {
  return tokens.some(({ stem }) => stems.has(stem));
}

function mostAlike(slot: Slot, { source, fact }: Near): number {
  let most = 0;
  for (const place of tokensIn(source, fact)) {
    most = Math.max(most, sameSurroundings(slot, { text: source, sentence: fact, place }));
  }
  return most;
}
