import type { AlignedFact } from '../align/align';
import { type Slot, sameSurroundings } from '../align/surroundings';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { hedgeClassOf, hedgesOf, holdsBack, isHeldBack } from '../text/hedges';
import type { HedgeClass } from '../text/hedges.words';
import { partsOf } from '../text/parts-of-speech';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { settled, settlingBeforeTo } from './modality-raised.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** Two slots with less in common around them speak of different things. */
const LEAST_ALIKE = 0.25;
/** Between the two they may speak of the same in other words. */
const LEAST_APART = 0.12;
/** A fact that settles the matter nearly as near to it supports the page. */
const AS_NEAR = 0.6;

/** "How much it will help": the words before a verb that leave open what it states. */
const ASKING = new Set('how what why whether'.split(' '));
const ASKED_WITHIN = 8;
/** Before "who", "which" they leave open what follows. */
const LEFT_OPEN = new Set(
  'decided decide clear unclear know known say see decision open question settled'.split(' '),
);
/** "Whether he was guilty" asks about what was. */
const WAS = new Set('was were had did'.split(' '));

/** A headline's subject has at most so many words. */
const HEADLINE_WITHIN = 6;

const CLAUSE_END = /[;:—]|,\s/;

/** "Will be paid after they have registered": the condition in other words. */
const WAITING = new Set('after soon upon following once before only those whoever'.split(' '));

/** They name a condition and no doubt. */
const CONDITIONS = new Set('if unless once provided when until hardly'.split(' '));

/** Beside these a "would" is no reported "will". */
const CONDITIONAL: ReadonlySet<string> = new Set<HedgeClass>(['modal', 'condition']);

const TIERS: Record<HedgeClass, string> = {
  modal: 'could',
  intention: 'planned',
  condition: 'conditional',
  expectation: 'expected',
  chance: 'expected',
  advice: 'advised',
  belief: 'open',
  appearance: 'open',
  allegation: 'open',
  doubt: 'open',
};

/** Where a fact holds back what the page states as settled. */
interface Held {
  aligned: AlignedFact;
  hedge: Token;
  how: HedgeClass;
  alike: number;
}

/**
 * The page states as settled (will, is set to) what its source holds back: hopes to, could, is planned, if. Silent
 * where the page holds its sentence back in any way, and where a fact settles the same matter.
 */
export const modalityRaised: Rule = {
  id: 'modality-raised',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap(({ claim, facts }) => examine(claim, facts, context)),
};

function examine(claim: Sentence, facts: readonly AlignedFact[], context: CheckContext): Finding[] {
  const { page } = context;
  const tokens = tokensIn(page, claim).filter(({ quoted }) => !quoted);
  const plain = settlingIn(tokens).find((words) => !isCutShort(page, words));
  const settling = plain ?? headlineTo(page, claim);
  if (settling === undefined || page.text.charAt(claim.end - 1) === '?') return [];
  const silent = (why: string) => {
    context.trace(claim, why);
    return [];
  };
  const isConditional = holdsBack(page, claim, settling);
  if (
    (isConditional && !isOnlyConditional(page, tokens)) ||
    isAsked(tokens, settling) ||
    isSilence(tokens, settling)
  ) {
    return silent('the page holds back what it settles');
  }
  const slot = { text: page, sentence: claim, place: settling };
  const held = facts
    .flatMap((aligned) => heldIn(aligned, slot))
    .reduce<Held | null>((best, next) => (best === null || next.alike > best.alike ? next : best), null);
  if (held === null || held.alike < leastAlike(held)) return silent('no fact holds the same matter back');
  if (isConditional && !(held.how === 'modal' || held.how === 'chance')) {
    return silent('the page has the condition, too');
  }
  if (held.how === 'condition' && tokens.some(({ lower }) => WAITING.has(lower))) {
    return silent('the page has the condition in its own words');
  }
  const { source, fact } = held.aligned;
  if (facts.some((aligned) => settles(aligned, slot, AS_NEAR * held.alike))) {
    return silent('a fact settles the same matter');
  }
  return [
    {
      severity: 2,
      tier: `${TIERS[held.how]}${besideOf(held, plain === undefined, isConditional)}`,
      claim,
      mark: settling,
      facts: [{ source, start: fact.start, end: fact.end }],
      against: [],
      says: saying(source.text, held.hedge, page.text, settling),
    },
  ];
}

/** A quotation that begins with the verb says itself what is settled. */
function isCutShort({ text }: AnalysedText, { end }: Stretch): boolean {
  return /^\s*["“‘']/.test(text.slice(end, end + 3));
}

function besideOf({ alike }: Held, isHeadline: boolean, isConditional: boolean): string {
  if (isHeadline) return ', headline';
  if (isConditional) return ', conditional';
  return alike < LEAST_ALIKE ? ', apart' : '';
}

/** What is possible or hangs on something may be told in other words, and stays what it is. */
function leastAlike({ how }: Held): number {
  return how === 'modal' || how === 'condition' ? LEAST_APART : LEAST_ALIKE;
}

/** "Will be eased if it holds": the page names a condition, and leaves nothing else open. */
function isOnlyConditional(page: AnalysedText, tokens: readonly Token[]): boolean {
  return tokens.every((token) => !isHeldBack(page, token) || CONDITIONS.has(token.lower));
}

function isAsked(tokens: readonly Token[], { start }: Stretch): boolean {
  const before = tokens.filter(({ end }) => end <= start).slice(-ASKED_WITHIN);
  // "Has not decided who will pay", "will have the final word"
  const who = before.findLastIndex(({ lower }) => /^(?:who|which|where|when|if)$/.test(lower));
  return (
    before.some(({ lower }) => ASKING.has(lower)) ||
    before.slice(Math.max(0, who - 3), Math.max(0, who)).some(({ lower }) => LEFT_OPEN.has(lower)) ||
    tokens.some(
      ({ lower }, at) => lower === 'final' && /^(?:word|say|decision)$/.test(tokens[at + 1]?.lower ?? ''),
    )
  );
}

/** "Will not comment": no plan that might come to nothing. */
function isSilence(tokens: readonly Token[], { end }: Stretch): boolean {
  const [not, verb] = tokens.filter(({ start }) => start >= end);
  return not?.lower === 'not' && /^(?:comment|say|speak|answer|discuss|talk)$/.test(verb?.lower ?? '');
}

function heldIn(aligned: AlignedFact, slot: Slot): Held[] {
  const { source, fact } = aligned;
  const tokens = tokensIn(source, fact);
  // "May have been lost" guesses at what was, and not at what will be.
  const isPast = (at: number) => tokens.slice(at + 1, at + 3).some(({ lower }) => lower === 'have');
  const asksBack = (at: number) =>
    tokens.slice(at + 1, at + 1 + ASKED_WITHIN).some(({ lower }) => WAS.has(lower));
  const hedges = hedgesOf(source, fact).filter(
    ({ how, at }) =>
      !(how === 'modal' && isPast(at)) &&
      !(how === 'doubt' && asksBack(at)) &&
      // "He thought a cut more likely" weighs one against the other.
      !(how === 'chance' && /^(?:more|less)$/.test(tokens[at - 1]?.lower ?? '')),
  );
  return hedges.map(({ hedge, how }) => ({
    aligned,
    hedge,
    how,
    alike: sameSurroundings(slot, { text: source, sentence: fact, place: hedge }),
  }));
}

/** Whether a fact states the matter of the slot as settled. */
function settles({ source, fact }: AlignedFact, slot: Slot, least: number): boolean {
  const tokens = tokensIn(source, fact);
  const headline = headlineTo(source, fact);
  const places: Stretch[] = [
    ...settlingIn(tokens),
    ...promisedIn(source, tokens),
    ...(headline === undefined ? [] : [headline]),
  ];
  return places.some((place) => sameSurroundings(slot, { text: source, sentence: fact, place }) >= least);
}

/** "will", "shall", "set to", "going to": the words that state the future as settled. */
function settlingIn(tokens: readonly Token[]): Stretch[] {
  return tokens.flatMap((token, at): Stretch[] => {
    if (settled.has(token.lower) || /'ll$/.test(token.lower)) return [token];
    const next = tokens[at + 1];
    return next?.lower === 'to' && settlingBeforeTo.has(token.lower)
      ? [{ start: token.start, end: next.end }]
      : [];
  });
}

/** "Council to close library": a headline without another verb before it. */
function headlineTo(text: AnalysedText, sentence: Sentence): Stretch | undefined {
  if (/[.!?:]["”’]?$/.test(text.text.slice(sentence.start, sentence.end).trimEnd())) return undefined;
  const tokens = tokensIn(text, sentence);
  const at = tokens.findIndex(({ lower }) => lower === 'to');
  if (at < 1 || at > HEADLINE_WITHIN) return undefined;
  const parts = partsOf(text, sentence);
  const to = tokens[at];
  const verb = tokens[at + 1];
  if (to === undefined || verb === undefined || parts[at + 1] !== 'VERB') return undefined;
  return parts.slice(0, at).some((part) => part === 'VERB' || part === 'AUX')
    ? undefined
    : { start: to.start, end: verb.end };
}

/** "is to open", "agreed to open", and a reported "would open" that nothing else in its clause holds back, and no condition. */
function promisedIn(text: AnalysedText, tokens: readonly Token[]): Stretch[] {
  const holding = tokens.filter((token) => CONDITIONAL.has(hedgeClassOf(text, token) ?? ''));
  const isHeld = ({ start, end }: Token) =>
    holding.some(
      (hedge) =>
        hedgeClassOf(text, hedge) === 'condition' ||
        !CLAUSE_END.test(text.text.slice(Math.min(end, hedge.end), Math.max(start, hedge.start))),
    );
  return tokens.flatMap((token, at): Stretch[] => {
    const next = tokens[at + 1]?.lower;
    if (token.lower === 'would' && !isHeld(token)) return [token];
    if (token.lower === 'due' && /^(?:on|in|at|by|from|next)$/.test(next ?? '')) return [token];
    return next === 'to' &&
      /^(?:is|are|was|were|due|agreed|decided|promised|pledged|has|have)$/.test(token.lower)
      ? [token]
      : [];
  });
}
