/** How sure Plumbline must be of a note before a reader sees it: the levels, and the confidence each asks for. */
export const SURENESS = { surest: 0.9, usual: 0.85, more: 0.75 };

export type Sureness = keyof typeof SURENESS;

export function isSureness(value: unknown): value is Sureness {
  return typeof value === 'string' && Object.hasOwn(SURENESS, value);
}
