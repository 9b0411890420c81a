import { BACKUPS } from '../../../protocol';
import { save } from '../../shared/save';

/** Saves a backup's file where the browser puts downloads. It lies in this extension's own files. */
export async function exportBackup(name: string): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(BACKUPS);
  save(await (await folder.getFileHandle(name)).getFile(), name);
}
