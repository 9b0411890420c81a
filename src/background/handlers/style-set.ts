import * as v from 'valibot';
import { FaultError, insertStyle, removeStyle, type Sender } from '../../platform';
import { HIGHLIGHT_STYLE } from '../highlights';

const schema = v.object({ on: v.boolean() });

/** Puts the highlights' style into the sender's frame, or takes it out. */
export async function styleSet(ask: unknown, { tabId, frameId, documentId }: Sender): Promise<null> {
  if (tabId === null || !v.is(schema, ask)) throw new FaultError('bad-input', 'Only a page has highlights.');
  const frame = { tabId, frameId, documentId };
  // Taken out first: a style that is inserted twice would have to be removed twice.
  await removeStyle(frame, HIGHLIGHT_STYLE);
  if (ask.on) await insertStyle(frame, HIGHLIGHT_STYLE);
  return null;
}
