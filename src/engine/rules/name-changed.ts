import type { AlignedFact } from '../align/align';
import { around } from '../align/facts';
import { sameSurroundings } from '../align/surroundings';
import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import { findName, type Mention, mentionsIn, namesOf, sameName } from '../text/names';
import { oncePerText } from '../text/remember';
import { isCapitalAt } from '../text/tokens';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** Of what the claim says besides the name, so much stands in the fact as well, by weight: only the name differs. */
const LEAST_REST = 0.5;
/** By how many of the two words next to the name are the same: the fewer, the more the rest must be. */
const LEAST_REST_BY_NEIGHBOURS = [0.7, 0.6, LEAST_REST] as const;
/** Whom a source names so near it may mean by "he" and "she". */
const REACH = 3;
/** The surroundings of a strange name and of a known one, for the tiers that look at nothing else. */
const ALIKE = 0.5;
const LEAST_ALIKE = 0.3;
const LEAST_COVERED = 0.4;
/** Words that begin with the same letters may name the same: "Vienna", "Viennese". */
const SAME_BEGINNING = 4;
/** Adjectives in small letters: "congressional" for "Congress". */
const SAME_IN_SMALL = 6;
const SHORTEST_WORD = 3;

/**
 * A name that stands nowhere in the sources, in the place where the source has another name of the same kind.
 * Silent where any word of it begins as a word of the sources does, and inside quotations.
 */
export const nameChanged: Rule = {
  id: 'name-changed',
  kind: 'contradicted',
  needsFollowing: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const [best] = facts;
      if (best === undefined) return [];
      const found = examine(claim, best, context);
      return found.length > 0 ? found : examineSlots(claim, facts, context);
    }),
};

function examine(claim: Sentence, { source, fact }: AlignedFact, { page, sources }: CheckContext): Finding[] {
  const names = namesOf(page);
  const strange = mentionsIn(names, claim).filter(
    (mention) => !mention.quoted && isStrange(mention, sources),
  );
  if (strange.length === 0) return [];
  const told = around({ source: page, fact: claim }, 1).flatMap((sentence) => mentionsIn(names, sentence));
  const missing = mentionsIn(namesOf(source), fact).filter(
    ({ name }) => !told.some((other) => sameName(other.name, name)),
  );
  return strange.flatMap((mention): Finding[] => {
    const rest = shareOfRest(page, claim, mention, fact);
    if (rest < LEAST_REST) return [];
    const slot = { text: page, sentence: claim, place: mention };
    const [instead] = missing
      .filter((other) => areAlike(mention, other))
      .map((place) => ({ place, same: sameSurroundings(slot, { text: source, sentence: fact, place }) }))
      .sort((a, b) => b.same - a.same);
    if (instead === undefined) return [];
    const same = neighboursInCommon(page, claim, mention, source, fact, instead.place);
    if (rest < LEAST_REST_BY_NEIGHBOURS[same] || (same === 0 && mention.name.kind === 'unknown')) return [];
    if (sources.some((other) => findName(namesOf(other), mention.name) !== undefined)) return [];
    return [
      {
        severity: 2,
        tier: same > 0 ? 'same neighbour' : 'same sentence',
        claim,
        mark: { start: mention.start, end: mention.end },
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, instead.place, page.text, mention),
      },
    ];
  });
}

/**
 * Another name in much the same surroundings, however much else differs: one that the sources do not have, or a person
 * of theirs whom no fact of the claim names.
 */
function examineSlots(
  claim: Sentence,
  facts: readonly AlignedFact[],
  { page, sources }: CheckContext,
): Finding[] {
  const [best] = facts;
  if (best === undefined) return [];
  const { source, fact } = best;
  const names = namesOf(page);
  const mentions = mentionsIn(names, claim).filter(({ quoted }) => !quoted);
  if (mentions.length === 0) return [];
  const told = around({ source: page, fact: claim }, 1).flatMap((sentence) => mentionsIn(names, sentence));
  const missing = mentionsIn(namesOf(source), fact).filter(
    ({ name }) => !told.some((other) => sameName(other.name, name) || shareWord(other, name.words)),
  );
  if (missing.length === 0) return [];
  const near = facts.flatMap((aligned) =>
    around(aligned, REACH).flatMap((sentence) => mentionsIn(namesOf(aligned.source), sentence)),
  );
  return mentions.flatMap((mention): Finding[] => {
    if (near.some(({ name }) => sameName(name, mention.name) || shareWord(mention, name.words))) return [];
    const isNew = isStrange(mention, sources);
    if (!isNew && (mention.name.kind !== 'person' || best.covered < LEAST_COVERED)) return [];
    const slot = { text: page, sentence: claim, place: mention };
    const [instead] = missing
      .filter(({ name }) => name.kind === mention.name.kind && name.kind !== 'unknown')
      .filter((other) => areAlike(mention, other))
      .map((place) => ({ place, same: sameSurroundings(slot, { text: source, sentence: fact, place }) }))
      .sort((a, b) => b.same - a.same);
    if (instead === undefined || instead.same < (isNew ? ALIKE : LEAST_ALIKE)) return [];
    return [
      {
        severity: 2,
        tier: isNew ? 'same slot' : 'another of them',
        claim,
        mark: { start: mention.start, end: mention.end },
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, instead.place, page.text, mention),
      },
    ];
  });
}

function shareWord({ tokens }: Mention, words: readonly string[]): boolean {
  return tokens.some(({ lower }) => words.includes(lower));
}

/** Whether no source has a word that begins like one of the name's words. */
function isStrange({ tokens }: Mention, sources: readonly AnalysedText[]): boolean {
  return sources.every((source) => {
    const beginnings = beginningsOf(source);
    return tokens.every(
      ({ lower }) =>
        lower.length >= SHORTEST_WORD &&
        !beginnings.has(lower.slice(0, SAME_BEGINNING)) &&
        !beginnings.has(`${lower.slice(0, SAME_IN_SMALL)}-`) &&
        !beginnings.has(`${lower.slice(0, SHORTEST_WORD)}.`),
    );
  });
}

/** How the words in capitals begin, and with a hyphen the others; with a full stop short ones: "Nev." is Nevada. */
const beginningsOf = oncePerText((source: AnalysedText): ReadonlySet<string> => {
  const words = new Set(source.tokens.map(({ lower }) => lower));
  const capitals = source.tokens.filter(({ start }) => isCapitalAt(source.text, start));
  const found = new Set<string>();
  for (const lower of words) found.add(`${lower.slice(0, SAME_IN_SMALL)}-`);
  for (const lower of new Set(capitals.map((token) => token.lower))) {
    found.add(lower.slice(0, SAME_BEGINNING));
    found.add(lower.slice(0, SHORTEST_WORD));
    if (lower.length === SHORTEST_WORD) found.add(`${lower}.`);
  }
  return found;
});

/** A country for a country, a person for a person; a name of unknown kind for any but a country. */
function areAlike({ name: a }: Mention, { name: b }: Mention): boolean {
  const areCountries = [a, b].map(({ nation, isCapital }) => nation !== null && !isCapital);
  if (areCountries[0] !== areCountries[1]) return false;
  return a.kind === b.kind || a.kind === 'unknown' || b.kind === 'unknown';
}

/** The share of the claim's weight outside the name that the fact has too, 0 to 1. */
function shareOfRest(page: AnalysedText, claim: Sentence, name: Mention, fact: Sentence): number {
  let shared = 0;
  let total = 0;
  for (const { start, end, stem, weight } of tokensIn(page, claim)) {
    if (weight <= COMMON_WEIGHT || (start >= name.start && end <= name.end)) continue;
    total += weight;
    if (fact.stems.has(stem)) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}

/** On how many sides the telling word next to both names is the same. */
function neighboursInCommon(
  page: AnalysedText,
  claim: Sentence,
  name: Mention,
  source: AnalysedText,
  fact: Sentence,
  instead: Mention,
): 0 | 1 | 2 {
  const [before, after] = neighboursOf(page, claim, name);
  const [beforeInstead, afterInstead] = neighboursOf(source, fact, instead);
  const isBefore = before !== undefined && before === beforeInstead;
  const isAfter = after !== undefined && after === afterInstead;
  if (isBefore && isAfter) return 2;
  return isBefore || isAfter ? 1 : 0;
}

function neighboursOf(text: AnalysedText, sentence: Sentence, { start, end }: Mention) {
  const telling = tokensIn(text, sentence).filter(({ weight }) => weight > COMMON_WEIGHT);
  return [
    telling.findLast((token) => token.end <= start)?.stem,
    telling.find((token) => token.start >= end)?.stem,
  ];
}
