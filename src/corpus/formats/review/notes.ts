import { shortHash } from '../../../engine';
import type { CheckRecord, FactSpan, Note, Span } from '../../../engine/record';
import { standingIn } from '../record';
import { joinedSays, saysOfParts } from './says';
import { type OwnNote, REVIEWER_RULE } from './schema';

/** The note that a reviewer added; of equal ones each is its own by when it was. */
export function ownNote(note: OwnNote, at: number): Note {
  return {
    ...note,
    id: shortHash(JSON.stringify([REVIEWER_RULE, note, at])),
    rule: REVIEWER_RULE,
    confidence: 1,
    shown: true,
    against: [],
  };
}

/** Whether all that it tells stands in page and sources, and it tells of words or of what was left out. */
export function fits({ kind, mark, claim, facts }: OwnNote, record: CheckRecord): boolean {
  const { isInPage, isInSource } = standingIn(record);
  const isAbout = mark === null ? kind === 'dropped' : mark.text !== '';
  return isAbout && [claim, mark].every((span) => span === null || isInPage(span)) && facts.every(isInSource);
}

/** Two notes in place of one, its mark cut at `cut`; null where that leaves one of them without a word. */
export function splitNote(note: Note, cut: number, { page }: CheckRecord): [Note, Note] | null {
  if (note.mark === null) return null;
  const parts = [trimmed(page.text, note.mark.start, cut), trimmed(page.text, cut, note.mark.end)];
  const says = saysOfParts(note.says, parts);
  const [first, second] = parts.map((mark, part) => ({
    ...note,
    id: shortHash(`${note.id}#${cut}#${part}`),
    mark,
    says: says[part] ?? null,
  }));
  const isCut = cut > note.mark.start && cut < note.mark.end && parts.every(({ text }) => text !== '');
  return isCut && first && second ? [first, second] : null;
}

/** One note in place of two: all words from the first to the last, and the facts and contrasting words of both. */
export function mergeNotes(a: Note, b: Note, { page }: CheckRecord): Note {
  const [first, second] = (a.mark?.start ?? 0) <= (b.mark?.start ?? 0) ? [a, b] : [b, a];
  const weightier = first.severity < second.severity ? second : first;
  return {
    ...first,
    id: shortHash(`${first.id}+${second.id}`),
    // What the check found is not what a reviewer added, even where that is joined to it.
    rule: first.rule === REVIEWER_RULE ? second.rule : first.rule,
    severity: weightier.severity,
    confidence: Math.max(first.confidence, second.confidence),
    shown: first.shown || second.shown,
    claim: joined(first.claim, second.claim, page.text),
    mark: joined(first.mark, second.mark, page.text),
    facts: distinct([...first.facts, ...second.facts]),
    against: distinct([...first.against, ...second.against]),
    says: joinedSays(first.says, second.says),
  };
}

/**
 * A note that no check finds, in another check's page and sources: null where its words are not there, or those that it
 * rests on.
 */
export function movedNote(note: Note, record: CheckRecord): Note | null {
  const { text } = record.page;
  const claim = note.claim && nearest(note.claim, text);
  if (note.claim !== null && claim === null) return null;
  const mark = note.mark && movedMark(note.mark, { from: note.claim, to: claim }, text);
  if (note.mark !== null && mark === null) return null;
  const { isInSource } = standingIn(record);
  return [...note.facts, ...note.against].every(isInSource) ? { ...note, claim, mark } : null;
}

/** A mark moves along with its sentence; without one, to where its words stand. */
function movedMark(mark: Span, claim: { from: Span | null; to: Span | null }, text: string): Span | null {
  const by = (claim.to?.start ?? 0) - (claim.from?.start ?? 0);
  return nearest({ ...mark, start: mark.start + by, end: mark.end + by }, text);
}

/** The words of a span where they stand, or else nearest to there. */
export function nearest(span: Span, text: string): Span | null {
  if (text.slice(span.start, span.end) === span.text) return span;
  const before = text.lastIndexOf(span.text, span.start);
  const after = text.indexOf(span.text, span.start);
  const isAfter = before < 0 || (after >= 0 && after - span.start < span.start - before);
  const start = isAfter ? after : before;
  return start < 0 ? null : { text: span.text, start, end: start + span.text.length };
}

function joined(a: Span | null, b: Span | null, text: string): Span | null {
  if (a === null || b === null) return a ?? b;
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  return { text: text.slice(start, end), start, end };
}

function distinct(facts: readonly FactSpan[]): FactSpan[] {
  return [...new Map(facts.map((fact) => [`${fact.source}#${fact.start}#${fact.end}`, fact])).values()];
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { text: words.trim(), start: from, end: from + words.trim().length };
}
