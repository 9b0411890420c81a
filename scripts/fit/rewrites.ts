import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';

/** Short passages with fair and distorting retellings: model/material/README.md says how they were written. */

const file = new URL('../../model/material/rewrites.jsonl.gz', import.meta.url);

const rewriteSchema = v.object({
  id: v.string(),
  source: v.string(),
  /** What is wrong with one of the texts. */
  flaw: v.optional(v.string()),
  honest: v.array(v.string()),
  distorted: v.array(
    v.object({
      text: v.string(),
      kind: v.string(),
      marks: v.array(v.string()),
      /** The source changed so that the same text is fair. */
      counter: v.optional(v.string()),
    }),
  ),
});

export type Rewrite = v.InferOutput<typeof rewriteSchema>;

/** All passages but those in which a text was found wanting. */
export function readRewrites(): Rewrite[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => v.parse(rewriteSchema, JSON.parse(line)))
    .filter(({ flaw }) => flaw === undefined);
}
