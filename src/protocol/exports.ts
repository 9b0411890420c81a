/** Exports: documents that leave the library as a file. */
import type { Saying } from './say';

/**
 * Where an export is written: a folder of the private file system, in it a file by the export's id. Whoever wants it
 * holds a lock of both names; without that the export ends, and its file goes.
 */
export const EXPORTS = 'exports';

/** What documents can leave as. Only a pack carries all that is known of them, and can be read again. */
export const EXPORT_FORMATS = ['pack', 'csv', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type ExportProgress =
  | { state: 'running'; done: number; total: number }
  /** The file is what was written, with this before it. */
  | { state: 'done'; documents: number; head: string }
  | { state: 'failed'; saying: Saying };

/** Answered by the host; for the extension's own pages. */
export interface ExportCalls {
  /** Begins to write what a search finds, '' being everything, or these documents. */
  'exports.start': (ask: {
    id: string;
    format: ExportFormat;
    what: { query: string } | { documents: string[] };
  }) => null;
  'exports.progress': (ask: { id: string }) => ExportProgress;
}
