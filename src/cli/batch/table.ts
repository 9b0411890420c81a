import { CSV_MARK, csvRow } from '../../corpus/formats/csv';
import { oneLine } from '../one-line';
import { RECORDS } from './naming';
import { isChecked, type Outcome } from './outcome';
import { count, SEVERITIES, SHOWN_KINDS, totalsOf } from './totals';

/** The summary for spreadsheets: a row a page, in the order of the batch. */
export function summaryTable(outcomes: readonly Outcome[]): string {
  const head = [
    ...['page', 'problem', 'reason', 'record', 'title', 'date', 'sentences', 'compared', 'notes'],
    ...SEVERITIES.map((severity) => `severity_${severity}`),
    ...SHOWN_KINDS,
    'not_shown',
  ];
  const rows = outcomes.map((outcome): string[] => {
    const { name } = outcome;
    if (!isChecked(outcome)) {
      const { kind, reason } = outcome.problem;
      return [name, kind, oneLine(reason), ...head.slice(3).map(() => '')];
    }
    const { record, digest } = outcome;
    const counts = [
      ...[digest.sentences, digest.compared, digest.notes.length],
      ...SEVERITIES.map((severity) => count(digest, { severity })),
      ...SHOWN_KINDS.map((kind) => count(digest, { kind })),
      digest.hidden,
    ];
    return [
      name,
      '',
      '',
      `${RECORDS}/${record}`,
      oneLine(digest.title),
      digest.date ?? '',
      ...counts.map(String),
    ];
  });
  return CSV_MARK + [head, ...rows].map(csvRow).join('');
}

/** The longest name of a page in a terminal. */
const LONGEST = 50;

/** The summary for a terminal. */
export function printedTable(outcomes: readonly Outcome[]): string {
  const pages = outcomes.filter(isChecked);
  const head = [
    'page',
    'compared',
    'notes',
    ...SEVERITIES.map((severity) => `severity ${severity}`),
    'left out',
  ];
  const rows = pages.map(({ name, digest }) => [
    shortened(oneLine(name)),
    `${digest.compared} of ${digest.sentences}`,
    ...[
      digest.notes.length,
      ...SEVERITIES.map((severity) => count(digest, { severity })),
      count(digest, { kind: 'dropped' }),
    ].map((number) => String(number || '·')),
  ]);
  const bad = outcomes.flatMap((outcome) =>
    isChecked(outcome) ? [] : [`${shortened(oneLine(outcome.name))}: ${oneLine(outcome.problem.reason)}`],
  );
  return [
    ...(pages.length > 0 ? [...aligned([head, ...rows]), ''] : []),
    ...(bad.length > 0 ? ['Not checked', ...bad, ''] : []),
    totalLine(outcomes),
    '',
  ].join('\n');
}

/** The whole batch in a line. */
export function totalLine(outcomes: readonly Outcome[]): string {
  const { pages, notes, dropped, compared, sentences, quiet } = totalsOf(outcomes.filter(isChecked));
  const rest = outcomes.length - pages;
  const gone = `${pages} ${pages === 1 ? 'page' : 'pages'} checked${rest === 0 ? '' : `, ${rest} not`}`;
  if (pages === 0) return gone;
  return [
    gone,
    `${compared} of ${sentences} sentences compared`,
    `${notes} ${notes === 1 ? 'note' : 'notes'}, ${dropped} of them on what is left out`,
    `${quiet} without a note`,
  ].join('; ');
}

function shortened(name: string): string {
  return name.length > LONGEST ? `…${name.slice(1 - LONGEST)}` : name;
}

/** The first column from the left, the others from the right. */
function aligned(lines: readonly string[][]): string[] {
  const widths =
    lines[0]?.map((_, column) =>
      lines.reduce((most, line) => Math.max(most, line[column]?.length ?? 0), 0),
    ) ?? [];
  return lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
