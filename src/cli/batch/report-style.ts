/** The report's looks: those of the extension's own pages, and a sheet of paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f7f8, #14191e);
  --ink: light-dark(#16222c, #e9eef2);
  --soft: light-dark(#4d5c68, #a9b6c0);
  --line: light-dark(#d9dfe4, #36414a);
  --accent: light-dark(#14557f, #8ec8f2);
  --severity-3: light-dark(#123f5e, #c4e2fa);
  --severity-2: light-dark(#4a86b0, #5b98c4);
  --severity-1: light-dark(#a9c8df, #34566f);
}
* { box-sizing: border-box; }
body {
  max-width: 62rem;
  margin: 0 auto;
  padding: 1.5rem 1rem 3rem;
  background: var(--paper);
  color: var(--ink);
  font: 0.94rem / 1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.15rem; }
h3 { margin: 1.75rem 0 0; font-size: 1rem; }
p { margin: 0.25rem 0; }
a { color: var(--accent); }
ul { margin: 0; padding: 0; list-style: none; }
.soft { color: var(--soft); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 1rem; margin: 1.5rem 0; }
dl div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding-top: 0.5rem; border-top: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; font-size: 1.6rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 2rem; }
.plots figure { max-width: 32rem; }
.plots figure:first-child { grid-column: 1 / -1; max-width: 46rem; }
figure { margin: 0; }
figcaption { margin-bottom: 0.75rem; font-weight: 650; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg text { fill: var(--soft); }
svg text.total { fill: var(--ink); font-weight: 650; }
svg line { stroke: var(--line); }
.column { fill: var(--severity-2); }
rect.severity-3, .on-severity-3 { fill: var(--severity-3); }
rect.severity-2 { fill: var(--severity-2); }
rect.severity-1 { fill: var(--severity-1); }
svg text.on-severity-3, svg text.on-severity-2 { fill: light-dark(#ffffff, #0c1c28); }
svg text.on-severity-1 { fill: light-dark(#16222c, #ffffff); }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-bottom: 0.75rem; color: var(--soft); }
.key { display: inline-block; width: 0.8em; height: 0.8em; margin-inline-end: 0.45em; }
.key.severity-3 { background: var(--severity-3); }
.key.severity-2 { background: var(--severity-2); }
.key.severity-1 { background: var(--severity-1); }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.35rem 0.5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; }
th { color: var(--soft); font-weight: 600; overflow-wrap: normal; }
.number { text-align: end; white-space: nowrap; }
td:first-child { min-width: 12rem; }
.notes li { margin: 0.6rem 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--severity-1); }
.notes .severity-3 { border-color: var(--severity-3); }
.notes .severity-2 { border-color: var(--severity-2); }
@media print {
  @page { margin: 16mm; }
  :root { color-scheme: light; --paper: #ffffff; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  a { color: inherit; text-decoration: none; }
  svg, .key, .notes li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .plots { grid-template-columns: 1fr 1fr; }
  .wide { overflow: visible; }
  figure, tr, li, dl { break-inside: avoid; }
  h2, h3, figcaption { break-after: avoid; }
}
`;
