/** The part of Chromium's API that the WebExtension API does not have. */
declare const chrome: {
  offscreen: {
    createDocument(ask: { url: string; reasons: ['WORKERS']; justification: string }): Promise<void>;
  };
  runtime: {
    getContexts(filter: { contextTypes: ['OFFSCREEN_DOCUMENT'] }): Promise<unknown[]>;
  };
};

let creating: Promise<void> | null = null;

/**
 * Opens the extension's one offscreen document unless it is open; done when it has loaded. May be called
 * any number of times at once. Chromium only.
 */
export async function ensureOffscreen(path: string): Promise<void> {
  creating ??= createUnlessOpen(path).finally(() => {
    creating = null;
  });
  await creating;
}

async function createUnlessOpen(path: string): Promise<void> {
  const open = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  await chrome.offscreen.createDocument({
    url: path,
    reasons: ['WORKERS'],
    justification: 'Compares articles with the sources stored on this device, in a worker.',
  });
}
