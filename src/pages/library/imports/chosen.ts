import { MAX_ITEMS } from '../../../protocol';
import type { Chosen } from './intake';

/** Files that were picked, also those of a folder. */
export function pickedFiles(files: Iterable<File>): Chosen[] {
  return [...files]
    .map((file): Chosen => ({ way: 'file', name: file.webkitRelativePath || file.name, content: file }))
    .filter(({ name }) => !isHidden(name));
}

/** Files that were dropped, and all that are in dropped folders. Ask for them while the drop is handled. */
export async function droppedFiles(data: DataTransfer): Promise<Chosen[]> {
  const entries: FileSystemEntry[] = [];
  const found: Chosen[] = [];
  for (const item of data.items) {
    const entry = item.webkitGetAsEntry();
    const file = entry === null ? item.getAsFile() : null;
    if (entry !== null) entries.push(entry);
    // What some programs drag is a file, but in no folder.
    if (file !== null) found.push(...pickedFiles([file]));
  }
  for (
    let entry = entries.shift();
    entry !== undefined && found.length <= MAX_ITEMS;
    entry = entries.shift()
  ) {
    const name = entry.fullPath.replace(/^\//, '');
    if (isHidden(name)) continue;
    if (isFolder(entry)) entries.push(...(await entriesOf(entry)));
    else if (isFile(entry)) found.push({ way: 'file', name, content: await fileOf(entry) });
  }
  return found;
}

/** What systems and programs keep beside the user's files. */
function isHidden(path: string): boolean {
  return /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A folder tells its entries some at a time, until it tells none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** One that cannot be read is empty, which is told of it. */
function fileOf(entry: FileSystemFileEntry): Promise<Blob> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(new Blob())));
}
