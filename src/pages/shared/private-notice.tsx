import { useEffect, useState } from 'preact/hooks';
import { say, tabById } from '../../platform';
import { Notice } from '../../ui/notice';

/** Where the tab is in a private window: that what is saved stays all the same. */
export function PrivateNotice({ tab }: { tab: number | null }) {
  const [isPrivate, setIsPrivate] = useState(false);
  useEffect(() => {
    if (tab !== null) tabById(tab).then((found) => setIsPrivate(found?.isPrivate ?? false));
  }, [tab]);
  return isPrivate ? <Notice title={say('keptPrivate')} /> : null;
}
