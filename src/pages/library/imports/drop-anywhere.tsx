import { useLayoutEffect, useState } from 'preact/hooks';
import { say } from '../../../platform';
import { MAX_DATA, MAX_INPUT, MAX_ITEMS, MAX_PACK } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { droppedFiles } from './chosen';
import { dismissIntake, type Intake, takeFitting, takeIn, useIntake } from './intake';
import './imports.css';

/** So many files that are too large are named. */
const MOST_NAMED = 20;

/**
 * Takes files that are dropped anywhere on the page, and tells what becomes of what was given to import. From the first
 * moment, also while the library is being opened: else the browser would show a dropped file in the page's place.
 */
export function DropAnywhere({ onTaken }: { onTaken: () => void }) {
  const [isOver, setIsOver] = useState(false);
  const intake = useIntake();

  useLayoutEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = async (event: DragEvent) => {
      setIsOver(false);
      if (event.dataTransfer === null || !hasFiles(event)) return;
      event.preventDefault();
      onTaken();
      takeIn(await droppedFiles(event.dataTransfer));
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onTaken]);

  return (
    <>
      {isOver && (
        <div class="drop-anywhere" aria-hidden="true">
          <p>{say('importDropHere')}</p>
        </div>
      )}
      <IntakeNotice intake={intake} />
    </>
  );
}

function IntakeNotice({ intake }: { intake: Intake }) {
  switch (intake.state) {
    case 'idle':
      return null;
    case 'staging':
      return <Progress done={intake.done} total={intake.total} label={say('importStaging')} />;
    case 'failed':
      return (
        <Notice tone="failed" title={say('importNotStarted')}>
          <p class="small foreign">{intake.message}</p>
          <p>
            <button type="button" class="button button-small" onClick={dismissIntake}>
              {say('importDismiss')}
            </button>
          </p>
        </Notice>
      );
    case 'asking':
      return <Question {...intake} />;
  }
}

function Question({ fit, tooLarge, tooMany }: Intake & { state: 'asking' }) {
  const more = tooLarge.length - MOST_NAMED;
  return (
    <Notice tone="failed" title={say('importNotAll')}>
      {tooLarge.length > 0 && (
        <div class="stack-tight small">
          <p>
            {say.count('importTooLarge', tooLarge.length, {
              most: say.bytes(MAX_INPUT),
              data: say.bytes(MAX_DATA),
              pack: say.bytes(MAX_PACK),
            })}
          </p>
          <ul class="import-named">
            {tooLarge.slice(0, MOST_NAMED).map(({ name, content }) => (
              <li key={name} class="foreign">
                <bdi>{name}</bdi> <span class="soft">{say.bytes(content.size)}</span>
              </li>
            ))}
          </ul>
          {more > 0 && <p>{say.count('importMore', more)}</p>}
        </div>
      )}
      {tooMany > 0 && <p class="small">{say.count('importTooMany', tooMany, { most: MAX_ITEMS })}</p>}
      <p class="row">
        {fit.length > 0 && (
          <button type="button" class="button button-small button-primary" onClick={takeFitting}>
            {say.count('importOthers', fit.length)}
          </button>
        )}
        <button type="button" class="button button-small" onClick={dismissIntake}>
          {say('importNothing')}
        </button>
      </p>
    </Notice>
  );
}
