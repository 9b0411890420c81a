import type { CheckRecord } from '../../../engine/record';
import type { Say } from '../../../protocol';
import { annotationsReport } from './annotations';
import { csvReport } from './csv';
import { htmlReport } from './html';
import { markdownReport } from './markdown';

/** What a record may be written as, for people and for other tools. */
export const REPORT_FORMATS = ['html', 'markdown', 'csv', 'annotations'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const WRITERS: Record<ReportFormat, (record: CheckRecord, say: Say) => string> = {
  html: htmlReport,
  markdown: markdownReport,
  csv: csvReport,
  annotations: annotationsReport,
};

/** Writes a record in the words of `say`. The same record and words make the same file. */
export function reportAs(format: ReportFormat, record: CheckRecord, say: Say): string {
  return WRITERS[format](record, say);
}
