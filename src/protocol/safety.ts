/** Backups of the library, and whether it is whole. */

/** Where the backups lie: a folder of the private file system, a gzipped SQLite database each. */
export const BACKUPS = 'backups';

/** `asked` for by the user; made before a `migration` or a `restore`; or a copy of a `damaged` library. */
export const BACKUP_REASONS = ['asked', 'migration', 'restore', 'damaged'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export interface Backup {
  /** Its file's. */
  name: string;
  reason: BackupReason;
  /** In ms since 1970. */
  made: number;
  bytes: number;
}

/** What became of a damaged library. */
export interface Recovery {
  /** In ms since 1970. */
  at: number;
  saved: number;
  /** Of those, how many lost what was known of them: title, publisher and the like. */
  nameless: number;
  lost: number;
  /** Whether more may be lost, as every list of what there was is damaged, too. */
  isLeast: boolean;
  /** Titles of lost ones, as far as they are known. */
  titles: string[];
  /** Whether something else may be lost: of collections, imports and subscriptions. */
  others: boolean;
}

/** Answered by the host; for the extension's own pages. */
export interface SafetyCalls {
  /** All backups, the newest first, and the report of a recovery that was not put aside yet. */
  'safety.list': (ask: null) => { backups: Backup[]; recovery: Recovery | null };
  'safety.backUp': (ask: null) => null;
  /** Puts a backup in the library's place, of which a backup is made first. */
  'safety.restore': (ask: { name: string }) => null;
  'safety.delete': (ask: { name: string }) => null;
  /** Reads everything and mends what it can: `damaged` is what had to be recovered. */
  'safety.check': (ask: null) => 'whole' | 'indexes' | 'damaged';
  /** Puts the report of a recovery aside. */
  'safety.forget': (ask: null) => null;
}
