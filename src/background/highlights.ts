/**
 * How marks look. It goes into a page only once there is something to draw, and never into print.
 *
 * A family is told by the style of its line and severity by its thickness. The line has the colour of the words,
 * so that it can be read wherever they can: on any ground, over images, when the page turns dark. The tint only
 * says that the line is not the page's own.
 */
const FAMILIES = [
  { line: 'solid', tint: '#e0352b' },
  { line: 'wavy', tint: '#b8690a' },
  { line: 'dotted', tint: '#8b5cf6' },
  { line: 'dashed', tint: '#4a7fb5' },
];
const SEVERITIES = [1, 2, 3];
/** Some 14 per cent, in hexadecimal. */
const OPACITY = '24';

const names = FAMILIES.flatMap(({ line }) =>
  SEVERITIES.map((severity) => `::highlight(plumbline-${line}-${severity})`),
);
const lines = FAMILIES.flatMap(({ line, tint }) =>
  SEVERITIES.map(
    (severity) =>
      `::highlight(plumbline-${line}-${severity}){background-color:${tint}${OPACITY};text-decoration:underline ${line} ${severity}px}`,
  ),
);

const MARKS = `@media screen{
${lines.join('\n')}
${names.join()}{text-underline-offset:3px;text-decoration-skip-ink:none}
}
/* Chromium fills a highlight with a colour of its own then: the line is to be seen inside of it. */
@media screen and (forced-colors:active){
${names.join()}{text-underline-offset:0}
${names.filter((name) => name.includes('wavy')).join()}{text-underline-offset:-1px}
}`;

/** A stretch that the desk speaks of; a line of its own would be taken for a mark's, where colours are not forced. */
const STRETCH = `@media screen{::highlight(plumbline-stretch){background-color:#ffb30059}}
@media screen and (forced-colors:active){::highlight(plumbline-stretch){text-decoration:underline 4px}}`;

export const STYLES = { marks: MARKS, stretch: STRETCH };
