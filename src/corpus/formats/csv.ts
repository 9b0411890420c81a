/** A row of a table as RFC 4180 has it, all cells in quotation marks. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** The mark that tells spreadsheets of a table that it is UTF-8. */
export const CSV_MARK = '\uFEFF';

/**
 * A spreadsheet would run a cell that begins as a formula does. As OWASP recommends, such a cell begins with an
 * apostrophe. https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
