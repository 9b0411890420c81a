/**
 * Files that wait for their import: a folder each in the extension's private file system, where pages put them, named
 * by the import's id, and in it a file for each item, named by its number. Messages could not hold them.
 */
import { STAGING } from '../../protocol';

/** A staged file; null where it is not there. */
export async function openStaged(id: string, number: number): Promise<Blob | null> {
  try {
    const folder = await (await stagingFolder()).getDirectoryHandle(id);
    return await (await folder.getFileHandle(String(number))).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** Removes all folders but those of these imports, and those that a page is filling: it holds a lock of that name. */
export async function sweepStaged(needed: readonly string[]): Promise<void> {
  const staging = await stagingFolder();
  const names: string[] = [];
  for await (const name of staging.keys()) if (!needed.includes(name)) names.push(name);
  for (const name of names) {
    await navigator.locks.request(`${STAGING}/${name}`, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await staging.removeEntry(name, { recursive: true });
    });
  }
}

async function stagingFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(STAGING, { create: true });
}
