import type { Alignment } from '../align/align';
import { type FactIndex, overlaps } from '../align/facts';
import { type Slot, sameSurroundings } from '../align/surroundings';
import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import { hedgesOf, holdsBack, isHeldBack } from '../text/hedges';
import type { HedgeClass } from '../text/hedges.words';
import { standingsOf } from '../text/negation';
import { partsOf } from '../text/parts-of-speech';
import { oncePerSentence } from '../text/remember';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { asked, beforeTo, beside, comparing } from './held-verb.words';
import { type Near, nearSentences } from './near';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** Sentences that share less with the claim speak of something else. */
const LEAST_COVERED = 0.2;
/** A hedge's verb follows it within so many words. */
const VERB_WITHIN = 6;
/** Around the two verbs so much must be the same, and so much that it is surely the same deed. */
const LEAST_ALIKE = 0.15;
const ALIKE = 0.3;
/** A plain sentence about it nearly as near supports the page. */
const AS_NEAR = 0.6;
/** So many words before its verb are marked with it. */
const MARKED_BEFORE = 4;

/** The ways of holding a verb back whose loss tells: what is believed or alleged is told in other words. */
const TIERS: Partial<Record<HedgeClass, string>> = {
  modal: 'possible',
  doubt: 'undecided',
  intention: 'intended',
  chance: 'likely',
};

/** A verb of a source and what holds it back. */
interface HeldVerb {
  hedge: Token;
  how: HedgeClass;
  verb: Token;
}

interface Told extends HeldVerb {
  near: Near;
  /** The verb of the page, and its place among the tokens of the claim. */
  here: Token;
  at: number;
  alike: number;
}

/**
 * A verb that the source holds back (may have killed, decide whether to extend, wants to double) is a plain verb on
 * the page: killed, will extend, is doubling. Silent where the page holds it back, and where a source says it plainly.
 */
export const heldVerb: Rule = {
  id: 'held-verb',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine(alignment: Alignment, { page, facts, trace }: CheckContext): Finding[] {
  const { claim } = alignment;
  if (page.text.charAt(claim.end - 1) === '?') return [];
  const best = nearSentences(alignment)
    .filter(({ covered }) => covered >= LEAST_COVERED)
    .flatMap((near) => toldIn(near, page, claim))
    .reduce<Told | null>((most, next) => (most === null || next.alike > most.alike ? next : most), null);
  if (best === null) return [];
  const { near, hedge, how, verb, here, at, alike } = best;
  if (isPlainElsewhere(best, { text: page, sentence: claim, place: here }, facts)) {
    trace(claim, 'a source says it plainly');
    return [];
  }
  const mark = {
    start: tokensIn(page, claim)[firstBeside(tokensIn(page, claim), at)]?.start ?? here.start,
    end: here.end,
  };
  return [
    {
      severity: 2,
      tier: `${TIERS[how] ?? ''}, ${alike >= ALIKE ? 'near' : 'apart'}`,
      claim,
      mark,
      facts: [{ source: near.source, start: near.fact.start, end: near.fact.end }],
      against: [],
      says: saying(near.source.text, spanOf(hedge, verb), page.text, mark),
    },
  ];
}

function spanOf(a: Stretch, b: Stretch): Stretch {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The verbs of a claim that a sentence of a source holds back. */
function toldIn(near: Near, page: AnalysedText, claim: Sentence): Told[] {
  const held = heldVerbs(near.source, near.fact).filter(({ verb }) => claim.stems.has(verb.stem));
  if (held.length === 0) return [];
  const tokens = tokensIn(page, claim);
  const parts = partsOf(page, claim);
  const standings = standingsOf(page, claim);
  // "Did anybody read it, asks the lawyer"
  const isAsked = tokens.some(({ lower }) => /^ask(?:s|ed|ing)?$/.test(lower));
  return held.flatMap((one) =>
    tokens.flatMap((here, at): Told[] => {
      if (here.stem !== one.verb.stem || here.quoted || parts[at] !== 'VERB') return [];
      if (standings[at]?.how === 'negated' || !isPlainVerb(tokens, at)) return [];
      if ((isAsked && one.how === 'doubt') || holdsBack(page, claim, here)) return [];
      const slot = { text: page, sentence: claim, place: here };
      const alike = sameSurroundings(slot, { text: near.source, sentence: near.fact, place: one.verb });
      return alike < LEAST_ALIKE ? [] : [{ ...one, near, here, at, alike }];
    }),
  );
}

/** "Asked to leave", "in favour of naming", "models built by others": no verb of what is told. */
function isPlainVerb(tokens: readonly Token[], at: number): boolean {
  const from = firstBeside(tokens, at);
  const before = tokens[from - 1]?.lower ?? '';
  const first = tokens[from]?.lower ?? '';
  if (first === 'to' || before === 'to')
    return beforeTo.has(tokens[from - (first === 'to' ? 1 : 2)]?.lower ?? '');
  if (from < at) return !asked.has(tokens[0]?.lower ?? '');
  const verb = tokens[at]?.lower ?? '';
  if (verb.endsWith('ing')) return false;
  return !(/(?:ed|en|t)$/.test(verb) && /^(?:by|before|with|without)$/.test(tokens[at + 1]?.lower ?? ''));
}

/** Each hedge of a sentence with the first verb after it, in its clause. */
const heldVerbs = oncePerSentence((source, fact: Sentence): readonly HeldVerb[] => {
  const tokens = tokensIn(source, fact);
  return hedgesOf(source, fact).flatMap(({ hedge, how, at }): HeldVerb[] => {
    if (TIERS[how] === undefined || hedge.quoted || comparing.has(tokens[at - 1]?.lower ?? '')) return [];
    const verb = verbAfter(source, fact, tokens, at);
    if (verb === null || (how === 'doubt' && !isWhether(source, hedge, verb))) return [];
    return [{ hedge, how, verb }];
  });
});

/** "Decide whether to extend", and not "decide on new rules". */
function isWhether({ text }: AnalysedText, hedge: Stretch, verb: Stretch): boolean {
  return /\b(?:whether|if|to)\s/i.test(text.slice(hedge.start, verb.start));
}

function verbAfter(source: AnalysedText, fact: Sentence, tokens: readonly Token[], at: number): Token | null {
  const parts = partsOf(source, fact);
  for (let next = at + 1; next <= at + VERB_WITHIN; next++) {
    const token = tokens[next];
    if (token === undefined || /[,;:.–—]/.test(source.text.slice(tokens[next - 1]?.end, token.start)))
      return null;
    if (parts[next] === 'VERB' && token.weight > COMMON_WEIGHT) return token;
  }
  return null;
}

/** Whether a sentence of the sources has the verb of the same matter and holds nothing back. */
function isPlainElsewhere({ verb, alike, near }: Told, slot: Slot, facts: FactIndex): boolean {
  return overlaps(new Map([[verb.stem, verb.weight]]), facts).some(({ source, fact }) => {
    const tokens = tokensIn(source, fact);
    return (
      fact !== near.fact &&
      !tokens.some((token) => isHeldBack(source, token)) &&
      tokens.some(
        (token) =>
          token.stem === verb.stem &&
          sameSurroundings(slot, { text: source, sentence: fact, place: token }) >= AS_NEAR * alike,
      )
    );
  });
}

/** The place of the first of the words that belong to a verb: "will be", "has already". */
function firstBeside(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < MARKED_BEFORE && beside.has(tokens[from - 1]?.lower ?? '')) from--;
  return from;
}
