import * as v from 'valibot';
import type { Handler } from '../handler';
import { asksAbout } from '../kept-checks';

/** What a judge is to be asked about a check. */
export const checkAsks: Handler<'check.asks'> = {
  schema: v.object({ check: v.string() }),
  run: ({ check }) => asksAbout(check),
};
