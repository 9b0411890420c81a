import type { AnalysedSource } from '../align/facts';
import { around, type FactIndex, indexFacts, overlaps } from '../align/facts';
import type { CheckContext, Finding, Rule } from '../rules/rule';
import { type AnalysedText, type Sentence, tellingStems, tokensIn, weightOfAll } from '../text/analyse';
import type { Stretch } from '../text/sentences';
import { type Caveat, caveats } from './caveat-dropped.words';
import { splitClauses } from './clauses';

/** A reader sees at most this many. */
const MOST = 5;
/** The page tells what the caveat qualifies where it aligns with a fact this near. */
const REACH = 2;
const LEAST_COVERED = 0.4;
/** The page follows a source to which this share of its claims aligns best; others are background to it. */
const LEAST_FOLLOWED = 0.25;
/** The page keeps a caveat where one of its sentences has this share of its weight; of a short one, more. */
const KEPT_SHARE = 0.3;
const KEPT_SHARE_SHORT = 0.5;
/** Weight of a caveat of some five words. */
const SHORT_WEIGHT = 110;
/** And this share, where that sentence qualifies in the same way. */
const KEPT_SHARE_SAME_WAY = 0.12;
/** Claims this near to the one that tells what is qualified may carry the caveat in words of their own. */
const KEPT_WITHIN = 3;

/** A clause of a source that qualifies what stands around it. */
interface Qualification {
  source: AnalysedSource;
  fact: Sentence;
  clause: Stretch;
  caveat: Caveat;
}

/**
 * A caveat of the source (no decision yet, denied, unverified, only if) that the page leaves out although it
 * tells what the caveat qualifies. At most five, the gravest first; never on an incomplete page.
 */
export const caveatDropped: Rule = {
  id: 'caveat-dropped',
  kind: 'dropped',
  needsJudgement: false,
  find(context) {
    if (!context.complete) return [];
    const told = toldFacts(context);
    const page = indexFacts([context.page]);
    return context.sources
      .filter((source) => isFollowed(source, context))
      .flatMap(qualifications)
      .filter((qualification) => !isKept(qualification, page))
      .flatMap((qualification) => {
        const claim = qualifiedClaim(qualification, told);
        const isSaid = claim === null || isKeptNear(claim, qualification.caveat, context.page);
        return isSaid ? [] : [finding(qualification, claim)];
      })
      .sort((a, b) => b.severity - a.severity)
      .slice(0, MOST);
  },
};

function isFollowed(source: AnalysedSource, { alignments }: CheckContext): boolean {
  const best = alignments.filter(({ facts }) => facts[0]?.source === source);
  return best.length >= LEAST_FOLLOWED * alignments.length;
}

function qualifications(source: AnalysedSource): Qualification[] {
  return source.sentences.flatMap((fact) =>
    splitClauses(source.text, fact).flatMap((clause) => {
      const [caveat] = caveatsOf(source, clause);
      return caveat === undefined ? [] : [{ source, fact, clause, caveat }];
    }),
  );
}

function caveatsOf(text: AnalysedText, clause: Stretch): Caveat[] {
  const words = lowerCase(text, clause);
  return caveats.filter(({ pattern }) => pattern.test(words));
}

/** Whether a sentence of the page qualifies in this way, in whatever words. */
function qualifies(page: AnalysedText, sentence: Stretch, { pattern, freely }: Caveat): boolean {
  const words = lowerCase(page, sentence);
  return pattern.test(words) || freely?.test(words) === true;
}

function lowerCase({ text }: AnalysedText, { start, end }: Stretch): string {
  return text.slice(start, end).toLowerCase().replaceAll('’', "'");
}

/** Facts that a claim of the page aligns with → the claim that tells them best. */
function toldFacts({ alignments }: CheckContext): Map<Sentence, { claim: Sentence; covered: number }> {
  const told = new Map<Sentence, { claim: Sentence; covered: number }>();
  for (const { claim, facts } of alignments) {
    for (const { fact, covered } of facts) {
      const known = told.get(fact);
      if (covered >= LEAST_COVERED && covered > (known?.covered ?? 0)) told.set(fact, { claim, covered });
    }
  }
  return told;
}

function isKept({ source, clause, caveat }: Qualification, page: FactIndex<AnalysedText>): boolean {
  const stems = tellingStems(tokensIn(source, clause));
  const total = weightOfAll(stems);
  const enough = total < SHORT_WEIGHT ? KEPT_SHARE_SHORT : KEPT_SHARE;
  return overlaps(stems, page).some(({ source: text, fact, shared }) => {
    const share = shared / total;
    return share >= enough || (share >= KEPT_SHARE_SAME_WAY && qualifies(text, fact, caveat));
  });
}

function isKeptNear(claim: Sentence, caveat: Caveat, page: AnalysedText): boolean {
  return around({ source: page, fact: claim }, KEPT_WITHIN).some((near) => qualifies(page, near, caveat));
}

/** The claim that tells what stands nearest to the caveat. */
function qualifiedClaim(
  { source, fact }: Qualification,
  told: ReadonlyMap<Sentence, { claim: Sentence; covered: number }>,
): Sentence | null {
  const near = around({ source, fact }, REACH)
    .flatMap((sentence) => {
      const known = told.get(sentence);
      return known === undefined ? [] : [{ ...known, distance: distanceTo(fact, sentence) }];
    })
    .sort((a, b) => a.distance - b.distance || b.covered - a.covered);
  return near[0]?.claim ?? null;
}

/** In sentences; of two at the same distance the one before it is what a caveat qualifies. */
function distanceTo(fact: Sentence, other: Sentence): number {
  const steps = other.index - fact.index;
  return steps > 0 ? steps + 0.5 : -steps;
}

function finding({ source, clause, caveat }: Qualification, claim: Sentence): Finding {
  return {
    severity: caveat.severity,
    tier: caveat.name,
    claim,
    mark: null,
    facts: [{ source, start: clause.start, end: clause.end }],
    against: [],
    says: null,
  };
}
