/** Notes and sources for these tests, made up. */
import type { Note } from '../../src/engine/record';
import type { SourceInfo } from '../../src/protocol';

export const WIRE: SourceInfo = {
  id: 'wire',
  title: 'Ferry link could open next year',
  publisher: 'Coast Wire',
  author: null,
  date: '2025-05-07',
  language: 'en',
  kind: 'report',
  address: 'https://wire.example/ferry',
};

export const PORT: SourceInfo = {
  ...WIRE,
  id: 'port',
  title: 'Minutes of the port',
  publisher: null,
  date: null,
  address: null,
};

/** The note that is wanted, over an overstated one about "could" and "will". */
export function noteWith(change: Partial<Note> = {}): Note {
  return {
    id: 'note',
    kind: 'overstated',
    rule: 'hedge-lost',
    severity: 2,
    confidence: 0.9,
    shown: true,
    claim: { text: 'The ferry will sail in May.', start: 0, end: 27 },
    mark: { text: 'will', start: 10, end: 14 },
    facts: [{ source: 'wire', text: 'The ferry could sail in May, he said.', start: 0, end: 37 }],
    against: [],
    says: { source: 'could', page: 'will' },
    ...change,
  };
}
