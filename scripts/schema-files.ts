import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { newDocumentSchema } from '../src/corpus/formats/limits';
import { headerSchema } from '../src/corpus/formats/pack';
import { checkRecordSchema } from '../src/engine/record';

interface SchemaFile {
  file: URL;
  text: string;
}

const published: [name: string, title: string, schema: GenericSchema][] = [
  ['check-1', 'plumbline.check/1: the record of one check', checkRecordSchema],
  ['corpus-1.header', 'plumbline.corpus/1: the first line of a pack', headerSchema],
  [
    'corpus-1.document',
    'plumbline.corpus/1: every other line of a pack, a source document',
    newDocumentSchema,
  ],
];

/** The JSON Schema files as the code's own schemas give them. */
export function schemas(): SchemaFile[] {
  return published.map(([name, title, schema]) => ({
    file: new URL(`../docs/schemas/${name}.schema.json`, import.meta.url),
    text: `${JSON.stringify({ ...toJsonSchema(schema, { ignoreActions: ['check'] }), title }, null, 2)}\n`,
  }));
}
