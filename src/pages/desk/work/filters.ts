import type { Claim, Kind, Severity } from '../../../engine/record';
import type { ReviewedNote } from '../../../protocol';
import type { Row, Rows } from './rows';

export const CLAIM_STATES = ['all', 'noted', 'aligned', 'nothing-found', 'slight'] as const;
export const NOTE_STATES = [
  'all',
  'undecided',
  'confirmed',
  'rejected',
  'edited',
  'commented',
  'own',
] as const;
export const SURE = ['all', 'shown', 'unsure'] as const;

/** What of a check is to be seen. */
export interface Filters {
  claims: (typeof CLAIM_STATES)[number];
  kind: Kind | 'all';
  /** At least that. */
  severity: Severity;
  /** `shown`: what readers see by default. */
  sure: (typeof SURE)[number];
  /** A source's id. */
  source: string | 'all';
  state: (typeof NOTE_STATES)[number];
}

export const NO_FILTERS: Filters = {
  claims: 'all',
  kind: 'all',
  severity: 1,
  sure: 'all',
  source: 'all',
  state: 'all',
};

/** The rows and notes that pass. A claim without a note passes where nothing is asked of its notes. */
export function filtered(rows: Rows, filters: Filters): Rows {
  const asksNotes =
    filters.kind !== 'all' || filters.severity > 1 || filters.sure !== 'all' || filters.state !== 'all';
  const passes = (one: ReviewedNote) => notePasses(one, filters);
  return {
    claims: rows.claims
      .map(({ claim, notes }): Row => ({ claim, notes: notes.filter(passes) }))
      .filter((row) => (row.notes.length > 0 || !asksNotes) && claimPasses(row, filters)),
    dropped: isAboutNotes(filters) ? rows.dropped.filter(passes) : [],
    gone: isAboutNotes(filters) ? rows.gone.filter(passes) : [],
  };
}

function isAboutNotes({ claims }: Filters): boolean {
  return claims === 'all' || claims === 'noted';
}

function claimPasses({ claim, notes }: Row, { claims, source }: Filters): boolean {
  if (source !== 'all' && notes.length === 0 && !claim.facts.some((fact) => fact.source === source))
    return false;
  return claims === 'all' || claims === stateOf(claim, notes);
}

/** What the desk says of a claim; an `unsupported` note says no more than that nothing was found. */
export function stateOf(claim: Claim, notes: readonly ReviewedNote[]): Exclude<Filters['claims'], 'all'> {
  if (notes.some(({ note }) => note.kind !== 'unsupported')) return 'noted';
  return claim.state;
}

function notePasses(
  { note, found, decision, comment }: ReviewedNote,
  { kind, severity, sure, source, state }: Filters,
): boolean {
  return (
    (kind === 'all' || note.kind === kind) &&
    note.severity >= severity &&
    (sure === 'all' || note.shown === (sure === 'shown')) &&
    (source === 'all' || [...note.facts, ...note.against].some((fact) => fact.source === source)) &&
    {
      all: true,
      undecided: decision === null,
      confirmed: decision === 'confirmed',
      rejected: decision === 'rejected',
      edited: decision === 'edited',
      commented: comment !== '',
      own: found === null,
    }[state]
  );
}
