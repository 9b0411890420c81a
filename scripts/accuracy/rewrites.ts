import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';

/** Short passages with fair and distorting retellings: written for this project, kept beside the repository. */

const file = new URL('../../../shared/data/rewrites.jsonl.gz', import.meta.url);

const rewriteSchema = v.object({
  id: v.string(),
  source: v.string(),
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

/** All passages; null where the file is not there. */
export function readRewrites(): Rewrite[] | null {
  if (!existsSync(file)) return null;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => v.parse(rewriteSchema, JSON.parse(line)));
}
