/**
 * Files of exports, in the extension's private file system, where the page that asked for one finds it. Messages could
 * not hold them. That page holds a lock of the file's name for as long as it wants it.
 */
import { EXPORTS } from '../../protocol';
import type { ExportFile } from './desk';

export async function createExport(id: string): Promise<ExportFile> {
  const file = await (await exportsFolder()).getFileHandle(id, { create: true });
  const writable = await file.createWritable();
  return {
    write: (bytes) => writable.write(new Uint8Array(bytes)),
    close: () => writable.close(),
    abort: () => writable.abort(),
  };
}

/** Resolves once no page wants the export any more. */
export function exportDropped(id: string): Promise<void> {
  return navigator.locks.request(lockOf(id), async () => {});
}

/** Removes the files that no page wants. */
export async function sweepExports(): Promise<void> {
  const folder = await exportsFolder();
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  for (const name of names) {
    await navigator.locks.request(lockOf(name), { ifAvailable: true }, async (lock) => {
      if (lock !== null) await folder.removeEntry(name);
    });
  }
}

const lockOf = (id: string) => `${EXPORTS}/${id}`;

async function exportsFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(EXPORTS, { create: true });
}
