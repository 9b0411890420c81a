import { browser } from './browser';
import { contentScripts } from './content-scripts';
import { targetOf } from './style';

/** A frame as the page around it knows it: its place in `window.frames`, and the address of what it holds. */
export interface FrameHere {
  at: number;
  address: string;
}

/**
 * Has the content script run in one frame of a tab, directly in its page and of the same origin. No browser tells the
 * number of a frame that a page names, so every frame is asked whether it is the one; nothing stays behind in any.
 * @returns its number, or null where it is not there any more
 */
export async function runInFrame(tabId: number, { at, address }: FrameHere): Promise<number | null> {
  const asked = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: isFrameHere,
    args: [at, address],
    // A frame that is slow to load would hold up the answer of all.
    injectImmediately: true,
  });
  const frame = asked.find(({ result }) => result === true);
  if (!frame) return null;
  const { frameId, documentId = null } = frame;
  const target = targetOf({ tabId, frameId, documentId });
  await browser.scripting.executeScript({ target, files: contentScripts(), injectImmediately: true });
  return frameId;
}

/** Runs in each frame, and so uses nothing from around it; in one of another origin it asks for nothing forbidden. */
function isFrameHere(at: number, address: string): boolean {
  const isAt = window !== window.top && window.parent === window.top && window.parent[at] === window;
  return isAt && document.URL === address && window.frameElement?.hasAttribute('sandbox') === false;
}
