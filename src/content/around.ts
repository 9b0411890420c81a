/** The window whose address a reader sees: switches and choices are about that one, also in a frame. */

/** Null in a frame that is not of its page's origin, or not directly in it: nothing of ours belongs there. */
export function pageAround(window: Window): Window | null {
  if (window === window.top) return window;
  return window.parent === window.top && window.frameElement !== null ? window.parent : null;
}
