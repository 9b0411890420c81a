import { documentId } from '../hash';
import type { CheckRecord, Judgement, Note, SourceDocument, Span } from '../record';

/** What about a note may be another, besides the words that make it what it is. */
export const NOTE_ASPECTS = ['shown', 'confidence', 'severity', 'says', 'facts', 'claim', 'place'] as const;
export type NoteAspect = (typeof NOTE_ASPECTS)[number];

/**
 * What became of one note. The same id is the same note, wherever its words stand by now; and so is what the same rule
 * found in the same words and facts, where the rest of the sentence was rewritten.
 */
export type NoteChange =
  | { change: 'gone'; before: Note }
  | { change: 'new'; after: Note }
  | { change: 'changed'; before: Note; after: Note; aspects: NoteAspect[] };

/** What a record rests on. */
export const CAUSES = ['text', 'sources', 'rules', 'model', 'settings', 'alignment'] as const;
export type Cause = (typeof CAUSES)[number];

export interface RecordChanges {
  /** What the two records rest on that is not the same. */
  causes: Cause[];
  /** Whether page, sources and all else that is no note are the same, too. */
  same: boolean;
  notes: NoteChange[];
}

/** How one record differs from another of the same page, and what that comes from. */
export function compareRecords(before: CheckRecord, after: CheckRecord): RecordChanges {
  return {
    causes: CAUSES.filter((cause) => !isAlike(RESTS_ON[cause](before), RESTS_ON[cause](after))),
    same: isAlike(before, after),
    notes: noteChanges(before.notes, after.notes),
  };
}

/** Sources whose text is not the one that they were compared with: an id is its text's hash. */
export function alteredSources({ sources }: CheckRecord): SourceDocument[] {
  return sources.filter(({ id, text }) => documentId(text) !== id);
}

const RESTS_ON: Record<Cause, (record: CheckRecord) => unknown> = {
  text: ({ page: { sentences: _, compared: __, ...page } }) => page,
  sources: ({ sources }) => sources,
  rules: ({ engine }) => engine.version,
  model: ({ judgements }) => judgements.toSorted(byNote),
  settings: ({ engine: { threshold, off } }) => [threshold, off],
  alignment: ({ realigned }) => realigned ?? [],
};

function byNote(a: Judgement, b: Judgement): number {
  return a.note < b.note ? -1 : 1;
}

function noteChanges(before: readonly Note[], after: readonly Note[]): NoteChange[] {
  const next = successors(before, after);
  const known = new Set(next.values());
  return [
    ...before.flatMap((note): NoteChange[] => {
      const now = next.get(note);
      if (now === undefined) return [{ change: 'gone', before: note }];
      const aspects = NOTE_ASPECTS.filter((aspect) => !isAlike(SEEN[aspect](note), SEEN[aspect](now)));
      return aspects.length === 0 ? [] : [{ change: 'changed', before: note, after: now, aspects }];
    }),
    ...after.filter((note) => !known.has(note)).map((note): NoteChange => ({ change: 'new', after: note })),
  ];
}

/** Which note of another check is the same, where there is one: by its id, or by rule, words and facts. */
export function successors(before: readonly Note[], after: readonly Note[]): Map<Note, Note> {
  const rest = new Set(after);
  const found = new Map<Note, Note>();
  for (const keyOf of [({ id }: Note) => id, wordsOf]) {
    const byKey = new Map<string, Note[]>();
    for (const note of rest) {
      const alike = byKey.get(keyOf(note)) ?? [];
      alike.push(note);
      byKey.set(keyOf(note), alike);
    }
    for (const note of before) {
      const next = found.has(note) ? undefined : byKey.get(keyOf(note))?.shift();
      if (next === undefined) continue;
      found.set(note, next);
      rest.delete(next);
    }
  }
  return found;
}

/** What a note is about, whatever else its sentence says. */
function wordsOf({ rule, mark, says, facts }: Note): string {
  return JSON.stringify([rule, mark?.text, says?.source, says?.page, facts.map(({ text }) => text)]);
}

const SEEN: Record<NoteAspect, (note: Note) => unknown> = {
  shown: ({ shown }) => shown,
  confidence: ({ confidence }) => confidence,
  severity: ({ severity }) => severity,
  says: ({ says }) => says,
  facts: ({ facts, against }) => [facts, against],
  claim: ({ claim }) => claim?.text ?? null,
  place: ({ claim, mark }) => [placeOf(claim), placeOf(mark)],
};

function placeOf(span: Span | null) {
  return span && [span.start, span.end];
}

/** Whether plain data is the same, in whatever order its keys stand. */
function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
