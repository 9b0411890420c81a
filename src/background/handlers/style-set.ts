import * as v from 'valibot';
import { type Frame, insertStyle, mistake, removeStyle, type Sender } from '../../platform';
import { STYLES } from '../highlights';

const schema = v.object({ of: v.picklist(['marks', 'stretch']), on: v.boolean() });

/** The last change of each frame that is still under way: a later one waits for it. */
const changes = new Map<string, Promise<void>>();

/**
 * Puts a style of highlights into the sender's frame, or takes it out. Several in quick succession take effect
 * in the order in which they were asked.
 */
export async function styleSet(ask: unknown, { tabId, frameId, documentId }: Sender): Promise<null> {
  if (tabId === null || !v.is(schema, ask)) throw mistake('only a page has highlights');
  const key = `${tabId} ${frameId} ${documentId}`;
  const before = changes.get(key) ?? Promise.resolve();
  const change = before
    .catch(() => {})
    .then(() => setStyle({ tabId, frameId, documentId }, STYLES[ask.of], ask.on));
  changes.set(key, change);
  try {
    await change;
  } finally {
    if (changes.get(key) === change) changes.delete(key);
  }
  return null;
}

async function setStyle(frame: Frame, style: string, on: boolean): Promise<void> {
  // Taken out first: a style that is inserted twice would have to be removed twice.
  await removeStyle(frame, style);
  if (on) await insertStyle(frame, style);
}
