import type { ExportFormat } from '../../../protocol';
import { csvExport } from './csv';
import { markdownExport } from './markdown';
import { packExport } from './pack';
import type { ExportWriter } from './writer';

export type { ExportWriter, Leaving } from './writer';

/**
 * Begins an export. The same documents, given by id, make the same bytes.
 * @param today `YYYY-MM-DD`
 */
export function exportAs(format: ExportFormat, today: string): ExportWriter {
  if (format === 'csv') return csvExport();
  return format === 'pack' ? packExport(today) : markdownExport();
}
