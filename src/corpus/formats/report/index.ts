import type { CheckRecord } from '../../../engine/record';
import type { Say } from '../../../protocol';
import type { Review } from '../review/schema';
import { annotationsReport } from './annotations';
import { csvReport } from './csv';
import { htmlReport } from './html';
import { markdownReport } from './markdown';
import { type Subject, subjectOf } from './subject';

/** What a record or a review may be written as, for people and for other tools. */
export const REPORT_FORMATS = ['html', 'markdown', 'csv', 'annotations'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const WRITERS: Record<ReportFormat, (subject: Subject, say: Say) => string> = {
  html: htmlReport,
  markdown: markdownReport,
  csv: csvReport,
  annotations: annotationsReport,
};

/** Writes a record or a review in the words of `say`. The same and in the same words, it is the same file. */
export function reportAs(format: ReportFormat, of: CheckRecord | Review, say: Say): string {
  return WRITERS[format](subjectOf(of), say);
}
