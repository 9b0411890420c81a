/** What sources say about a note, source by source. */
import type { FactSpan } from '../engine/record';
import type { SourceInfo } from '../protocol';

/** More facts than these are counted, not shown. */
export const MOST_FACTS = 3;

/** Sentences of one source. */
export interface Quotation {
  /** Null where the check has no such source. */
  source: SourceInfo | null;
  sentences: string[];
}

/** The first facts, each source once, white space as in running text. */
export function quotationsOf(facts: readonly FactSpan[], sources: readonly SourceInfo[]): Quotation[] {
  const shown = facts.slice(0, MOST_FACTS);
  const ids = [...new Set(shown.map((fact) => fact.source))];
  return ids.map((id) => ({
    source: sources.find((one) => one.id === id) ?? null,
    sentences: shown
      .filter((fact) => fact.source === id)
      .map((fact) => fact.text.replace(/\s+/g, ' ').trim()),
  }));
}

/** How many sources these facts are from. */
export function sourcesOf(facts: readonly FactSpan[]): number {
  return new Set(facts.map((fact) => fact.source)).size;
}

/** The address where it may be followed: http and https only, as it comes from a document. */
export function linkOf({ address }: SourceInfo): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
