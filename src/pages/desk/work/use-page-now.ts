import { useEffect, useState } from 'preact/hooks';
import { listTabs } from '../../../platform';
import { readArticle, type TabArticle } from '../../shared/use-article';

/** Where a page is open now, and its article as it is there. */
export interface PageNow {
  tab: number | null;
  /** Null where it is open in no tab, or no article was found in it. */
  found: TabArticle | null;
}

/**
 * Looks for a page among the open tabs, again whenever one comes back to the desk.
 * @param given the tab that it is in, where that is known
 */
export function usePageNow(given: number | null, address: string | null): PageNow {
  const [now, setNow] = useState<PageNow>({ tab: given, found: null });
  useEffect(() => {
    let left = false;
    const look = async () => {
      const tab = given ?? (address === null ? null : await tabAt(address));
      const found = tab === null ? null : await readArticle(tab).catch(() => null);
      if (!left)
        setNow({ tab, found: found !== null && isAt(found.article.address, address) ? found : null });
    };
    look();
    addEventListener('focus', look);
    return () => {
      left = true;
      removeEventListener('focus', look);
    };
  }, [given, address]);
  return now;
}

async function tabAt(address: string): Promise<number | null> {
  const tabs = await listTabs();
  return tabs.find(({ url }) => isAt(url, address))?.id ?? null;
}

function isAt(url: string | null, address: string | null): boolean {
  return url?.split('#', 1)[0] === address?.split('#', 1)[0];
}
