import * as v from 'valibot';
import { CorpusError } from '../../corpus/errors';
import { MAX_RECORD } from '../../corpus/formats/own-json';
import { deskFile } from '../../corpus/formats/report/desk-file';
import { annotationsIn } from '../../corpus/formats/review/annotations';
import { readReviewed } from '../../corpus/formats/review/read';
import { DESK_FORMATS, type ReviewFileCalls } from '../../protocol';
import { label, language } from '../asks';
import { holdFile } from '../desk/bounds';
import { takeAnnotations } from '../desk/take-annotations';
import type { Handler } from '../handler';
import { sayIn } from '../words';

const id = v.pipe(v.string(), v.uuid());

/** Reviews as files. */
export const reviewFileHandlers: { [N in keyof ReviewFileCalls]: Handler<N> } = {
  'reviews.export': {
    schema: v.object({ id, format: v.picklist(DESK_FORMATS), language }),
    async run({ id, format, language }, host) {
      const { reviews } = await host.opened();
      return deskFile(format, reviews.get(id).review, await sayIn(language));
    },
  },
  'reviews.import': {
    schema: v.object({
      name: label,
      text: v.pipe(v.string(), v.maxLength(MAX_RECORD)),
      into: v.nullable(id),
    }),
    async run({ name, text, into }, host) {
      const { reviews } = await host.opened();
      const annotations = annotationsIn(text);
      if (annotations !== null) {
        if (into === null)
          throw new CorpusError('bad-input', { key: 'annotationsNoReview', values: { name } });
        return takeAnnotations(annotations, reviews, into);
      }
      const of = readReviewed(text, name, 'reviewFileNone');
      holdFile(of);
      if (of.format === 'plumbline.review/1') return { id: of.id, added: reviews.add(of), annotations: null };
      const begun = reviews.begin(crypto.randomUUID(), of);
      return { id: begun.review.id, added: true, annotations: null };
    },
  },
};
