import type { CheckRecord } from '../../../engine/record';
import type { DeskFile, DeskFormat, Say } from '../../../protocol';
import { CorpusError } from '../../errors';
import { bibtexOf } from '../citations/bibtex';
import { cslOf } from '../citations/csl';
import { risOf } from '../citations/ris';
import { worksOf } from '../citations/works';
import { receiptOf } from '../receipt';
import { writeRecord } from '../record';
import type { Review } from '../review/schema';
import { writeReview } from '../review/write';
import { annotationsReport } from './annotations';
import { claimReviews } from './claim-review';
import { csvReport } from './csv';
import { fileName } from './file-name';
import { htmlReport } from './html';
import { markdownReport } from './markdown';
import { type Subject, subjectOf } from './subject';

interface Writer {
  /** The file's ending, which tells apart what has the same type. */
  ending: string;
  type: string;
  write(subject: Subject, say: Say, of: CheckRecord | Review): string;
}

const WRITERS: Record<DeskFormat, Writer> = {
  html: { ending: 'html', type: 'text/html', write: htmlReport },
  markdown: { ending: 'md', type: 'text/markdown', write: markdownReport },
  csv: { ending: 'csv', type: 'text/csv', write: csvReport },
  record: { ending: 'check.json', type: 'application/json', write: ({ record }) => writeRecord(record) },
  receipt: {
    ending: 'receipt.json',
    type: 'application/json',
    write: ({ record }) => `${JSON.stringify(receiptOf(record), null, 2)}\n`,
  },
  review: {
    ending: 'review.json',
    type: 'application/json',
    write: (_, __, of) => writeReview(reviewIn(of)),
  },
  annotations: { ending: 'annotations.json', type: 'application/ld+json', write: annotationsReport },
  'claim-review': { ending: 'claim-review.json', type: 'application/ld+json', write: claimReviews },
  bibtex: { ending: 'bib', type: 'application/x-bibtex', write: ({ record }) => bibtexOf(worksOf(record)) },
  ris: {
    ending: 'ris',
    type: 'application/x-research-info-systems',
    write: ({ record }) => risOf(worksOf(record)),
  },
  csl: {
    ending: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: ({ record }) => cslOf(worksOf(record)),
  },
};

/**
 * Writes a check or a review as a file, in the words of `say`. The same and in the same words, it is the same file.
 * @throws CorpusError where there is nothing of that format to be written, and what to do
 */
export function deskFile(format: DeskFormat, of: CheckRecord | Review, say: Say): DeskFile {
  const { ending, type, write } = WRITERS[format];
  const subject = subjectOf(of);
  const { title, date } = subject.record.page;
  return { name: `${fileName(title, date)}.${ending}`, type, text: write(subject, say, of) };
}

function reviewIn(of: CheckRecord | Review): Review {
  if (of.format === 'plumbline.review/1') return of;
  throw new CorpusError('bad-input', { key: 'reviewNotBegun' });
}
