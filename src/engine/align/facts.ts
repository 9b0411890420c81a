import type { DocumentKind } from '../record';
import type { AnalysedText, Sentence } from '../text/analyse';

/** A source that has been taken apart. */
export interface AnalysedSource extends AnalysedText {
  id: string;
  kind: DocumentKind;
}

/** One sentence of one text: a fact of a source, unless said otherwise. */
export interface Fact<Text extends AnalysedText = AnalysedSource> {
  source: Text;
  fact: Sentence;
}

/** How much of its weight a fact shares with a set of stems. */
export interface Overlap<Text extends AnalysedText = AnalysedSource> extends Fact<Text> {
  /** Sum of the weights of the shared stems. */
  shared: number;
}

/** The sentences of some texts, to be found by their stems. */
export interface FactIndex<Text extends AnalysedText = AnalysedSource> {
  facts: readonly Fact<Text>[];
  /** Stem → the places in `facts` of those that have it. */
  postings: ReadonlyMap<string, readonly number[]>;
  /** By place, for one question at a time: the weight that a fact shares; 0 between questions. */
  shared: Int32Array;
}

/** A stem in more facts than this finds none by itself, which keeps the search linear; it still counts. */
const MOST_POSTINGS = 300;

/** Indexes the sentences of all texts by stem. */
export function indexFacts<Text extends AnalysedText>(sources: readonly Text[]): FactIndex<Text> {
  const facts: Fact<Text>[] = [];
  const postings = new Map<string, number[]>();
  for (const source of sources) {
    for (const fact of source.sentences) {
      for (const stem of fact.stems.keys()) {
        const known = postings.get(stem);
        if (known === undefined) postings.set(stem, [facts.length]);
        else if (known.length <= MOST_POSTINGS) known.push(facts.length);
      }
      facts.push({ source, fact });
    }
  }
  return { facts, postings, shared: new Int32Array(facts.length) };
}

/** The facts that share a stem with these, other than a very frequent one, with the weight that they share. */
export function overlaps<Text extends AnalysedText>(
  stems: ReadonlyMap<string, number>,
  index: FactIndex<Text>,
): Overlap<Text>[] {
  const found: Overlap<Text>[] = [];
  eachOverlap(stems, index, ({ source, fact }, shared) => found.push({ source, fact, shared }));
  return found;
}

/** Visits the same facts one by one. All weights are whole and above 0; `visit` asks nothing of the same index. */
export function eachOverlap<Text extends AnalysedText>(
  stems: ReadonlyMap<string, number>,
  { facts, postings, shared }: FactIndex<Text>,
  visit: (fact: Fact<Text>, shared: number) => void,
): void {
  const found: number[] = [];
  const frequent: [stem: string, weight: number][] = [];
  for (const [stem, weight] of stems) {
    const places = postings.get(stem);
    if (places === undefined) continue;
    if (places.length > MOST_POSTINGS) {
      frequent.push([stem, weight]);
      continue;
    }
    for (const at of places) {
      const before = shared[at] ?? 0;
      if (before === 0) found.push(at);
      shared[at] = before + weight;
    }
  }
  for (const [stem, weight] of frequent) {
    for (const at of found) if (facts[at]?.fact.stems.has(stem)) shared[at] = (shared[at] ?? 0) + weight;
  }
  for (const at of found) {
    const fact = facts[at];
    const weight = shared[at] ?? 0;
    shared[at] = 0;
    if (fact !== undefined) visit(fact, weight);
  }
}

/** In the order of the sources and their sentences: breaks ties, so that records repeat. */
export function inSourceOrder(a: Fact, b: Fact): number {
  if (a.source.id !== b.source.id) return a.source.id < b.source.id ? -1 : 1;
  return a.fact.index - b.fact.index;
}

/** The facts up to `reach` sentences around this one, itself included, in their order. */
export function around({ source, fact }: Fact<AnalysedText>, reach: number): Sentence[] {
  return source.sentences.slice(Math.max(0, fact.index - reach), fact.index + reach + 1);
}
