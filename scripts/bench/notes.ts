/** Notes of the bench's own, to be drawn without a comparison. */
import type { Note, Span } from '../../src/engine/record';
import type { CheckView } from '../../src/protocol';

/** What of a note says where it stands. */
export interface Noted {
  claim: Span;
  mark: Span;
}

/** Three words in the middle of a sentence that stands in `text`. */
export function notedIn(sentence: string, text: string): Noted {
  const start = text.indexOf(sentence);
  const words = sentence.split(' ');
  const middle = Math.max(0, Math.floor(words.length / 2) - 1);
  const said = words.slice(middle, middle + 3).join(' ');
  const from = start + words.slice(0, middle).join(' ').length + (middle > 0 ? 1 : 0);
  return {
    claim: { text: sentence, start, end: start + sentence.length },
    mark: { text: said, start: from, end: from + said.length },
  };
}

/** What a comparison that found these would show. */
export function viewOf(noted: readonly Noted[]): CheckView {
  const notes = noted.map(
    (one, index): Note => ({
      id: `note ${index}`,
      kind: 'overstated',
      rule: 'hedge-lost',
      severity: 2,
      confidence: 0.9,
      shown: true,
      ...one,
      facts: [],
      against: [],
      says: null,
    }),
  );
  return {
    notes,
    sources: [],
    sentences: notes.length,
    compared: notes.length,
    incomplete: null,
    chosen: 'compared',
    keyFacts: null,
    judgeable: null,
  };
}
