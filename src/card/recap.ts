/** What a page's recap says, and in which order: the one place for it, on the page and in the popup. */
import type { KeyFact, Note } from '../engine/record';
import type { CheckView, PlainKey, Say, SourceInfo, SourcesSay } from '../protocol';

/** The notes of a page, the weightiest first. */
export interface Recap {
  /** On words of the page. */
  notes: Note[];
  leftOut: Note[];
}

/** Sorts what a reader may see of a check. */
export function recapOf(notes: readonly Note[]): Recap {
  const sorted = notes.toSorted((a, b) => b.severity - a.severity || b.confidence - a.confidence);
  return {
    notes: sorted.filter(({ kind }) => kind !== 'dropped'),
    leftOut: sorted.filter(({ kind }) => kind === 'dropped'),
  };
}

/** "4 notes, 2 left out", or that there are none. */
export function recapWords({ notes, leftOut }: Recap, say: Say): string {
  if (leftOut.length === 0)
    return notes.length === 0 ? say('recapNoNotes') : say.count('recapNotes', notes.length);
  const words = notes.length === 0 ? say('recapNoNotesOnWords') : say.count('recapNotes', notes.length);
  return say.list([words, say.count('recapLeftOut', leftOut.length)]);
}

/** "31 of 44 sentences compared with 3 sources". */
export function comparedWords({ compared, sentences, sources, chosen }: CheckView, say: Say): string {
  return chosen === 'compared'
    ? say.count('recapComparedChosen', sentences, { compared })
    : say.count('recapCompared', sentences, { compared, sources: say.count('sources', sources.length) });
}

/** What a page makes of a key fact. */
export type Telling = 'told' | 'differently' | 'left-out';

const TELLING = {
  told: 'recapTold',
  differently: 'recapDifferently',
  'left-out': 'kindDropped',
} as const satisfies Record<Telling, PlainKey>;

/**
 * What a page makes of a key fact; null where that is not sure. The notes know better than how much of its words the
 * page has, and of a page that is not whole nobody knows what it leaves out.
 */
export function tellingOf(
  { facts, otherwise, told }: KeyFact,
  notes: readonly Note[],
  { incomplete }: Pick<CheckView, 'incomplete'>,
): Telling | null {
  const rests = notes.filter(({ facts: [on] }) => on !== undefined && facts.some((fact) => touch(fact, on)));
  if (rests.some(({ kind }) => kind !== 'dropped')) return 'differently';
  // Most words of two that contradict each other are the same: they do not tell which of them the page tells.
  if (told && otherwise.length > 0) return null;
  if (incomplete !== null) return told ? 'told' : null;
  // A clause may be left out of a sentence that is told.
  if (rests.some(({ facts: [on] }) => facts.some(({ text }) => text === on?.text))) return 'left-out';
  if (told === null) return null;
  return told ? 'told' : 'left-out';
}

type Place = Pick<KeyFact['facts'][number], 'source' | 'start' | 'end'>;

function touch(a: Place, b: Place): boolean {
  return a.source === b.source && a.start < b.end && b.start < a.end;
}

/** What a page makes of a key fact, in words. */
export function tellingWords(telling: Telling, say: Say): string {
  return say(TELLING[telling]);
}

/** Whether there is nothing to list of what the sources say. */
export function saysNothing({ facts, documents }: SourcesSay): boolean {
  return facts.length === 0 && documents.length === 0;
}

/** Who says something, each by the name that readers know; who of one publisher have the same name, once. */
export function namesOf(ids: readonly string[], sources: readonly SourceInfo[]): string[] {
  const named = ids.map((id) => nameOf(id, sources)).filter((name) => name !== '');
  return [...new Set(named)];
}

/** The name that readers know a source by: its publisher, or else its title; empty where there is no such source. */
export function nameOf(id: string | undefined, sources: readonly SourceInfo[]): string {
  const source = sources.find((one) => one.id === id);
  return source?.publisher?.trim() || source?.title || '';
}
