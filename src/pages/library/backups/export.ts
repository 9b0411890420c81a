import { BACKUPS } from '../../../protocol';

/** Saves a backup's file where the browser puts downloads. It lies in this extension's own files. */
export async function exportBackup(name: string): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(BACKUPS);
  const file = await (await folder.getFileHandle(name)).getFile();
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it on after this call; a large one for a while.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
