import type { AlignedFact } from '../align/align';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type Statement, statementsIn } from '../text/attribution';
import { verbForms } from '../text/attribution.words';
import { isHeldBack } from '../text/hedges';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { attributing, parties } from './attribution-lost.words';
import type { CheckContext, Finding, Rule } from './rule';
import { compareSpeakers, type Voice } from './same-speaker';

/** Share of the words of what was said that the claim tells too, by weight. */
const LEAST_TOLD = 0.45;
const LEAST_WEIGHT = 70;
/** Words before the first shared one that belong to the same clause. */
const BEFORE = 6;
const LONGEST_MARK = 12;
const TELLING_WEIGHT = 18;
/** A second fact that tells so much of the claim may be where it comes from. */
const SECOND = 0.4;
const FACTS_LOOKED_AT = 2;

/**
 * What the source gives to one party is a plain fact on the page: nothing around the words or in the
 * neighbouring sentences says whose word it is. Claims, accusations and allegations are surest; what a union or a
 * relative merely "said" is less so, since honest news leaves such attributions out now and then.
 */
export const attributionLost: Rule = {
  id: 'attribution-lost',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      for (const fact of facts.slice(0, FACTS_LOOKED_AT)) {
        const found = examine(claim, fact, facts, context);
        if (found !== null) return [found];
      }
      return [];
    }),
};

function examine(
  claim: Sentence,
  aligned: AlignedFact,
  facts: readonly AlignedFact[],
  { page, trace }: CheckContext,
): Finding | null {
  const { source, fact } = aligned;
  const given = statementsIn(source, fact);
  if (given.length === 0 || page.text.charAt(claim.end - 1) === '?') return null;
  const isToldPlainly = facts.some(
    (other) =>
      other !== aligned && other.covered >= SECOND && statementsIn(other.source, other.fact).length === 0,
  );
  if (isToldPlainly) {
    trace(claim, 'another fact says it as plainly');
    return null;
  }
  const tokens = tokensIn(page, claim);
  for (const statement of given) {
    const tier = tierOf(statement, source);
    if (tier === null) continue;
    const told = toldOf(tokens, statement, aligned);
    if (told === null) continue;
    if (isAttributed(page, claim, tokens, told) || isNearby(page, claim, { text: source, statement })) {
      trace(claim, 'the page gives it to somebody or holds it back');
      continue;
    }
    const { start, end } = fact;
    return {
      severity: 2,
      tier,
      claim,
      mark: markOf(page, tokens, told) ?? claim,
      facts: [{ source, start, end }],
      against: [],
      says: null,
    };
  }
  return null;
}

/** From the first to the last of the claim's words that the statement has too, as places among its tokens. */
function toldOf(
  tokens: readonly Token[],
  { content, sentence }: Statement,
  { source, fact }: AlignedFact,
): Stretch | null {
  if (sentence !== fact) return null;
  const said = new Map(
    content
      .flatMap((part) => tokensIn(source, part))
      .filter(({ weight }) => weight > TELLING_WEIGHT)
      .map(({ stem, weight }) => [stem, weight]),
  );
  const here = new Set(tokens.map(({ stem }) => stem));
  let all = 0;
  let shared = 0;
  for (const [stem, weight] of said) {
    all += weight;
    if (here.has(stem)) shared += weight;
  }
  if (shared < LEAST_WEIGHT || shared < LEAST_TOLD * all) return null;
  const start = tokens.findIndex(({ stem }) => said.has(stem));
  const end = tokens.findLastIndex(({ stem }) => said.has(stem));
  return { start, end };
}

/** The words with the beginning of their clause, as many as a mark may hold. */
function markOf({ text }: AnalysedText, tokens: readonly Token[], told: Stretch): Stretch | null {
  let from = told.start;
  while (from > 0 && told.start - from < BEFORE) {
    const [before, here] = [tokens[from - 1], tokens[from]];
    if (before === undefined || here === undefined || /[,;:–—]/.test(text.slice(before.end, here.start)))
      break;
    from--;
  }
  const first = tokens[from];
  const last = tokens[Math.min(told.end, from + LONGEST_MARK - 1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/**
 * Whether these words are given to somebody or held back. What the sentence gives to somebody in another part
 * ("even though the council denies it") does not count.
 */
function isAttributed(page: AnalysedText, claim: Sentence, tokens: readonly Token[], told: Stretch): boolean {
  const around = tokens.slice(Math.max(0, told.start - BEFORE), told.end + 1);
  const [first, last] = [around[0], around.at(-1)];
  if (first === undefined || last === undefined) return true;
  const given = statementsIn(page, claim).flatMap(({ content, cue, speaker }) => [
    ...content,
    ...[cue, speaker].filter((part) => part !== null),
  ]);
  const isGiven = ({ start, end }: Stretch) => given.some((part) => part.start < end && start < part.end);
  return (
    isGiven({ start: first.start, end: last.end }) ||
    around.some((token) => token.quoted || isHeldBack(page, token)) ||
    tokens.some((token) => !isGiven(token) && (attributing.has(token.stem) || verbForms.has(token.lower)))
  );
}

/** Whether the sentence before or after is given to the same speaker. */
function isNearby(page: AnalysedText, { index }: Sentence, voice: Voice): boolean {
  return [page.sentences[index - 1], page.sentences[index + 1]].some(
    (sentence) =>
      sentence !== undefined &&
      statementsIn(page, sentence).some(
        (statement) => compareSpeakers({ text: page, statement }, voice) === 'same',
      ),
  );
}

/** By what the source's verb claims, and by who speaks; null for plain reports, which the press takes over. */
function tierOf({ verb, speaker }: Statement, source: AnalysedText): string | null {
  const claims = verb?.claims ?? 'neutral';
  if (speaker === null || speaker.pronoun === 'who') return null;
  if (claims === 'doubting' || claims === 'blaming' || verb?.lemma === 'argue') return 'claimed';
  if (claims !== 'neutral') return null;
  const who = tokensIn(source, speaker);
  return who.some(({ stem }) => parties.has(stem)) ? 'party' : null;
}
