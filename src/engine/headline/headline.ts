import { type AlignedFact, align } from '../align/align';
import { type AnalysedSource, type Fact, indexFacts } from '../align/facts';
import { openingOf } from '../dropped/source-facts';
import { sharedBy, tellSame } from '../key-facts/alike';
import { type Comparison, comparisonOf, type PreparedSource } from '../propose';
import type { FactSpan, HeadlineCheck, PageInput, Span } from '../record';
import { type AnalysedText, type Sentence, tellingStems, weightOfAll } from '../text/analyse';
import { headlineOf } from '../text/headline';
import type { Stretch } from '../text/sentences';
import { isCapitalAt, tokenize } from '../text/tokens';
import { shorten } from './shorten';
import { standsAlone, tellsOfEvent } from './standing-alone';

/** The lead follows the headline within so many sentences. */
const LEAD = 3;
/** What a source does not begin with is the main point only where it has so much of the weight of the headline's words. */
const LEAST_SHARE = 0.4;
/** What the body has less of, of the weight of the headline's words, is not what the headline speaks of. */
const LEAST_OF_HEADLINE = 0.2;
/** What the lead has in common with an offer counts as the headline does; so does standing first in a source. */
const OF_PLACE = 0.5;
const PLACES = 12;

/**
 * The page's headline beside its own body and its sources, with a neutral one made of a source's own words where a
 * fact allows one. Null where the page has no headline, or where nothing of it is compared. What the rules find in the
 * headline is in the record. Linear in page and sources.
 */
export function headlineCheck(page: PageInput, prepared: readonly PreparedSource[]): HeadlineCheck | null {
  return headlineIn(comparisonOf(page, prepared));
}

/** The same of a comparison that there is. */
export function headlineIn({ context: { page: text, alignments } }: Comparison): HeadlineCheck | null {
  const headline = headlineOf(text);
  const [first] = headline ?? [];
  const last = headline?.at(-1);
  if (headline === null || first === undefined || last === undefined) return null;
  if (alignments.every(({ facts }) => facts.length === 0)) return null;
  const aligned = bestOf(alignments.slice(0, headline.length).map(({ facts }) => facts));
  const lead = text.sentences.slice(headline.length, headline.length + LEAD);
  const ofLead = alignments.slice(headline.length, headline.length + LEAD).flatMap(({ facts }) => facts);
  return {
    headline: spanOf(text, { start: first.start, end: last.end }),
    body: inBody(text, headline).map(({ fact }) => spanOf(text, fact)),
    facts: aligned.map(factSpanOf),
    offered: offerOf([...aligned, ...ofLead], { headline: stemsOf(headline), lead: stemsOf(lead) }),
  };
}

/** The sentences of the body that speak of what the headline speaks of, as if the body were its source. */
function inBody(text: AnalysedText, headline: readonly Sentence[]): AlignedFact[] {
  const wordsOf = ({ start, end }: Sentence) => text.text.slice(start, end).toLowerCase();
  const said = new Set(headline.map(wordsOf));
  // Some pages repeat their headline over the article.
  const sentences = text.sentences.slice(headline.length).filter((one) => !said.has(wordsOf(one)));
  const body: AnalysedSource = { ...text, sentences, id: '', kind: 'report' };
  const told = align({ ...text, sentences: headline }, indexFacts([body])).flatMap(({ claim, facts }) =>
    facts.filter((one) => one.covered >= LEAST_OF_HEADLINE && sharesMoreThanNames(claim, one)),
  );
  return bestOf([told]);
}

/** Whether they have a word in common that the body writes small: who is named in both may do other things there. */
function sharesMoreThanNames(claim: Sentence, { source, fact }: Fact): boolean {
  return fact.tokens.some(({ stem, start }) => claim.stems.has(stem) && !isCapitalAt(source.text, start));
}

/** The facts of several claims, each once, best first. */
function bestOf(lists: readonly (readonly AlignedFact[])[]): AlignedFact[] {
  const best = new Map<Sentence, AlignedFact>();
  for (const one of lists.flat()) {
    if (one.score > (best.get(one.fact)?.score ?? 0)) best.set(one.fact, one);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** What an offer should be about: stems with their weights. */
interface Subject {
  headline: ReadonlyMap<string, number>;
  lead: ReadonlyMap<string, number>;
}

/**
 * Of the facts, and of what their sources begin with, the one that is nearest to the page's headline and lead; where it
 * makes no headline, one that tells the same as it, and no other.
 */
function offerOf(facts: readonly Fact[], subject: Subject): HeadlineCheck['offered'] {
  // Sources whose beginning the page's headline and lead tell.
  const leading = new Set(facts.filter(isOpening).map(({ source }) => source));
  const openings = [...leading].flatMap((source) =>
    source.sentences.slice(0, openingOf(source)).map((fact) => ({ source, fact })),
  );
  const candidates = new Map([...facts, ...openings].map((one) => [one.fact, one]));
  const all = [...candidates.values()].filter(({ source, fact }) => tellsOfEvent(source, fact));
  const nearest = bestBy(all, (one) => nearness(one, one.fact.stems, subject));
  const isMain = (one: Fact) =>
    (isOpening(one) && leading.has(one.source)) ||
    (shareOf(subject.headline, one.fact.stems) >= LEAST_SHARE &&
      nearest !== null &&
      (one === nearest || tellSame(one, nearest, sharedBy(one, nearest))));
  const offers = all.flatMap((one) => {
    const text = isMain(one) && standsAlone(one.source, one.fact) ? shorten(one.source, one.fact) : null;
    return text === null ? [] : [{ text, one, stems: tellingStems(tokenize(text)) }];
  });
  const best = bestBy(offers, ({ one, stems }) => nearness(one, stems, subject));
  return best && { text: best.text, fact: factSpanOf(best.one) };
}

/** How near these stems of a fact are to what an offer should be about. */
function nearness({ fact }: Fact, stems: ReadonlyMap<string, number>, { headline, lead }: Subject): number {
  return shareOf(headline, stems) + shareOf(lead, stems) + OF_PLACE * Math.max(0, 1 - fact.index / PLACES);
}

/** The first of those that have most. */
function bestBy<Item>(items: readonly Item[], scoreOf: (item: Item) => number): Item | null {
  let best: { item: Item; score: number } | null = null;
  for (const item of items) {
    const score = scoreOf(item);
    if (score > (best?.score ?? 0)) best = { item, score };
  }
  return best?.item ?? null;
}

/** Whether it is what its source begins with: title or lead. */
function isOpening({ source, fact }: Fact): boolean {
  return fact.index < openingOf(source);
}

function stemsOf(sentences: readonly Sentence[]): Map<string, number> {
  return new Map(sentences.flatMap(({ stems }) => [...stems]));
}

/** How much of the weight of stems others have, too. */
function shareOf(stems: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  const total = weightOfAll(stems);
  let shared = 0;
  for (const [stem, weight] of stems) if (others.has(stem)) shared += weight;
  return total === 0 ? 0 : shared / total;
}

function spanOf({ text }: AnalysedText, { start, end }: Stretch): Span {
  return { text: text.slice(start, end), start, end };
}

function factSpanOf({ source, fact: { start, end } }: Fact): FactSpan {
  return { source: source.id, text: source.text.slice(start, end), start, end };
}
