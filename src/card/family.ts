/**
 * Kinds that read alike are drawn alike. A family is a style of underline, so that it survives forced
 * colours, print-like backgrounds and colour-blind eyes; severity is its thickness.
 */
import type { Kind, Note } from '../engine/record';

/** The underline of each family: what the page does to what its source says. */
export const FAMILIES = ['solid', 'wavy', 'dotted', 'dashed'] as const;
export type Family = (typeof FAMILIES)[number];

const FAMILY: Record<Kind, Family> = {
  contradicted: 'solid',
  misattributed: 'solid',
  'altered-quote': 'solid',
  overstated: 'wavy',
  understated: 'wavy',
  'loaded-wording': 'dotted',
  unsupported: 'dashed',
  dropped: 'dashed',
};

/** The classes that draw a note's line (family.css). */
export function lineOf({ kind, severity }: Pick<Note, 'kind' | 'severity'>): string {
  return `${familyOf(kind)} severity-${severity}`;
}

/** The family of a kind. `dropped` has no mark on the page; in lists it goes with `unsupported`. */
export function familyOf(kind: Kind): Family {
  return FAMILY[kind];
}
