import { useEffect, useState } from 'preact/hooks';
import { onAccessChanged, type SiteAccess, siteAccess } from '../../platform';

/** What the browser lets Plumbline see now, of this site or of all; null until it has said so. */
export function useAccess(address?: string): SiteAccess | null {
  const [access, setAccess] = useState<SiteAccess | null>(null);

  useEffect(() => {
    const ask = () => siteAccess(address).then(setAccess);
    ask();
    return onAccessChanged(ask);
  }, [address]);

  return access;
}
