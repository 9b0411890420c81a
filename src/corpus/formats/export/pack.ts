import { PackWriter } from '../pack';
import { manifestLine } from '../pack/manifest';
import type { ExportWriter } from './writer';

/** What nobody has said of a library. Who wants to publish it builds a pack of this file, and says it then. */
const UNSAID = { name: 'Plumbline library', publisher: 'not stated', licence: 'not stated' };

/** A pack in one file, not signed. */
export function packExport(today: string): ExportWriter {
  const writer = new PackWriter();
  return {
    add: ({ id: _, facts, ...document }) =>
      writer.add(
        {
          ...document,
          title: readable(document.title),
          publisher: document.publisher && readable(document.publisher),
          author: document.author && readable(document.author),
          text: readable(document.text),
        },
        facts,
      ),
    head: () => `${manifestLine(writer.manifest({ ...UNSAID, updated: today }))}\n`,
  };
}

/** Some formats let a NUL through, and one that no reader of packs takes would keep all the others out. */
function readable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
