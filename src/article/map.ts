/** From characters of the article to its DOM nodes. */
import { collapse, rawOffset } from './collapse';
import type { Run } from './line';
import type { Place, TextMap } from './types';

const SPACE = /\s/;

/**
 * @param text the article's text.
 * @param runs of text nodes, their `start` counted into `text`, ascending.
 */
export function createMap(text: string, runs: readonly Run[]): TextMap {
  /** The last run that begins at or before `offset`; -1 where there is none. */
  function runAt(offset: number): number {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = runs[middle];
      if (run !== undefined && run.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Whether the node still says what the article says there, and still stands in its document. */
  function holds(run: Run): boolean {
    if (!run.node.isConnected) return false;
    const said = collapse(run.node.data);
    const shown = run.leading && said.startsWith(' ') ? said.slice(1) : said;
    return text.startsWith(shown.trimEnd(), run.start);
  }

  return {
    place(start: number, end: number): Place | null {
      let from = Math.max(0, start);
      let to = Math.min(text.length, end);
      while (from < to && SPACE.test(text.charAt(from))) from++;
      while (from < to && SPACE.test(text.charAt(to - 1))) to--;
      if (from >= to) return null;
      const first = runAt(from);
      const last = runAt(to - 1);
      for (let index = first; index <= last; index++) {
        const run = runs[index];
        if (run === undefined || !holds(run)) return null;
      }
      const head = runs[first];
      const tail = runs[last];
      if (head === undefined || tail === undefined) return null;
      const startOffset = rawOffset(head.node.data, from - head.start, head.leading);
      const endOffset = rawOffset(tail.node.data, to - 1 - tail.start, tail.leading);
      if (startOffset < 0 || endOffset < 0) return null;
      // One range cannot lie in two trees: a shadow root's text and the text around it.
      if (head.node !== tail.node && head.node.getRootNode() !== tail.node.getRootNode()) return null;
      return { startNode: head.node, startOffset, endNode: tail.node, endOffset: endOffset + 1 };
    },
  };
}
