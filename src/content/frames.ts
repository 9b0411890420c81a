/**
 * An article may stand in a frame of the page. Where the page's own document holds none, and a frame of its origin
 * does, a copy of this script runs in that frame and nowhere else, and answers for the tab. The copies cannot hear each
 * other in the page without the page hearing it too: they speak through the background.
 */
import { readOpening } from '../article';
import type { Life } from './life';
import type { Send } from './page';

/** More frames of a page are not looked into. */
const MOST_FRAMES = 20;
/** A smaller one is no place to read an article in, in px. */
const SMALLEST = 100;

/** A frame whose document this one may read. */
export interface OwnFrame {
  element: HTMLIFrameElement | HTMLFrameElement;
  document: Document;
  window: Window;
}

/** Who looks after a page whose own document holds no article. */
export interface Elsewhere {
  /** Has somebody else look after it; false where nobody can. */
  offer(): Promise<boolean>;
  /** The document holds an article, after all. */
  keep(): void;
}

export interface Frames extends Elsewhere {
  /** The frame that answers in place of this one; null where none does. */
  answering(): number | null;
  /** A frame has given the page back. */
  parted(from: number): void;
}

interface Held {
  document: Document;
  /** Null until the script runs there. */
  frameId: number | null;
  taken: Promise<void>;
  stop: AbortController;
}

/** The frames of a document that are of its origin and not sandboxed. Costs nothing where there are no frames. */
export function framesIn(document: Document): OwnFrame[] {
  if (!document.defaultView?.length) return [];
  const all = document.querySelectorAll<OwnFrame['element']>('iframe:not([sandbox]), frame');
  return [...all].slice(0, MOST_FRAMES).flatMap((element) => {
    const { contentDocument, contentWindow } = element;
    return contentDocument && contentWindow
      ? [{ element, document: contentDocument, window: contentWindow }]
      : [];
  });
}

/**
 * The frames of a page, for the script of its top frame.
 * @param onBack the page is this document's again: what a frame had is gone
 */
export function createFrames(document: Document, send: Send, life: Life, onBack: () => void): Frames {
  let held: Held | null = null;
  /** One message after the other: a frame that is taken again must not be told then that it was left. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work);
    turn = done.catch(() => life.goesOn());
    return done;
  };

  /** @returns what was held; its badge is gone */
  const letGo = (): Held | null => {
    const before = held;
    held = null;
    before?.stop.abort();
    if (before && before.frameId !== null) send('badge.set', { count: 0 }).catch(() => life.goesOn());
    return before;
  };
  const leave = () => {
    const frameId = letGo()?.frameId ?? null;
    if (frameId !== null) inTurn(() => part(frameId)).catch(() => {});
  };
  const back = () => {
    letGo();
    onBack();
  };
  const part = async (frameId: number) => void (await send('frame.part', { frameId }));

  const take = ({ document: inside, window }: OwnFrame): Held => {
    const stop = new AbortController();
    const take = async () => {
      const frameId = stop.signal.aborted ? null : await send('frame.take', placeOf(window, inside));
      if (!stop.signal.aborted) mine.frameId = frameId;
      else if (frameId !== null) await part(frameId);
    };
    const mine: Held = { document: inside, frameId: null, stop, taken: inTurn(take) };
    // The frame is removed, or goes to another address; one that is only kept for a way back comes back with the page.
    window.addEventListener('pagehide', ({ persisted }) => !persisted && back(), { signal: stop.signal });
    return mine;
  };

  life.signal.addEventListener('abort', letGo, { once: true });
  return {
    async offer() {
      const frame = framesIn(document).find(holdsArticle);
      if (frame?.document !== held?.document) leave();
      if (!frame) return false;
      held ??= take(frame);
      const mine = held;
      await mine.taken.catch(() => life.goesOn());
      // Meanwhile it may have come to nothing, or to another.
      if (held !== mine) return held !== null;
      if (mine.frameId === null) letGo();
      return mine.frameId !== null;
    },
    keep: leave,
    answering: () => held?.frameId ?? null,
    parted(from) {
      if (from === held?.frameId) back();
    },
  };
}

/** Whether it shows one; of one that is guarded, the script in the frame says why it is left alone. */
function holdsArticle({ element, document }: OwnFrame): boolean {
  if (readOpening(document) === 'no-article') return false;
  const { offsetWidth, offsetHeight } = element;
  return element.checkVisibility(SEEN) && offsetWidth >= SMALLEST && offsetHeight >= SMALLEST;
}

const SEEN = { opacityProperty: true, visibilityProperty: true };

function placeOf(frame: Window, { URL: address }: Document): { at: number; address: string } {
  const { parent } = frame;
  return { at: Array.from({ length: parent.length }, (_, at) => parent[at]).indexOf(frame), address };
}

/** The same for the script of a frame: there the page goes back to its top frame, and this copy ends. */
export function inFrame(send: Send, life: Life): Frames {
  return {
    async offer() {
      // First, so that no two answer.
      life.end();
      await send('frame.part', { frameId: 0 }).catch(() => {});
      return true;
    },
    keep() {},
    answering: () => null,
    parted: () => life.end(),
  };
}
