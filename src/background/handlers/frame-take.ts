import * as v from 'valibot';
import { mistake, runInFrame, type Sender } from '../../platform';

const schema = v.object({ at: v.pipe(v.number(), v.integer(), v.minValue(0)), address: v.string() });

/** Runs the content script in a frame that the sender's page holds. Only a tab's top frame may ask. */
export async function frameTake(ask: unknown, { tabId, frameId }: Sender): Promise<number | null> {
  if (tabId === null || frameId !== 0 || !v.is(schema, ask)) throw mistake('only a page has frames');
  return runInFrame(tabId, ask);
}
