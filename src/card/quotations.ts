/** What sources say about a note, source by source. */
import type { FactSpan } from '../engine/record';
import type { Say, SourceInfo } from '../protocol';

/** More facts than these are counted, not shown. */
export const MOST_FACTS = 3;

/** Sentences of one source. */
export interface Quotation {
  /** Null where the check has no such source. */
  source: SourceInfo | null;
  sentences: string[];
  /** The pages of the source that they begin on, where it has pages. */
  pages: number[];
}

/** The first facts, each source once, white space as in running text. */
export function quotationsOf(facts: readonly FactSpan[], sources: readonly SourceInfo[]): Quotation[] {
  const shown = facts.slice(0, MOST_FACTS);
  const ids = [...new Set(shown.map((fact) => fact.source))];
  return ids.map((id) => {
    const source = sources.find((one) => one.id === id) ?? null;
    const own = shown.filter((fact) => fact.source === id);
    const pages = own.map(({ start }) => pageOf(source, start)).filter((page) => page !== null);
    return {
      source,
      sentences: own.map((fact) => fact.text.replace(/\s+/g, ' ').trim()),
      pages: [...new Set(pages)].sort((a, b) => a - b),
    };
  });
}

/** The page, from 1 on, on which something in a source's text begins; null where it has no pages. */
function pageOf(source: SourceInfo | null, start: number): number | null {
  const page = source?.pages?.findLastIndex((begins) => begins <= start) ?? -1;
  return page < 0 ? null : page + 1;
}

/** “p. 3”, or all of them; '' where there are none. */
export function pageWords(pages: readonly number[], say: Say): string {
  return pages.map((page) => say('onPage', { page })).join(', ');
}

/** How many sources these facts are from. */
export function sourcesOf(facts: readonly FactSpan[]): number {
  return new Set(facts.map((fact) => fact.source)).size;
}

/** The address where it may be followed: http and https only, as it comes from a document. */
export function linkOf({ address }: Pick<SourceInfo, 'address'>): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
