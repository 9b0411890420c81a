import { kindLabel } from '../../card/words';
import { html, type Markup } from '../../corpus/formats/report/markup';
import { english } from '../english';
import type { Checked } from './outcome';
import { barPlot, type Column, columnPlot } from './plots';
import { count, coverage, SEVERITIES, SHOWN_KINDS } from './totals';

/** What the plots of the report show. */

/** Notes by kind, each bar parted by severity. */
export function notesPlot(pages: readonly Checked[]): Markup {
  const bars = SHOWN_KINDS.map((kind) => ({
    label: kindLabel(kind, english),
    parts: SEVERITIES.map((severity) => ({
      value: pages.reduce((sum, { digest }) => sum + count(digest, { kind, severity }), 0),
      style: `severity-${severity}`,
    })),
  }));
  const says = bars.map(
    ({ label, parts }) =>
      `${label}: ${parts.map(({ value }, at) => `${value} of severity ${SEVERITIES[at]}`).join(', ')}`,
  );
  const legend = SEVERITIES.map(
    (severity) => html`<li><span class="key severity-${severity}"></span>severity ${severity}</li>\n`,
  );
  return figure('Notes by kind and severity', [
    html`<ul class="legend">${legend}</ul>`,
    barPlot(bars, `${says.join('; ')}.`),
  ]);
}

const TENTHS = 10;

/** Pages by the share of their sentences that were compared. */
export function coveragePlot(pages: readonly Checked[]): Markup {
  const columns = Array.from({ length: TENTHS }, (_, at) => {
    return { label: `${at * TENTHS}–${(at + 1) * TENTHS}`, value: 0 };
  });
  for (const { digest } of pages) {
    const column = columns[Math.min(TENTHS - 1, Math.floor(coverage(digest) * TENTHS))];
    if (column !== undefined) column.value++;
  }
  const says = `Pages by sentences compared, in per cent: ${inWords(columns)}.`;
  return figure('Pages by sentences compared, in per cent', columnPlot(columns, says));
}

/** Pages by how many facts they leave out; of pages that are not whole nobody can tell. */
export function droppedPlot(pages: readonly Checked[]): Markup {
  const whole = pages.filter(({ digest }) => digest.complete);
  const counts = whole.map(({ digest }) => count(digest, { kind: 'dropped' }));
  const most = counts.reduce((largest, one) => Math.max(largest, one), 0);
  const columns = Array.from({ length: most + 1 }, (_, dropped) => ({
    label: String(dropped),
    value: counts.filter((one) => one === dropped).length,
  }));
  const says = `Pages by facts left out: ${inWords(columns)}.`;
  const missing = pages.length - whole.length;
  const rest =
    missing === 0 ? '' : html`<p class="soft">Not counted, as their text is not whole: ${missing}.</p>`;
  return figure('Pages by facts left out', [columnPlot(columns, says), rest]);
}

function inWords(columns: readonly Column[]): string {
  return columns.map(({ label, value }) => `${label}: ${value}`).join(', ');
}

function figure(caption: string, content: Parameters<typeof html>[1]): Markup {
  return html`<figure>\n<figcaption>${caption}</figcaption>\n${content}\n</figure>\n`;
}
