import { useState } from 'preact/hooks';
import { say } from '../../../platform';
import type { Backup as BackupFile, BackupReason, PlainKey } from '../../../protocol';

const REASONS: Record<BackupReason, PlainKey> = {
  asked: 'backupAsked',
  migration: 'backupMigration',
  restore: 'backupRestore',
  damaged: 'backupDamaged',
};

interface BackupProps {
  backup: BackupFile;
  isBusy: boolean;
  onRestore: () => void;
  onExport: () => void;
  onDelete: () => void;
}

/** One backup, and what can be done with it; what cannot be undone is asked about first. */
export function Backup({ backup, isBusy, onRestore, onExport, onDelete }: BackupProps) {
  const [asked, setAsked] = useState<'restore' | 'delete' | null>(null);
  const time = new Date(backup.made);
  const confirm = () => {
    setAsked(null);
    if (asked === 'restore') onRestore();
    else onDelete();
  };
  return (
    <li class="document">
      <div class="stack-tight">
        <h2>
          <time dateTime={time.toISOString()}>
            {time.toLocaleString(say('language'), { dateStyle: 'long', timeStyle: 'short' })}
          </time>
        </h2>
        <p class="small soft">
          {say(REASONS[backup.reason])} · {say.bytes(backup.bytes)}
        </p>
        {asked && (
          <div class="stack-tight" role="alert">
            <p>{say(asked === 'restore' ? 'backupDoAsk' : 'backupDeleteAsk')}</p>
            <p class="row backup-acts">
              <button type="button" class="button button-small" onClick={confirm}>
                {say(asked === 'restore' ? 'backupDo' : 'backupDelete')}
              </button>
              <button type="button" class="button button-small button-quiet" onClick={() => setAsked(null)}>
                {say('backupCancel')}
              </button>
            </p>
          </div>
        )}
      </div>
      {!asked && (
        <p class="row backup-acts">
          {backup.reason !== 'damaged' && (
            <button
              type="button"
              class="button button-small"
              disabled={isBusy}
              onClick={() => setAsked('restore')}
            >
              {say('backupDo')}
            </button>
          )}
          <button type="button" class="button button-small" onClick={onExport}>
            {say('backupExport')}
          </button>
          <button
            type="button"
            class="button button-small button-quiet"
            disabled={isBusy}
            onClick={() => setAsked('delete')}
          >
            {say('backupDelete')}
          </button>
        </p>
      )}
    </li>
  );
}
