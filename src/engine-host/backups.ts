/** The backups in the extension's private file system. Their names tell what they are, so that nothing else has to. */
import { CorpusError } from '../corpus/errors';
import { BACKUP_REASONS, BACKUPS, type Backup, type BackupReason } from '../protocol';

/** Of those that are made by themselves, and of damaged copies, so many are kept. */
const KEPT = 3;

const NAME = /^plumbline-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)-([a-z]+)\.sqlite3\.gz$/;

/** All backups, the newest first. */
export async function listBackups(): Promise<Backup[]> {
  const folder = await backupFolder();
  const backups: Backup[] = [];
  for await (const [name, handle] of folder.entries()) {
    const about = aboutOf(name);
    // One without an end was being written when the browser ended.
    if (about === null || !(handle instanceof FileSystemFileHandle)) continue;
    backups.push({ name, ...about, bytes: (await handle.getFile()).size });
  }
  return backups.sort((a, b) => b.made - a.made);
}

/** Stores a database's bytes as a backup: first under another name, so that what has the right one is complete. */
export async function storeBackup(
  bytes: Uint8Array<ArrayBuffer>,
  reason: BackupReason,
  now: number,
): Promise<void> {
  const folder = await backupFolder();
  const time = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const name = `plumbline-${time}-${reason}.sqlite3.gz`;
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  const file = await folder.getFileHandle(name, { create: true });
  try {
    // What is written takes the file's place only once it is closed.
    await packed.pipeTo(await file.createWritable());
  } catch (error) {
    await folder.removeEntry(name).catch(() => {});
    throw error;
  }
  await clear(await listBackups(), reason);
}

/** A backup's bytes, unpacked piece by piece. @throws CorpusError where it is not there */
export async function openBackup(name: string): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const folder = await backupFolder();
  const handle = aboutOf(name) === null ? null : await folder.getFileHandle(name).catch(() => null);
  if (handle === null) throw new CorpusError('bad-input', { key: 'backupGone' });
  const file = await handle.getFile();
  return file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
}

export async function deleteBackup(name: string): Promise<void> {
  if (aboutOf(name) === null) return;
  await (await backupFolder()).removeEntry(name).catch(() => {});
}

/** Removes all but the newest of a kind. What the user asked for stays. */
async function clear(backups: readonly Backup[], reason: BackupReason): Promise<void> {
  if (reason === 'asked') return;
  const alike = backups.filter(
    (one) => one.reason !== 'asked' && (one.reason === 'damaged') === (reason === 'damaged'),
  );
  for (const { name } of alike.slice(KEPT)) await deleteBackup(name);
}

function aboutOf(name: string): { reason: BackupReason; made: number } | null {
  const [, time = '', named] = NAME.exec(name) ?? [];
  const reason = BACKUP_REASONS.find((known) => known === named);
  const made = Date.parse(time.replace(/T(\d\d)-(\d\d)-(\d\d)-/, 'T$1:$2:$3.'));
  return reason === undefined || Number.isNaN(made) ? null : { reason, made };
}

async function backupFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(BACKUPS, { create: true });
}
