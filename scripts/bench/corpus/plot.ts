import type { Scaled } from './main';

const WIDTH = 640;
const HEIGHT = 420;
const MARGIN = { left: 70, right: 45, top: 20, bottom: 50 };
/** Decades of both axes. */
const FACTS = [3, 6] as const;
const MILLISECONDS = [-2, 3] as const;
const LOOKS: Record<Scaled['store'], { colour: string; dashes: string }> = {
  plumbline: { colour: '#b3261e', dashes: '' },
  MiniSearch: { colour: '#1f5fa8', dashes: '8 4' },
  FlexSearch: { colour: '#3b7d3b', dashes: '2 4' },
};

/** The time of a match by size of the corpus and by store, log-log, as SVG. */
export function plotScale(scaled: readonly Scaled[]): string {
  const lines = Object.entries(LOOKS).map(([name, { colour, dashes }], at) => {
    const points = scaled
      .filter(({ store }) => store === name)
      .map(({ facts, match95 }) => `${x(facts)},${y(match95)}`)
      .join(' ');
    const top = MARGIN.top + 20 + 20 * at;
    return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}"/>
<line x1="${MARGIN.left + 12}" y1="${top - 4}" x2="${MARGIN.left + 44}" y2="${top - 4}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}"/>
${label(MARGIN.left + 52, top, name === 'plumbline' ? 'Plumbline' : name, 'start')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">
<title>Time of a match by size of the corpus: the 95th percentile</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${decades(FACTS)
  .map((decade) =>
    label(x(10 ** decade), HEIGHT - MARGIN.bottom + 20, (10 ** decade).toLocaleString('en'), 'middle'),
  )
  .join('\n')}
${decades(MILLISECONDS)
  .map((decade) => label(MARGIN.left - 8, y(10 ** decade) + 4, (10 ** decade).toLocaleString('en'), 'end'))
  .join('\n')}
${decades(MILLISECONDS)
  .map(
    (decade) =>
      `<line x1="${MARGIN.left}" y1="${y(10 ** decade)}" x2="${WIDTH - MARGIN.right}" y2="${y(10 ** decade)}" stroke="#e4e4e4"/>`,
  )
  .join('\n')}
${label(WIDTH / 2, HEIGHT - 10, 'facts in the corpus; milliseconds of a match, 95th percentile', 'middle')}
${lines.join('\n')}
</svg>
`;
}

function decades([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function x(facts: number): number {
  const share = (Math.log10(facts) - FACTS[0]) / (FACTS[1] - FACTS[0]);
  return Math.round(MARGIN.left + share * (WIDTH - MARGIN.left - MARGIN.right));
}

function y(ms: number): number {
  const share =
    (Math.log10(Math.max(ms, 10 ** MILLISECONDS[0])) - MILLISECONDS[0]) / (MILLISECONDS[1] - MILLISECONDS[0]);
  return Math.round(HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom));
}

function label(left: number, top: number, text: string, anchor: string): string {
  return `<text x="${left}" y="${top}" text-anchor="${anchor}" fill="#333">${text}</text>`;
}
