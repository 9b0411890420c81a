/** How source documents are described, the same on every page. */
import type { DocumentKind } from '../../engine/record';
import { say } from '../../platform';

/** What each kind of document is called; also the order of the kinds in lists. */
export const DOCUMENT_KIND_WORDS: Record<DocumentKind, string> = {
  report: 'Report',
  statement: 'Statement',
  transcript: 'Transcript',
  ruling: 'Ruling',
  study: 'Study',
  dataset: 'Data set',
  'fact-check': 'Fact-check',
};

/** "Example News · 9 May 2025": what is known of publisher and day, '' where nothing is. */
export function origin(of: { publisher: string | null; date: string | null }): string {
  return [of.publisher, of.date === null ? null : say.day(of.date)]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}
