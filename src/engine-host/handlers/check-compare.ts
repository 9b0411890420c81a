import * as v from 'valibot';
import { newDocumentSchema } from '../../corpus/formats/limits';
import { documentId, keyFacts, prepareSource, propose } from '../../engine';
import { checkSchema, MAX_SOURCES } from '../asks';
import { rememberNamed } from '../desk/named-sources';
import type { Handler } from '../handler';
import { concluded } from '../kept-checks';

/** Checks against the sources that the user named; needs no corpus. */
export const checkCompare: Handler<'check.compare'> = {
  schema: v.object({
    ...checkSchema,
    sources: v.pipe(v.array(newDocumentSchema), v.minLength(1), v.maxLength(MAX_SOURCES)),
  }),
  run({ page, incomplete, sources, threshold }) {
    const named = sources.map((source) => ({ id: documentId(source.text), ...source }));
    rememberNamed(named);
    const prepared = named.map(prepareSource);
    return concluded({
      proposals: propose(page, prepared),
      threshold,
      incomplete,
      chosen: 'compared',
      // Later nobody has these sources any more: they are in no corpus.
      keyFacts: keyFacts(page, prepared),
    });
  },
};
