import { expect, test } from 'vitest';
import { until } from '../../scripts/marks';
import { documentOf } from '../corpus/documents';
import { inBothBrowsers, press, sees } from './harness';

inBothBrowsers(
  'backups',
  {},
  (world) => {
    test('a backup is made, and brings back what was there; the library is whole', async () => {
      const { extension } = world().session;
      const page = await extension.open('library');
      await press(page, 'Backups');
      await press(page, 'Make a backup');
      await sees(page, 'The backup was made');
      const { id } = await extension.ask('corpus.add', { document: documentOf('The pier was closed.') });
      await page.bringToFront();
      await press(page, 'Restore');
      await sees(page, 'Restore this backup?');
      await press(page, 'Restore');
      await sees(page, 'The library is as it was in that backup');
      expect(await extension.ask('corpus.document', { id })).toBeNull();
      const { backups } = await extension.ask('safety.list', null);
      expect(backups.map(({ reason }) => reason)).toEqual(['restore', 'asked']);
      await press(page, 'Check the library');
      await sees(page, 'The library is whole');
      await page.close();
    });

    test('a file whose text is overwritten is recovered, says what was lost, and leaves a copy', async () => {
      const { extension } = world().session;
      const text = Array.from({ length: 2_000 }, (_, n) => `Entry ${n} of the pier’s log.`).join(' ');
      await extension.ask('corpus.add', { document: documentOf(text, { title: 'The pier’s log' }) });
      const before = await extension.ask('corpus.status', null);
      const page = await extension.open('library');
      // Its questions are answered: nothing wakes the engine again that is about to end.
      await sees(page, 'The pier’s log');
      const isHit = async () => {
        await extension.stop();
        return page.evaluate(overwrite, 'Entry 1000 of the pier');
      };
      await until(isHit, 'hold on the library’s file', 60_000);
      await page.close();

      await extension.ask('safety.check', null);
      expect(await extension.ask('safety.check', null)).toBe('whole');
      const documents = before.state === 'ready' ? before.documents - 1 : 0;
      expect(await extension.ask('corpus.status', null)).toMatchObject({ documents, recovered: true });
      // Not loaded anew: a driver of Firefox waits in vain for the end of that.
      const again = await extension.open('library');
      await sees(again, 'was damaged, and was mended');
      await press(again, 'Backups');
      await sees(again, `${documents} documents were saved. 1 document was lost. The pier’s log`);
      await sees(again, 'Copy of the damaged library');
      await again.close();
    });
  },
  { idleAfter: 2_000 },
);

/** In a page of the extension: zeros over the page of the library's file with these words; false while it is held. */
async function overwrite(words: string): Promise<boolean> {
  const [head, size] = [4_096, 8_192];
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle('plumbline')).getDirectoryHandle('.opaque');
  for await (const handle of folder.values()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    const bytes = await (await handle.getFile()).arrayBuffer();
    const at = new TextDecoder('latin1').decode(bytes).indexOf(words);
    if (at < 0) continue;
    try {
      const file = await handle.createWritable({ keepExistingData: true });
      const position = head + Math.floor((at - head) / size) * size;
      await file.write({ type: 'write', position, data: new Uint8Array(size) });
      await file.close();
      return true;
    } catch {
      return false;
    }
  }
  return false;
}
