/** What one would write without Plumbline: a word diff of each page and its source, for the bench. */
import { readFileSync } from 'node:fs';
import { diffWords } from 'diff';

const [list = ''] = process.argv.slice(2);
for (const line of readFileSync(list, 'utf8').trim().split('\n')) {
  const { page, sources }: { page: string; sources: string[] } = JSON.parse(line);
  const text = readFileSync(page, 'utf8');
  const changes = sources.flatMap((source) => diffWords(readFileSync(source, 'utf8'), text));
  const changed = changes.filter(({ added, removed }) => added || removed).length;
  process.stdout.write(`${page}: ${changed} changes\n`);
}
