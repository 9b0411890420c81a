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

    test('a file whose pages are overwritten is recovered, says so, and leaves a copy', async () => {
      const { session } = world();
      const page = await session.extension.open('library');
      await session.extension.stop();
      const hit = await until(() => page.evaluate(overwriteLargest).catch(() => null), 'files let go');
      expect(hit).toBeGreaterThan(0);
      await session.extension.ask('safety.check', null);
      const { backups, recovery } = await session.extension.ask('safety.list', null);
      expect(backups[0]?.reason).toBe('damaged');
      expect(recovery?.saved).toBeGreaterThan(0);
      expect(await session.extension.ask('safety.check', null)).toBe('whole');
      await page.close();
      const later = await session.extension.open('library');
      await sees(later, 'was damaged, and was mended');
      await later.close();
    });
  },
  { idleAfter: 8_000 },
);

/** In a page of the extension: zeros over two pages in the midst of the library's file; null while it is held. */
async function overwriteLargest(): Promise<number | null> {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle('plumbline')).getDirectoryHandle('.opaque');
  let largest: { handle: FileSystemFileHandle; size: number } | null = null;
  for await (const handle of folder.values()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    const { size } = await handle.getFile();
    if (largest === null || size > largest.size) largest = { handle, size };
  }
  if (largest === null) return null;
  const file = await largest.handle.createWritable({ keepExistingData: true });
  await file.write({ type: 'write', position: 4_096 + 8_192 * 12, data: new Uint8Array(8_192 * 2) });
  await file.close();
  return largest.size;
}
