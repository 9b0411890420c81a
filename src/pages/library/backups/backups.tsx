import './backups.css';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import type { Answer, PlainKey } from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { useTask } from '../../../ui/use-task';
import type { TabProps } from '../tab';
import { Backup } from './backup';
import { exportBackup } from './export';
import { Recovered } from './recovered';

const FINDINGS: Record<Answer<'safety.check'>, PlainKey> = {
  whole: 'backupsWhole',
  indexes: 'backupsIndexes',
  damaged: 'backupsDamaged',
};

/** Copies of the library, and whether it is whole. */
export function Backups({ corpus: { refresh } }: TabProps) {
  const [found, setFound] = useState<Answer<'safety.list'> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { task, start } = useTask<PlainKey | null>();
  const isBusy = task.state === 'busy';

  const reload = useCallback(
    () =>
      send('safety.list', null).then(setFound, (error: unknown) => {
        setFailure(messageOf(error));
      }),
    [],
  );
  useEffect(() => {
    reload();
  }, [reload]);
  /** Does something that takes a while, and says what came of it. */
  const act = (work: () => Promise<PlainKey | null>) =>
    start(async () => {
      try {
        return await work();
      } finally {
        await reload();
        refresh();
      }
    });

  return (
    <div class="stack">
      <p class="soft">{say('backupsAbout')}</p>
      <p class="row backup-acts">
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={() => act(() => send('safety.backUp', null).then(() => 'backupsMade'))}
        >
          {say('backupsMake')}
        </button>
        <button
          type="button"
          class="button button-quiet"
          disabled={isBusy}
          onClick={() => act(async () => FINDINGS[await send('safety.check', null)])}
        >
          {say('backupsCheck')}
        </button>
      </p>
      {isBusy && <Busy>{say('backupsBusy')}</Busy>}
      {task.state === 'done' && task.value !== null && <Notice tone="good" title={say(task.value)} />}
      {task.state === 'failed' && (
        <Notice tone="failed" title={say('backupsFailed')}>
          <p class="small foreign">{task.message}</p>
        </Notice>
      )}
      {failure !== null && (
        <Notice tone="failed" title={say('backupsFailed')}>
          <p class="small foreign">{failure}</p>
        </Notice>
      )}
      {found?.recovery && (
        <Recovered
          recovery={found.recovery}
          onForget={() => act(() => send('safety.forget', null).then(() => null))}
        />
      )}
      {found === null && failure === null && <Busy>{say('backupsLoading')}</Busy>}
      {found?.backups.length === 0 && <p class="soft">{say('backupsNone')}</p>}
      {found !== null && found.backups.length > 0 && (
        <ul class="documents" aria-label={say('libraryBackups')}>
          {found.backups.map((backup) => (
            <Backup
              key={backup.name}
              backup={backup}
              isBusy={isBusy}
              onRestore={() =>
                act(() => send('safety.restore', { name: backup.name }).then(() => 'backupsRestored'))
              }
              onExport={() => act(() => exportBackup(backup.name).then(() => null))}
              onDelete={() => act(() => send('safety.delete', { name: backup.name }).then(() => null))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
