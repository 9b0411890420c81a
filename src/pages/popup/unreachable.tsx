import { useState } from 'preact/hooks';
import { askForAccess, reloadTab, runInTab, say, type TabInfo } from '../../platform';
import { Notice } from '../../ui/notice';
import { unreachableWords } from '../shared/unreachable';
import { useAccess } from '../shared/use-access';
import { Words } from './words';

interface UnreachableProps {
  tab: TabInfo;
  /** The page is being looked at now, or will be once it is loaded again. */
  onStarted: () => void;
}

/** A tab in which no content script answers: why, and what gets one to run there. */
export function Unreachable({ tab: { id, url }, onStarted }: UnreachableProps) {
  const access = useAccess(url);
  const [refused, setRefused] = useState(false);
  const { title, next, isOpen } = unreachableWords(url, access !== 'click');
  if (!isOpen) return <Words title={title} next={next} />;

  const reload = () => reloadTab(id).then(onStarted);
  const check = () => runInTab(id).then(onStarted, () => setRefused(true));
  const allow = () =>
    askForAccess(url).then(
      (allowed) => (allowed ? reload() : undefined),
      () => setRefused(true),
    );
  return (
    <>
      <Words title={title} next={next}>
        <button type="button" class="button button-small button-primary" onClick={check}>
          {say('actCheck')}
        </button>
        {access === 'click' && (
          <button type="button" class="button button-small" onClick={allow}>
            {say('accessAllowSite', { site: new URL(url).hostname })}
          </button>
        )}
      </Words>
      {refused && (
        <Notice tone="failed" title={say('unreachableNotRun')}>
          <p>
            <button type="button" class="button button-small" onClick={reload}>
              {say('actReload')}
            </button>
          </p>
        </Notice>
      )}
    </>
  );
}
