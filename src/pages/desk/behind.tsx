import { say } from '../../platform';
import { Notice } from '../../ui/notice';

interface BehindProps {
  /** The tab with the other page; null where there is none any more. */
  tab: number | null;
  /** The tab that the desk is about; null where it follows the one in front. */
  given: number | null;
  /** Whether something here would be lost. */
  loses: boolean;
  onGo: () => void;
  onStay: () => void;
}

/** The desk stayed with a page although there is another one. */
export function Behind({ tab, given, loses, onGo, onStay }: BehindProps) {
  const words = tab === null ? 'deskBehindClosed' : given === null ? 'deskBehind' : 'deskBehindMoved';
  return (
    <div class="desk-behind">
      <Notice title={say(words)}>
        {loses && tab !== null && <p>{say('deskBehindWhy')}</p>}
        <p class="row">
          {tab !== null && (
            <button type="button" class="button button-small" onClick={onGo}>
              {say('deskBehindGo')}
            </button>
          )}
          <button type="button" class="button button-small" onClick={onStay}>
            {say('deskBehindStay')}
          </button>
        </p>
      </Notice>
    </div>
  );
}
