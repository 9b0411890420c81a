import { utf8ToBytes } from '@noble/hashes/utils.js';
import { CSV_MARK, csvRow } from '../csv';
import type { ExportWriter, Leaving } from './writer';

const COLUMNS = [
  'id',
  'title',
  'publisher',
  'author',
  'date',
  'language',
  'kind',
  'address',
  'collections',
  'text',
] as const;

/** A table for spreadsheets: a row a document. */
export function csvExport(): ExportWriter {
  return {
    add: (document) => utf8ToBytes(csvRow(COLUMNS.map((column) => cellOf(document, column)))),
    head: () => CSV_MARK + csvRow(COLUMNS),
  };
}

function cellOf(document: Leaving, column: (typeof COLUMNS)[number]): string {
  return column === 'collections' ? (document.collections ?? []).join('; ') : (document[column] ?? '');
}
