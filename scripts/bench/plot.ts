/** Times by length of the texts, in milliseconds. */
export interface Measured {
  words: number;
  analysis: number;
  check: number;
}

const WIDTH = 640;
const HEIGHT = 420;
const MARGIN = { left: 70, right: 45, top: 20, bottom: 50 };
/** Decades of both axes: a straight line that climbs as fast as it runs is linear time. */
const WORDS = [2, 5] as const;
const MILLISECONDS = [-1, 5] as const;

/** A log-log plot as SVG, with a line of linear growth through the check of 1,000 words. */
export function plot(measured: readonly Measured[]): string {
  const middle = measured.find(({ words }) => words === 1000)?.check ?? 1;
  const linear = WORDS.map((decade) => ({ words: 10 ** decade, ms: (middle * 10 ** decade) / 1000 }));
  const line = (points: readonly { words: number; ms: number }[]) =>
    points.map(({ words, ms }) => `${x(words)},${y(ms)}`).join(' ');
  const checks = measured.map(({ words, check }) => ({ words, ms: check }));
  const analyses = measured.map(({ words, analysis }) => ({ words, ms: analysis }));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">
<title>Time of a check by length of page and source</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${decades(WORDS)
  .map((decade) =>
    tick(x(10 ** decade), HEIGHT - MARGIN.bottom + 20, (10 ** decade).toLocaleString('en'), 'middle'),
  )
  .join('\n')}
${decades(MILLISECONDS)
  .map((decade) => tick(MARGIN.left - 8, y(10 ** decade) + 4, (10 ** decade).toLocaleString('en'), 'end'))
  .join('\n')}
${decades(WORDS)
  .map((decade) => grid(x(10 ** decade), MARGIN.top, x(10 ** decade), HEIGHT - MARGIN.bottom))
  .join('\n')}
${decades(MILLISECONDS)
  .map((decade) => grid(MARGIN.left, y(10 ** decade), WIDTH - MARGIN.right, y(10 ** decade)))
  .join('\n')}
${tick(WIDTH / 2, HEIGHT - 10, 'words of the page, and of its source', 'middle')}
${tick(MARGIN.left + 6, MARGIN.top + 14, 'milliseconds', 'start')}
<polyline points="${line(linear)}" fill="none" stroke="#999" stroke-dasharray="4 4"/>
<polyline points="${line(checks)}" fill="none" stroke="#b3261e" stroke-width="2.5"/>
<polyline points="${line(analyses)}" fill="none" stroke="#1f5fa8" stroke-width="2.5"/>
${legend(0, '#b3261e', 'whole check')}
${legend(1, '#1f5fa8', "its source's analysis")}
${legend(2, '#999', 'linear growth', '4 4')}
</svg>
`;
}

function decades([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function x(words: number): number {
  const share = (Math.log10(words) - WORDS[0]) / (WORDS[1] - WORDS[0]);
  return round(MARGIN.left + share * (WIDTH - MARGIN.left - MARGIN.right));
}

function y(ms: number): number {
  const share = (Math.log10(ms) - MILLISECONDS[0]) / (MILLISECONDS[1] - MILLISECONDS[0]);
  return round(HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom));
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

function tick(left: number, top: number, text: string, anchor: string): string {
  return `<text x="${left}" y="${top}" text-anchor="${anchor}" fill="#333">${text}</text>`;
}

function grid(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#e4e4e4"/>`;
}

function legend(row: number, colour: string, text: string, dashes = ''): string {
  const top = HEIGHT - MARGIN.bottom - 70 + 20 * row;
  const left = WIDTH - MARGIN.right - 210;
  return `<line x1="${left}" y1="${top - 4}" x2="${left + 24}" y2="${top - 4}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}"/>${tick(left + 32, top, text, 'start')}`;
}
