import { useEffect, useState } from 'preact/hooks';
import { say, tabById } from '../../platform';
import { Notice } from '../../ui/notice';

interface PrivateNoticeProps {
  tab: number | null;
  /** What is said of it. */
  title?: string;
}

/** Where the tab is in a private window: that what is saved stays all the same. */
export function PrivateNotice({ tab, title = say('keptPrivate') }: PrivateNoticeProps) {
  const [isPrivate, setIsPrivate] = useState(false);
  useEffect(() => {
    if (tab !== null) tabById(tab).then((found) => setIsPrivate(found?.isPrivate ?? false));
  }, [tab]);
  return isPrivate ? <Notice title={title} /> : null;
}
