/** The style of a report: the system's own fonts and colours, light and dark, and black on white in print. */
export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-block-end: 1px solid; padding-block-end: .2rem; }
h3 { font-size: 1rem; margin: 0; }
ol { padding-inline-start: 1.6rem; }
li { margin-block: 1rem; break-inside: avoid; }
blockquote { margin: .5rem 0; padding-inline-start: .8rem; border-inline-start: 3px solid; }
blockquote p, blockquote footer { margin: 0; }
.headline { margin: .1rem 0; font-weight: 600; }
.soft { color: color-mix(in srgb, CanvasText 72%, Canvas); }
.small { font-size: .875rem; }
.article a { color: inherit; text-decoration-line: underline; text-underline-offset: .15em; }
.article .solid { text-decoration-style: solid; }
.article .wavy { text-decoration-style: wavy; }
.article .dotted { text-decoration-style: dotted; }
.article .dashed { text-decoration-style: dashed; }
.article .severity-1 { text-decoration-thickness: 1px; }
.article .severity-2 { text-decoration-thickness: 2px; }
.article .severity-3 { text-decoration-thickness: 3px; }
:target { outline: 2px solid; outline-offset: 4px; }
body > footer { margin-block-start: 2rem; }
summary { cursor: pointer; margin-block-start: 2rem; }
@media print {
  :root { color-scheme: light; font-size: 11pt; }
  body { max-width: none; margin: 0; }
  a { color: inherit; }
  blockquote a::after { content: " <" attr(href) ">"; font-size: .8em; }
}
`;

/** What a review adds to it. */
export const REVIEW_STYLE = `.review { margin-block: .5rem; padding-inline-start: .8rem; border-inline-start: 3px double; }
.review p { margin: 0; }
`;

/** What a story adds to it: a wide table, whose head and first column stay where they are. */
export const STORY_STYLE = `.story { max-width: none; margin-inline: 1rem; }
.story dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; max-width: 46rem; }
.story dd { margin: 0; }
.story dt { padding-inline: .4rem; }
.wide { overflow: auto; max-height: 90vh; }
.wide:focus-visible { outline: 2px solid; }
table { border-collapse: separate; border-spacing: 0; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-block-end: 1px solid color-mix(in srgb, CanvasText 25%, Canvas); min-width: 7rem; max-width: 12rem; font-weight: inherit; }
th[scope="row"] { min-width: 16rem; max-width: 28rem; }
thead th { position: sticky; inset-block-start: 0; background: Canvas; font-weight: 600; }
thead th .small { font-weight: 400; }
td p { margin: .25rem 0 0; font-size: .875rem; }
td summary { margin: 0; }
.cited { padding-inline-start: .8rem; border-inline-start: 3px solid; margin-block: .25rem; }
.cited p { margin: 0; }
.story th > p { margin: .25rem 0; }
.sign { display: inline-block; min-width: 1.2em; font-weight: 700; text-align: center; }
.changed { border-inline-start: 3px solid #b45309; background: color-mix(in srgb, #b45309 12%, Canvas); }
.dropped { border-inline-start: 3px dashed #1d4ed8; background: color-mix(in srgb, #1d4ed8 10%, Canvas); }
.kept { border-inline-start: 3px solid transparent; }
.unknown { border-inline-start: 3px dotted color-mix(in srgb, CanvasText 40%, Canvas); }
@media print {
  @page { size: landscape; }
  .wide { overflow: visible; max-height: none; }
  thead th { position: static; }
  tr { break-inside: avoid; }
  th, td { min-width: 0; }
}
`;
