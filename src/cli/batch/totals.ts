import { KINDS, type Kind, OFF_BY_DEFAULT, type Severity } from '../../engine/record';
import type { Checked, Digest } from './outcome';

/** The gravest first. */
export const SEVERITIES = [3, 2, 1] as const satisfies readonly Severity[];

/** The kinds that readers see. */
export const SHOWN_KINDS: readonly Kind[] = KINDS.filter((kind) => !OFF_BY_DEFAULT.includes(kind));

/** How many of a page's notes are of a kind, a severity, or both. */
export function count({ notes }: Digest, of: { kind?: Kind; severity?: Severity }): number {
  return notes.filter(
    ({ kind, severity }) => kind === (of.kind ?? kind) && severity === (of.severity ?? severity),
  ).length;
}

/** The share of a page's sentences that were compared; 0 of none. */
export function coverage({ compared, sentences }: Digest): number {
  return sentences === 0 ? 0 : compared / sentences;
}

/** What a batch comes to. */
export interface Totals {
  pages: number;
  sentences: number;
  compared: number;
  /** Notes that readers see, what is left out among them. */
  notes: number;
  dropped: number;
  hidden: number;
  /** Pages without a note that readers see. */
  quiet: number;
}

/** Adds up the pages that were checked. */
export function totalsOf(pages: readonly Checked[]): Totals {
  const sum = (of: (digest: Digest) => number) => pages.reduce((all, { digest }) => all + of(digest), 0);
  return {
    pages: pages.length,
    sentences: sum(({ sentences }) => sentences),
    compared: sum(({ compared }) => compared),
    notes: sum(({ notes }) => notes.length),
    dropped: sum((digest) => count(digest, { kind: 'dropped' })),
    hidden: sum(({ hidden }) => hidden),
    quiet: sum(({ notes }) => (notes.length === 0 ? 1 : 0)),
  };
}
