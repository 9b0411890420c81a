/**
 * Files that wait for their import: a folder each in the extension's private file system, where pages put them, named
 * by the import's id. Messages could not hold them. In it are all of them in one file, and where in it each begins: to
 * make a file of its own for each takes Firefox a hundred times as long.
 */
import { STAGED_BYTES, STAGED_PLACES, STAGING, type StagedPlaces } from '../../protocol';

interface Staged {
  bytes: Blob;
  places: StagedPlaces;
}

/** Those of the import that is being read. */
let current: Promise<Staged | null> | null = null;
let currentId = '';

/** The staged file with this number, from 1 on; null where it is not there. */
export async function openStaged(id: string, number: number): Promise<Blob | null> {
  if (id !== currentId) {
    currentId = id;
    current = stagedOf(id);
    current.catch(() => {
      currentId = '';
    });
  }
  const staged = await current;
  const place = staged?.places[number - 1];
  return staged && place ? staged.bytes.slice(place.start, place.start + place.size) : null;
}

async function stagedOf(id: string): Promise<Staged | null> {
  try {
    const folder = await (await stagingFolder()).getDirectoryHandle(id);
    const bytes = await (await folder.getFileHandle(STAGED_BYTES)).getFile();
    const index = await (await folder.getFileHandle(STAGED_PLACES)).getFile();
    // Written by the library's page alone.
    return { bytes, places: JSON.parse(await index.text()) };
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
