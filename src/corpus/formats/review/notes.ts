import { shortHash } from '../../../engine';
import type { CheckRecord, FactSpan, Note, Span } from '../../../engine/record';
import { type OwnNote, REVIEWER_RULE } from './schema';

/** The note that a reviewer added; of equal ones each is its own by `occurrence`. */
export function ownNote(note: OwnNote, occurrence: number): Note {
  return {
    ...note,
    id: shortHash(JSON.stringify([REVIEWER_RULE, note, occurrence])),
    rule: REVIEWER_RULE,
    confidence: 1,
    shown: true,
    against: [],
  };
}

/** Two notes in place of one, its mark cut at `cut`; null where that leaves one of them without a word. */
export function splitNote(note: Note, cut: number, { page }: CheckRecord): [Note, Note] | null {
  if (note.mark === null) return null;
  const parts = [trimmed(page.text, note.mark.start, cut), trimmed(page.text, cut, note.mark.end)];
  const [first, second] = parts.map((mark, part) => ({
    ...note,
    id: shortHash(`${note.id}#${cut}#${part}`),
    mark,
    says: null,
  }));
  const isCut = cut > note.mark.start && cut < note.mark.end && parts.every(({ text }) => text !== '');
  return isCut && first && second ? [first, second] : null;
}

/** One note in place of two: all words from the first to the last, and the facts of both. */
export function mergeNotes(a: Note, b: Note, { page }: CheckRecord): Note {
  const [first, second] = (a.mark?.start ?? 0) <= (b.mark?.start ?? 0) ? [a, b] : [b, a];
  const weightier = first.severity < second.severity ? second : first;
  return {
    ...first,
    id: shortHash(`${first.id}+${second.id}`),
    severity: weightier.severity,
    confidence: Math.max(first.confidence, second.confidence),
    shown: first.shown || second.shown,
    claim: joined(first.claim, second.claim, page.text),
    mark: joined(first.mark, second.mark, page.text),
    facts: distinct([...first.facts, ...second.facts]),
    against: distinct([...first.against, ...second.against]),
    says: first.says ?? second.says,
  };
}

/** A note that no check finds, in another version of its page: null where its words are not there. */
export function movedNote(note: Note, text: string): Note | null {
  const claim = note.claim && foundAgain(note.claim, text, 0);
  if (note.claim !== null && claim === null) return null;
  const mark = note.mark && foundAgain(note.mark, text, claim?.start ?? 0);
  if (note.mark !== null && mark === null) return null;
  return { ...note, claim, mark };
}

/** Where words stand now: where they stood, or else their first place from `from` on. */
function foundAgain(span: Span, text: string, from: number): Span | null {
  if (text.slice(span.start, span.end) === span.text) return span;
  const start = text.indexOf(span.text, from);
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
