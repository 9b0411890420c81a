/** What became of each item, as a file: to be kept, or sent to whoever gave them. */
import type { Say } from '../../../protocol';

/** One line of a report, in the interface's words. */
export interface ReportLine {
  name: string;
  within: string | null;
  address: string | null;
  state: string;
  why: string;
}

/** As a table for a spreadsheet. A cell that begins as a formula does would be run as one, so it is kept as text. */
export function reportCsv(lines: readonly ReportLine[], say: Say): string {
  const head = [
    say('importColumnName'),
    say('importColumnWithin'),
    say('importColumnAddress'),
    say('importColumnState'),
    say('importColumnWhy'),
  ];
  const rows = lines.map(({ name, within, address, state, why }) => [
    name,
    within ?? '',
    address ?? '',
    state,
    why,
  ]);
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** As text, an item a paragraph. */
export function reportText(title: string, lines: readonly ReportLine[]): string {
  const items = lines.map(({ name, within, address, state, why }) =>
    [
      `${state}: ${within === null ? name : `${within} › ${name}`}`,
      address !== null && address !== name ? address : '',
      why,
    ]
      .filter((line) => line !== '')
      .join('\n  '),
  );
  return `${[title, ...items].join('\n\n')}\n`;
}

function cell(value: string): string {
  const line = value.replace(/[\r\n]+/g, ' ');
  const text = /^[=+\-@\t]/.test(line) ? `'${line}` : line;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
