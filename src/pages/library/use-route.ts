import { useCallback, useEffect, useState } from 'preact/hooks';
import { DOCUMENTS, TABS } from './tabs';

/** Where one is in the library, as its address says: `?tab=NAME`, `?search=WORDS`, `?document=ID`. */
export interface Place {
  tab: string;
  search: string;
  document: string | null;
}

export interface Route {
  place: Place;
  /** Goes on from here, so that the browser's back button leads back. */
  go: (to: Partial<Place>) => void;
  /** Stays here, for example while a search is being typed. */
  amend: (to: Partial<Place>) => void;
}

export function placeIn(address: string): Place {
  const params = new URLSearchParams(address);
  const named = params.get('tab');
  return {
    tab: TABS.some(({ name }) => name === named) && named !== null ? named : DOCUMENTS,
    search: params.get('search') ?? '',
    document: params.get('document') || null,
  };
}

export function addressOf({ tab, search, document }: Place): string {
  const params = new URLSearchParams();
  if (tab !== DOCUMENTS) params.set('tab', tab);
  if (search !== '') params.set('search', search);
  if (document !== null) params.set('document', document);
  const query = params.toString();
  return query === '' ? location.pathname : `?${query}`;
}

/** The place in the library, and the ways to another one. */
export function useRoute(): Route {
  const [place, setPlace] = useState(() => placeIn(location.search));

  useEffect(() => {
    const follow = () => setPlace(placeIn(location.search));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const go = useCallback((to: Partial<Place>) => {
    const here = placeIn(location.search);
    const next = { ...here, ...to };
    if (addressOf(next) === addressOf(here)) return;
    history.pushState(null, '', addressOf(next));
    setPlace(next);
  }, []);
  const amend = useCallback((to: Partial<Place>) => {
    const next = { ...placeIn(location.search), ...to };
    history.replaceState(history.state, '', addressOf(next));
    setPlace(next);
  }, []);
  return { place, go, amend };
}
