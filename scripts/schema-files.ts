import { toJsonSchema } from '@valibot/to-json-schema';
import { type GenericSchema, object, union } from 'valibot';
import { removeSchema } from '../src/corpus/formats/pack/delta';
import { factsSchema, wholeSchema } from '../src/corpus/formats/pack/documents';
import { manifestSchema, signatureSchema } from '../src/corpus/formats/pack/manifest';
import { receiptSchema } from '../src/corpus/formats/receipt';
import { reviewSchema } from '../src/corpus/formats/review/schema';
import { checkRecordSchema } from '../src/engine/record';
import { storySchema } from '../src/engine/story/schema';

interface SchemaFile {
  file: URL;
  text: string;
}

const documentSchema = union([wholeSchema, factsSchema]);

const published: [name: string, title: string, schema: GenericSchema][] = [
  ['check-1', 'plumbline.check/1: the record of one check', checkRecordSchema],
  [
    'receipt-1',
    'plumbline.receipt/1: what a record is told by where its texts must not travel',
    receiptSchema,
  ],
  ['review-1', 'plumbline.review/1: a record and what a reviewer did with it, step by step', reviewSchema],
  ['story-1', 'plumbline.story/1: pages on one event, side by side with what its sources say', storySchema],
  ['corpus-1.manifest', 'plumbline.corpus/1: the first line of a pack', manifestSchema],
  ['corpus-1.signature', 'plumbline.corpus/1: the second line of a signed pack', signatureSchema],
  ['corpus-1.document', 'plumbline.corpus/1: a line of a pack’s body, a source document', documentSchema],
  [
    'corpus-1.change',
    'plumbline.corpus/1: a line of a delta',
    union([object({ put: documentSchema }), removeSchema]),
  ],
];

/** The JSON Schema files as the code's own schemas give them. */
export function schemas(): SchemaFile[] {
  return published.map(([name, title, schema]) => ({
    file: new URL(`../docs/schemas/${name}.schema.json`, import.meta.url),
    text: `${JSON.stringify({ ...toJsonSchema(schema, { ignoreActions: ['check'] }), title }, null, 2)}\n`,
  }));
}
