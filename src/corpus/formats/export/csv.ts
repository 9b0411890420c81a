import { utf8ToBytes } from '@noble/hashes/utils.js';
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

/** A table as RFC 4180 has it, for spreadsheets: a row a document, all cells in quotation marks. */
export function csvExport(): ExportWriter {
  return {
    add: (document) => utf8ToBytes(rowOf(COLUMNS.map((column) => cellOf(document, column)))),
    // The mark tells spreadsheets that it is UTF-8.
    head: () => `\uFEFF${rowOf(COLUMNS)}`,
  };
}

function cellOf(document: Leaving, column: (typeof COLUMNS)[number]): string {
  return column === 'collections' ? (document.collections ?? []).join('; ') : (document[column] ?? '');
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/**
 * A spreadsheet would run a cell that begins as a formula does. As OWASP recommends, such a cell begins with an
 * apostrophe. https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
