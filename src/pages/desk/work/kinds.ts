import type { Kind, Severity } from '../../../engine/record';

/** In the order of lists. The engine's own list is none that pages may take; the compiler holds this one complete. */
const ALL: Record<Kind, true> = {
  overstated: true,
  understated: true,
  'altered-quote': true,
  misattributed: true,
  contradicted: true,
  'loaded-wording': true,
  unsupported: true,
  dropped: true,
};

export const KINDS = Object.keys(ALL).filter((name): name is Kind => Object.hasOwn(ALL, name));
export const SEVERITIES: readonly Severity[] = [3, 2, 1];
