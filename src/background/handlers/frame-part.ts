import * as v from 'valibot';
import { mistake, type Sender, sendToFrame } from '../../platform';

const schema = v.object({ frameId: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** Tells another frame of the sender's tab that the two part. */
export async function framePart(ask: unknown, { tabId, frameId }: Sender): Promise<null> {
  if (tabId === null || !v.is(schema, ask)) throw mistake('only a page has frames');
  return sendToFrame({ tabId, frameId: ask.frameId }, 'page.part', { from: frameId });
}
