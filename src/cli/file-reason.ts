/** Why a file could not be read or written, in a few words. */
export function fileReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOTDIR') return 'it is no folder';
  if (code === 'EEXIST') return 'it is there already';
  if (code === 'EACCES') return 'it may not be opened';
  if (code === 'ENAMETOOLONG') return 'its name is too long';
  if (typeof code === 'string' && code.startsWith('Z_')) return 'it is not a whole gzip file';
  return error instanceof Error ? error.message : String(error);
}
