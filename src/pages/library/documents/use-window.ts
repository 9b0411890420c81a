import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** The height of a row that was never drawn, in px. */
const ROW = 120;

/** The blocks of rows that are drawn, and the room that those before and after them take, in px. */
interface Window {
  first: number;
  last: number;
  before: number;
  after: number;
}

/**
 * Which part of a long list is drawn: the blocks of rows that are seen, or less than a screen away. The others leave
 * room of their height, measured where they were drawn once. Where that was guessed wrong, the browser's scroll
 * anchoring keeps what is read where it is; it needs the room to be an element beside the rows.
 * @param isThere whether a block's rows are the real ones, and not only places for them
 */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  blocks: number,
  size: number,
  isThere: (block: number) => boolean,
): Window {
  const [drawn, setDrawn] = useState({ first: 0, last: 0 });
  const heights = useRef<number[]>([]);
  const last = Math.min(drawn.last, blocks - 1);
  const first = Math.min(drawn.first, last);
  const room = (from: number, to: number) => {
    let height = 0;
    for (let block = from; block < to; block += 1) height += heights.current[block] ?? ROW * size;
    return height;
  };

  const follow = useCallback(() => {
    const box = list.current?.getBoundingClientRect();
    // Nothing of it is seen while another part of the page has taken its place.
    if (box === undefined || box.height === 0) return;
    const blockAt = (y: number) => {
      let [block, end] = [0, room(0, 1)];
      while (block < blocks - 1 && end < y) {
        block += 1;
        end += room(block, block + 1);
      }
      return block;
    };
    const next = { first: blockAt(-box.top - innerHeight), last: blockAt(-box.top + 2 * innerHeight) };
    setDrawn((was) => (was.first === next.first && was.last === next.last ? was : next));
  }, [blocks]);

  // Not before the browser draws: who comes back to the list is first taken to where they were.
  useEffect(() => {
    const rows = [...(list.current?.querySelectorAll('.document') ?? [])];
    for (let block = first; block <= last; block += 1) {
      const some = rows.splice(0, size).map((row) => row.getBoundingClientRect());
      const height = (some.at(-1)?.bottom ?? 0) - (some[0]?.top ?? 0);
      if (height > 0 && isThere(block)) heights.current[block] = height;
    }
    follow();
  });
  useEffect(() => {
    const forget = () => {
      heights.current = [];
      follow();
    };
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', forget);
    return () => {
      removeEventListener('scroll', follow);
      removeEventListener('resize', forget);
    };
  }, [follow]);

  return { first, last, before: room(0, first), after: room(last + 1, blocks) };
}
