/**
 * Writes the published JSON Schemas from the code's own, so that the two cannot drift: `npm run schemas`.
 * A test fails where the files are not what this would write.
 */
import { writeFileSync } from 'node:fs';
import { schemas } from './schema-files';

for (const { file, text } of schemas()) {
  writeFileSync(file, text);
  console.log(file.pathname.split('/').slice(-3).join('/'));
}
