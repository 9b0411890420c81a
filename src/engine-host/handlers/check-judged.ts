import * as v from 'valibot';
import { judgementSchema } from '../../engine/record';
import type { Handler } from '../handler';
import { judged } from '../kept-checks';

/** A check's notes once it was judged. */
export const checkJudged: Handler<'check.judged'> = {
  schema: v.object({ check: v.string(), judgements: v.array(judgementSchema) }),
  run: ({ check, judgements }) => judged(check, judgements),
};
