import { type AnalysedSource, eachOverlap, type Fact, type FactIndex, indexFacts } from '../align/facts';
import { TOLD } from '../dropped/presence';
import { sourceFacts } from '../dropped/source-facts';
import { type PageWords, readPage, tell } from '../dropped/told';
import type { PreparedSource } from '../propose';
import type { FactSpan, KeyFact, PageInput } from '../record';
import { analyseText, type Sentence } from '../text/analyse';
import { isImprint } from '../text/imprint';
import { likeness, saysSame, tellSame } from './alike';
import { type Dispute, disputesAmong } from './disputes';
import { type Ranked, rank } from './rank';

/** A reader sees at most this many. */
const MOST = 7;
/** And no more than this share of all sentences: a list as long as its source would be no list. */
const MOST_SHARE = 0.4;
/**
 * Below this presence a page leaves a fact out: so it is with 80 in 100 that labelled pages drop, and with 1 in 100 of
 * those that faithful ones tell.
 */
export const NOT_TOLD = 0.3;
const LEAST_WEIGHT = 70;
/** Longer sentences, in UTF-16 units, are lists and tables. */
const LONGEST = 500;
const WHOLE_SENTENCE = /[.!?…]["'”’»)\]]*$/;

/**
 * The key facts of the event that a page reports, in the sources' own sentences: what several sources say, what they
 * begin with and go on speaking of, what a reader would miss. One sentence stands for all that say the same. Linear in
 * page and sources.
 */
export function keyFacts(page: Pick<PageInput, 'text'>, prepared: readonly PreparedSource[]): KeyFact[] {
  const sources = prepared.map(({ analysed }) => analysed);
  const index = indexFacts(sources);
  const analysed = analyseText(page.text);
  const disputes = disputesAmong(sources);
  const chosen = chooseFrom(rank(factsOf(sources), { sources, index, pages: [analysed], disputes }), index);
  const words = readPage(analysed);
  return inOrder(chosen).map((one) => {
    const { facts, otherwise } = gather(one, index, disputes);
    return {
      facts: facts.map(spanOf),
      otherwise: otherwise.map(({ fact, says }) => ({ fact: spanOf(fact), says })),
      told: toldOf(Math.max(...facts.map((fact) => presenceOf(fact, words)))),
    };
  });
}

/** A fact with what the other sources say of it. */
export interface Gathered {
  /** The sentence that stands for it, and those of other sources that say the same. */
  facts: Fact[];
  /** Sentences of other sources that contradict it. */
  otherwise: readonly Dispute[];
}

/** Gathers what the other sources say of a fact. */
export function gather(
  { source, fact }: Fact,
  index: FactIndex,
  disputes: ReadonlyMap<Sentence, readonly Dispute[]>,
): Gathered {
  const one = { source, fact };
  const otherwise = disputes.get(fact) ?? [];
  const same = sayingSame(one, index).filter(
    (other) => !otherwise.some((dispute) => dispute.fact.source === other.source),
  );
  return { facts: [one, ...same], otherwise };
}

/** Every sentence that says something and can be read by itself. */
export function factsOf(sources: readonly AnalysedSource[]): Fact[] {
  return sources.flatMap((source) =>
    source.sentences
      .map((fact) => ({ source, fact }))
      .filter((one) => {
        const { weight, start, end } = one.fact;
        return weight >= LEAST_WEIGHT && end - start <= LONGEST && isStatement(one);
      }),
  );
}

/** Whether it tells something of the event: no title or other line that ends as no sentence does, and no imprint. */
export function isStatement({ source, fact }: Fact): boolean {
  return WHOLE_SENTENCE.test(source.text.slice(fact.start, fact.end)) && !isImprint(source, fact);
}

/** The first of those that tell the same, and not the same as what is `given`; as many as a list may hold. */
export function chooseFrom(
  ranked: readonly Ranked[],
  index: FactIndex,
  most = MOST,
  given: readonly Fact[] = [],
): Ranked[] {
  const room = Math.min(most, Math.ceil(MOST_SHARE * ranked.length));
  const chosen: Ranked[] = [];
  const taken = new Set<Sentence>();
  for (const one of given) take(one);
  for (const one of ranked) {
    if (chosen.length === room) break;
    if (taken.has(one.fact)) continue;
    chosen.push(one);
    take(one);
  }
  return chosen;

  function take(one: Fact): void {
    taken.add(one.fact);
    eachOverlap(one.fact.stems, index, (other, shared) => {
      if (tellSame(one, other, shared)) taken.add(other.fact);
    });
  }
}

/** As a report tells them, what it begins with first. */
function inOrder(chosen: readonly Ranked[]): Ranked[] {
  return chosen.toSorted((a, b) => a.fact.index - b.fact.index || b.score - a.score);
}

/** Of each other source the sentence that says the same, where one does. */
function sayingSame(one: Fact, index: FactIndex): Fact[] {
  const best = new Map<AnalysedSource, { fact: Fact; like: number }>();
  eachOverlap(one.fact.stems, index, (other, shared) => {
    if (other.source === one.source || !isStatement(other) || !saysSame(other, one, shared)) return;
    const like = likeness(one, other, shared);
    if (like > (best.get(other.source)?.like ?? 0)) best.set(other.source, { fact: other, like });
  });
  return [...best.values()].map(({ fact }) => fact);
}

function presenceOf({ source, fact }: Fact, page: PageWords): number {
  const { sentences, counts } = sourceFacts(source);
  return tell(sentences[fact.index] ?? [], page, counts).presence;
}

function toldOf(presence: number): boolean | null {
  if (presence >= TOLD) return true;
  return presence < NOT_TOLD ? false : null;
}

function spanOf({ source, fact: { start, end } }: Fact): FactSpan {
  return { source: source.id, text: source.text.slice(start, end), start, end };
}
