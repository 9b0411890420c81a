import { browser } from './browser';

/** A frame of a tab, and where the browser tells, exactly the document that it held. */
export interface Frame {
  tabId: number;
  /** 0 is the top one. */
  frameId: number;
  documentId: string | null;
}

/** Adds a style sheet to a frame; the page cannot list it. Rejects when the document has gone. */
export function insertStyle(frame: Frame, css: string): Promise<void> {
  return browser.scripting.insertCSS({ target: targetOf(frame), css });
}

/** Takes out what `insertStyle` added with the same text. Rejects when the document has gone. */
export function removeStyle(frame: Frame, css: string): Promise<void> {
  return browser.scripting.removeCSS({ target: targetOf(frame), css });
}

/** Names the document if possible: the frame may by now hold another, which must get nothing. */
export function targetOf({ tabId, frameId, documentId }: Frame) {
  return documentId === null ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
}
