/** Which mark a pointer rests on or presses. Geometry is read only then, and only for marks under it. */
import type { Words } from '../card/place';
import type { Mark } from './marks';

/** How long a pointer must rest on a mark, in ms. */
const REST = 300;
/** The underline hangs this far below the words, in px. */
const UNDERLINE = 4;
/** A mark taller than this is taken line by line, in px. */
const TALLEST = 160;
/** What a click on a page is for already. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable]';

export interface Hit {
  mark: Mark;
  /** What the card goes beside, in client coordinates. */
  words: Words;
}

/**
 * Listens until `signal` is aborted; nothing that the page listens to is stopped or prevented.
 * @param marks what is drawn now
 */
export function watchPointer(
  document: Document,
  signal: AbortSignal,
  marks: () => readonly Mark[],
  onHit: (hit: Hit, how: 'rest' | 'press') => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => clearTimeout(timer);
  const report = (how: 'rest' | 'press', event: MouseEvent, target: EventTarget | undefined) => {
    const hit = markAt(marks(), event, target);
    if (hit) onHit(hit, how);
  };
  const passive = { passive: true, capture: true, signal };
  document.addEventListener(
    'pointermove',
    (event) => {
      forget();
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      // The path of an event is empty once it has been handled.
      const target = event.composedPath()[0];
      timer = setTimeout(() => report('rest', event, target), REST);
    },
    passive,
  );
  for (const type of ['pointerdown', 'pointerleave', 'scroll', 'keydown'])
    document.addEventListener(type, forget, passive);
  document.addEventListener(
    'click',
    (event) => {
      forget();
      const plain =
        event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!event.isTrusted || !plain || isInteractive(event.composedPath()) || isSelecting(document)) return;
      report('press', event, event.composedPath()[0]);
    },
    passive,
  );
  signal.addEventListener('abort', forget, { once: true });
}

function isInteractive(path: EventTarget[]): boolean {
  return path.some((target) => target instanceof Element && target.matches(INTERACTIVE));
}

function isSelecting(document: Document): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/** The weightiest mark under the pointer; of equals the shortest, which is the hardest to hit elsewhere. */
function markAt(marks: readonly Mark[], event: MouseEvent, target: EventTarget | undefined): Hit | null {
  if (!(target instanceof Node)) return null;
  const hits = marks.flatMap((mark) => {
    if (!mark.range.intersectsNode(target)) return [];
    const line = [...mark.range.getClientRects()].find((rect) => isIn(rect, event.clientX, event.clientY));
    return line ? [{ mark, words: wordsAt(mark.range, line, event.clientX) }] : [];
  });
  hits.sort((a, b) => b.mark.note.severity - a.mark.note.severity || lengthOf(a.mark) - lengthOf(b.mark));
  return hits[0] ?? null;
}

function lengthOf({ note }: Mark): number {
  return note.mark?.text.length ?? 0;
}

function isIn(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + UNDERLINE;
}

/** The lines of the mark, or only the one under the pointer where there are many. */
function wordsAt(range: Range, line: DOMRect, near: number): Words {
  const whole = range.getBoundingClientRect();
  const { left, right, top, bottom } = whole.height > TALLEST ? line : whole;
  return { left, right, top, bottom: bottom + UNDERLINE, near };
}
