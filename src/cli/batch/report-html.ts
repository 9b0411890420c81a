import { kindLabel } from '../../card/words';
import { html, type Markup, raw } from '../../corpus/formats/report/markup';
import { ENGINE_VERSION } from '../../engine/version';
import { english } from '../english';
import { RECORDS } from './naming';
import { type BriefNote, type Checked, isChecked, type Outcome } from './outcome';
import { coveragePlot, droppedPlot, notesPlot } from './report-plots';
import { STYLE } from './report-style';
import { count, coverage, SEVERITIES, totalsOf } from './totals';

/** The batch as one page that needs nothing else: no script, no style or image from elsewhere. */
export function reportPage(outcomes: readonly Outcome[]): string {
  const pages = outcomes.filter(isChecked);
  const title = `${inWords(pages.length)} ${pages.length === 1 ? 'page' : 'pages'} compared with their sources`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Plumbline</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<h1>${title}</h1>
<p class="soft">What readers would see by default. A note is evidence to look at, not a verdict.</p>
${figures(outcomes.length - pages.length, pages)}${notChecked(outcomes)}${pages.length === 0 ? '' : results(pages)}<p class="soft">Plumbline’s engine, version ${ENGINE_VERSION}.</p>
</body>
</html>
`.markup;
}

function figures(bad: number, pages: readonly Checked[]): Markup {
  const totals = totalsOf(pages);
  const entries: [string, string][] = [
    ['sentences', inWords(totals.sentences)],
    ['of them compared', inWords(totals.compared)],
    ['notes', inWords(totals.notes)],
    ['of them on what is left out', inWords(totals.dropped)],
    ['pages without a note', inWords(totals.quiet)],
    ['pages not checked', inWords(bad)],
  ];
  const listed = entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`);
  return html`<dl>\n${listed}</dl>\n`;
}

function notChecked(outcomes: readonly Outcome[]): Markup | string {
  const rows = outcomes.flatMap((outcome) =>
    isChecked(outcome)
      ? []
      : [html`<tr><td dir="auto">${outcome.name}</td><td>${outcome.problem.reason}</td></tr>\n`],
  );
  if (rows.length === 0) return '';
  return html`<h2>Not checked</h2>
<table>
<thead><tr><th>page</th><th>why</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function results(pages: readonly Checked[]): Markup {
  const hidden = totalsOf(pages).hidden;
  return html`<h2>Overview</h2>
<div class="plots">
${notesPlot(pages)}${coveragePlot(pages)}${droppedPlot(pages)}</div>
<h2>Pages</h2>
${table(pages)}${pages.some(({ digest }) => digest.notes.length > 0) ? html`<h2>Notes</h2>\n` : ''}${pages.map(notesOf)}<h2>About</h2>
<p>Each page has its record in the folder <code>${RECORDS}</code>, texts included. ${inWords(hidden)} ${hidden === 1 ? 'note' : 'notes'} more in the records are not sure enough to be shown, or of a kind that is off by default.</p>
`;
}

function table(pages: readonly Checked[]): Markup {
  const head = SEVERITIES.map((severity) => html`<th class="number">severity ${severity}</th>`);
  const rows = pages.map(({ name, record, digest }, at) => {
    const { sentences, compared, notes, title } = digest;
    const percent = Math.round(100 * coverage(digest));
    const numbers = [
      notes.length,
      ...SEVERITIES.map((severity) => count(digest, { severity })),
      digest.complete ? count(digest, { kind: 'dropped' }) : '–',
    ].map((number) => html`<td class="number">${number === 0 ? '·' : number}</td>`);
    const heading = notes.length === 0 ? title : html`<a href="#page-${at + 1}">${title}</a>`;
    return html`<tr><td><span dir="auto">${heading}</span><br><a class="soft" dir="auto" href="${RECORDS}/${record}">${name}</a></td><td class="number">${compared} of ${sentences}, ${percent} %</td>${numbers}</tr>\n`;
  });
  return html`<div class="wide">
<table>
<thead><tr><th>page, and its record</th><th class="number">compared</th><th class="number">notes</th>${head}<th class="number">left out</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
`;
}

function notesOf({ name, digest }: Checked, at: number): Markup | string {
  if (digest.notes.length === 0) return '';
  return html`<section id="page-${at + 1}">
<h3 dir="auto">${digest.title}</h3>
<p class="soft" dir="auto">${name}</p>
<p class="soft" dir="auto">Compared with: ${digest.sources.join('; ')}</p>
<ul class="notes">
${digest.notes.map(noteItem)}</ul>
</section>
`;
}

function noteItem({ kind, rule, severity, headline, mark, claim, fact }: BriefNote): Markup {
  const sentence = (whose: string, text: string | null) =>
    text === null ? '' : html`<br><span class="soft">${whose}:</span> <span dir="auto">${text}</span>`;
  const isSaid = mark === null || mark === claim || headline.includes(mark);
  const words = isSaid ? '' : html` <q dir="auto">${mark}</q>`;
  return html`<li class="severity-${severity}"><strong dir="auto">${headline}</strong>${words}${sentence('Page', claim)}${sentence('Source', fact)}<br><span class="soft">${kindLabel(kind, english)}, severity ${severity}, ${rule}</span></li>\n`;
}

function inWords(number: number): string {
  return number.toLocaleString('en');
}
