import type { Work } from './works';

interface Types {
  csl: string;
  ris: string;
  bibtex: 'techreport' | 'misc';
  /** What a type leaves open. */
  genre: string | null;
}

/**
 * What each kind is called in each format. Of a study only its publisher is known, no journal, so it is a report; for
 * statements and transcripts only a document is true of all. RIS has newspapers, but readers look for their authors and
 * days elsewhere.
 */
export const TYPES: Record<Work['kind'], Types> = {
  page: { csl: 'article-newspaper', ris: 'ELEC', bibtex: 'misc', genre: null },
  report: { csl: 'report', ris: 'RPRT', bibtex: 'techreport', genre: null },
  study: { csl: 'report', ris: 'RPRT', bibtex: 'techreport', genre: 'Study' },
  statement: { csl: 'document', ris: 'GEN', bibtex: 'misc', genre: 'Statement' },
  transcript: { csl: 'document', ris: 'GEN', bibtex: 'misc', genre: 'Transcript' },
  ruling: { csl: 'legal_case', ris: 'CASE', bibtex: 'misc', genre: null },
  dataset: { csl: 'dataset', ris: 'DATA', bibtex: 'misc', genre: null },
  'fact-check': { csl: 'webpage', ris: 'ELEC', bibtex: 'misc', genre: 'Fact-check' },
};
