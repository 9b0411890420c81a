import * as v from 'valibot';
import { mistake, openDesk, type Sender } from '../../platform';

/** Longer than any note's id. */
const LONGEST_ID = 100;
const schema = v.object({ note: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_ID))) });

/** Opens the desk for the sender's tab. Nothing is waited for before: the browser has to see the reader's click. */
export async function deskOpen(ask: unknown, { tabId }: Sender): Promise<null> {
  if (tabId === null || !v.is(schema, ask)) throw mistake('only a page has a desk');
  await openDesk(tabId, ask.note);
  return null;
}
