/**
 * How marks look. It goes into a page only once there is something to draw. A family is told by its line,
 * severity by its thickness, so that both survive forced colours; the colours have a contrast of at least
 * 3.4 : 1 with white and with the usual dark grounds.
 */
const FAMILIES = [
  { line: 'solid', color: '#e0352b' },
  { line: 'wavy', color: '#b8690a' },
  { line: 'dotted', color: '#8b5cf6' },
  { line: 'dashed', color: '#4a7fb5' },
];
const SEVERITIES = [1, 2, 3];

export const HIGHLIGHT_STYLE = FAMILIES.flatMap(({ line, color }) =>
  SEVERITIES.map(
    (severity) =>
      `::highlight(plumbline-${line}-${severity}){text-decoration:underline ${line} ${color} ${severity}px;text-underline-offset:3px;text-decoration-skip-ink:none}`,
  ),
).join('\n');
