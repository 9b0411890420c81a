import * as v from 'valibot';
import { mistake, type Sender, setBadge } from '../../platform';

const schema = v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** Shows the number of notes on the toolbar button of the sender's tab; 0 clears it. */
export async function badgeSet(ask: unknown, { tabId }: Sender): Promise<null> {
  if (tabId === null || !v.is(schema, ask)) throw mistake('only a page has a badge');
  await setBadge(tabId, ask.count === 0 ? '' : ask.count > 99 ? '99+' : String(ask.count));
  return null;
}
