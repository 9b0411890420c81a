/** How source documents are described, the same on every page. */
import type { DocumentKind } from '../../engine/record';
import { say } from '../../platform';
import type { PlainKey } from '../../protocol';

const KINDS: Record<DocumentKind, PlainKey> = {
  report: 'documentReport',
  statement: 'documentStatement',
  transcript: 'documentTranscript',
  ruling: 'documentRuling',
  study: 'documentStudy',
  dataset: 'documentDataset',
  'fact-check': 'documentFactCheck',
};

/** What each kind of document is called, in the order of the kinds in lists. */
export function documentKinds(): [kind: string, words: string][] {
  return Object.entries(KINDS).map(([kind, key]) => [kind, say(key)]);
}

/** What this kind of document is called. */
export function documentKind(kind: DocumentKind): string {
  return say(KINDS[kind]);
}

/** Whether a word names a kind of document. */
export function isDocumentKind(word: string): word is DocumentKind {
  return Object.hasOwn(KINDS, word);
}

/** "Example News · 9 May 2025": what is known of publisher and day, '' where nothing is. */
export function origin(of: { publisher: string | null; date: string | null }): string {
  return [of.publisher, of.date === null ? null : say.day(of.date)]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}
