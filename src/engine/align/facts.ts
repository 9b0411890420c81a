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

/** Stem → the facts that have it. */
export type FactIndex<Text extends AnalysedText = AnalysedSource> = ReadonlyMap<
  string,
  readonly Fact<Text>[]
>;

/** A stem in more facts than this finds none by itself, which keeps the search linear; it still counts. */
const MOST_POSTINGS = 300;

/** Indexes the sentences of all texts by stem. */
export function indexFacts<Text extends AnalysedText>(sources: readonly Text[]): FactIndex<Text> {
  const index = new Map<string, Fact<Text>[]>();
  for (const source of sources) {
    for (const fact of source.sentences) {
      for (const stem of fact.stems.keys()) {
        const postings = index.get(stem);
        if (postings === undefined) index.set(stem, [{ source, fact }]);
        else if (postings.length <= MOST_POSTINGS) postings.push({ source, fact });
      }
    }
  }
  return index;
}

/** The facts that share a stem with these, other than a very frequent one, with the weight that they share. */
export function overlaps<Text extends AnalysedText>(
  stems: ReadonlyMap<string, number>,
  index: FactIndex<Text>,
): Overlap<Text>[] {
  const found = new Map<Sentence, Overlap<Text>>();
  const frequent: [stem: string, weight: number][] = [];
  for (const [stem, weight] of stems) {
    const postings = index.get(stem);
    if (postings === undefined) continue;
    if (postings.length > MOST_POSTINGS) {
      frequent.push([stem, weight]);
      continue;
    }
    for (const { source, fact } of postings) {
      const known = found.get(fact);
      if (known === undefined) found.set(fact, { source, fact, shared: weight });
      else known.shared += weight;
    }
  }
  for (const [stem, weight] of frequent) {
    for (const overlap of found.values()) if (overlap.fact.stems.has(stem)) overlap.shared += weight;
  }
  return [...found.values()];
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
