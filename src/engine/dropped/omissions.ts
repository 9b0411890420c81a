import type { AnalysedSource } from '../align/facts';
import type { Bearing } from '../judge/importance';
import type { CheckContext } from '../rules/rule';
import type { Sentence } from '../text/analyse';
import { oncePer } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { chanceOf, type OmissionFeatures, omissionFeatures } from './chance';
import { TOLD } from './presence';
import { isKeptNear, qualifiedBy, type Told } from './qualified';
import { sourceFacts, type Unit } from './source-facts';
import { type PageWords, readPage, tell } from './told';

/** Words of a source, a sentence or a clause, that the page leaves out. */
export interface Omission {
  source: AnalysedSource;
  words: Stretch;
  bearing: Bearing;
  /** Index of the page's sentence that the words would have qualified; null where there is none. */
  claim: number | null;
  /** The chance that leaving them out misleads, 0 to 1. */
  chance: number;
  /** Share of the source's sentences that the page tells. */
  followed: number;
}

/** A reader sees at most this many. */
const MOST = 5;
/** A page that tells less of a source is another report of the same thing; of much less, none of it at all. */
export const LEAST_RETOLD = 0.35;
const LEAST_FOLLOWED = 0.1;
/** Words that are less likely missed are not worth a note, whoever looks. */
const LEAST_CHANCE = 0.15;

/** What the page tells of a source. */
interface ToldSource extends Told {
  source: AnalysedSource;
  followed: number;
}

/**
 * What the page leaves out of the sources that it follows, most misleading first, at most five; nothing on an
 * incomplete page. Remembered, because several rules ask. Linear in page and sources.
 */
export const omissionsOf = oncePer(
  (context) => context,
  (context: CheckContext): readonly Omission[] => {
    const followed = context.complete ? followedSources(context) : [];
    if (followed.length === 0) return [];
    const page = readPage(context.page);
    const claims = countClaims(context);
    const missed = followed
      .map((source) => askFor(source, page))
      .flatMap((told) => told.source.sentences.flatMap((sentence) => worst(sentence, told, claims) ?? []))
      .sort((a, b) => Number(isSure(b)) - Number(isSure(a)) || b.chance - a.chance);
    const found: Omission[] = [];
    for (const one of missed) {
      const omission = { ...one, claim: qualifiedBy(one.sentence, one.told) };
      if (!isKeptNear(omission, context.page)) found.push(omission);
      if (found.length === MOST) break;
    }
    return found;
  },
);

/** What is missed, before the page is asked what it would have qualified. */
interface Missed extends Omit<Omission, 'claim'> {
  told: ToldSource;
  /** Index of its sentence. */
  sentence: number;
}

/** What another report leaves out, and what qualifies nothing, takes no place from the rest. */
function isSure({ followed, bearing }: Missed): boolean {
  return followed >= LEAST_RETOLD && bearing.ways.length > 0;
}

/** The sources of which enough facts are some claim's best. */
function followedSources({ sources, alignments }: CheckContext): AnalysedSource[] {
  const told = new Map<AnalysedSource, Set<Sentence>>();
  for (const { facts } of alignments) {
    const [best] = facts;
    if (best === undefined) continue;
    const known = told.get(best.source);
    if (known === undefined) told.set(best.source, new Set([best.fact]));
    else known.add(best.fact);
  }
  return sources.filter(
    (source) => (told.get(source)?.size ?? 0) >= LEAST_FOLLOWED * source.sentences.length,
  );
}

function askFor(source: AnalysedSource, page: PageWords): ToldSource {
  const facts = sourceFacts(source);
  const tellings = facts.sentences.map((fact) => tell(fact, page, facts.counts));
  const told = tellings.filter(({ presence }) => presence >= TOLD).length;
  return { source, page, facts, tellings, followed: told / Math.max(1, tellings.length) };
}

/** How many claims have each fact among their best. */
function countClaims({ alignments }: CheckContext): ReadonlyMap<Sentence, number> {
  const counts = new Map<Sentence, number>();
  for (const { facts } of alignments) {
    for (const { fact } of facts) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  return counts;
}

/** Of a sentence and its clauses the one that is missed most. */
function worst(sentence: Sentence, told: ToldSource, claims: ReadonlyMap<Sentence, number>): Missed | null {
  return lookAt(sentence, told, claims).reduce<Missed | null>((most, { unit, features }) => {
    const chance = chanceOf(features);
    if (chance < (most?.chance ?? LEAST_CHANCE)) return most;
    const { source, followed } = told;
    const { words, bearing } = unit;
    return { source, words, bearing, chance, followed, told, sentence: sentence.index };
  }, null);
}

/** Words of a source, and what tells whether the page leaves them out. */
interface Look {
  unit: Unit;
  features: OmissionFeatures;
  /** Index of their sentence. */
  sentence: number;
}

function lookAt(
  sentence: Sentence,
  { source, facts, tellings, page, followed }: ToldSource,
  claims: ReadonlyMap<Sentence, number>,
): Look[] {
  const whole = tellings[sentence.index];
  if (whole === undefined) return [];
  return (facts.units[sentence.index] ?? []).map((unit) => {
    const isClause = unit.words !== sentence;
    const own = isClause ? tell(unit.fact, page, facts.counts) : whole;
    const asked = { unit, isClause, own, whole, claims: claims.get(sentence) ?? 0, followed };
    return { unit, features: omissionFeatures(asked, source.text, page), sentence: sentence.index };
  });
}

/** All looks at the sources that the page follows: what `npm run fit:dropped` learns from. */
export function allLooks(context: CheckContext): Look[] {
  const page = readPage(context.page);
  const claims = countClaims(context);
  return followedSources(context)
    .map((source) => askFor(source, page))
    .flatMap((told) => told.source.sentences.flatMap((sentence) => lookAt(sentence, told, claims)));
}
