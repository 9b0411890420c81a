import { html, type Markup } from '../../corpus/formats/report/markup';

/** Plots as SVG that takes its colours and type from the page around it. */

const FONT = 13;

/** A row of a bar plot; its parts lie one after the other. */
export interface Bar {
  label: string;
  parts: readonly { value: number; style: string }[];
}

const BARS_WIDTH = 640;
const LABEL = 190;
const ROW = 28;
const THICK = 18;
/** A part that is narrower has no room for its number. */
const ROOM = 9;

/** Horizontal bars of one scale. @param says the same in words, for those who do not see it */
export function barPlot(bars: readonly Bar[], says: string): Markup {
  const most = Math.max(1, ...bars.map(total));
  const scale = (BARS_WIDTH - LABEL - 60) / most;
  const rows = bars.map((bar, row) => {
    const top = row * ROW;
    const middle = top + THICK / 2 + FONT / 3;
    let left = LABEL;
    const parts = bar.parts.map(({ value, style }) => {
      const width = value * scale;
      const from = left;
      left += width;
      if (value === 0) return '';
      const number = String(value);
      return [
        html`<rect class="${style}" x="${round(from)}" y="${top}" width="${round(width)}" height="${THICK}"/>`,
        width < (number.length + 1) * ROOM
          ? ''
          : html`<text class="on-${style}" x="${round(from + width / 2)}" y="${round(middle)}" text-anchor="middle">${number}</text>`,
      ];
    });
    return html`<text x="${LABEL - 10}" y="${round(middle)}" text-anchor="end">${bar.label}</text>${parts}<text class="total" x="${round(left + 8)}" y="${round(middle)}">${total(bar)}</text>\n`;
  });
  return svg([BARS_WIDTH, bars.length * ROW], says, rows);
}

function total({ parts }: Bar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** A column of a histogram. */
export interface Column {
  label: string;
  value: number;
}

const COLUMNS_WIDTH = 500;
const HEIGHT = 170;
const TALLEST = 120;
const BASE = 145;

/** Columns that stand side by side. @param says the same in words, for those who do not see it */
export function columnPlot(columns: readonly Column[], says: string): Markup {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const step = COLUMNS_WIDTH / Math.max(1, columns.length);
  const drawn = columns.map(({ label, value }, at) => {
    const height = (value / most) * TALLEST;
    const middle = round(at * step + step / 2);
    return html`<rect class="column" x="${round(at * step + 3)}" y="${round(BASE - height)}" width="${round(step - 6)}" height="${round(height)}"/><text class="total" x="${middle}" y="${round(BASE - height - 6)}" text-anchor="middle">${value}</text><text x="${middle}" y="${BASE + 18}" text-anchor="middle">${label}</text>\n`;
  });
  const base = html`<line x1="0" y1="${BASE}" x2="${COLUMNS_WIDTH}" y2="${BASE}"/>`;
  return svg([COLUMNS_WIDTH, HEIGHT], says, [drawn, base]);
}

function svg([width, height]: [number, number], says: string, content: Parameters<typeof html>[1]): Markup {
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${says}" font-size="${FONT}">\n${content}</svg>`;
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}
