import { type Placed, usePlace } from '../shared/use-place';
import { DOCUMENTS, TABS } from './tabs';

/** Where one is in the library, as its address says: `?tab=NAME`, `?search=WORDS`, `?document=ID`. */
export interface Place {
  tab: string;
  search: string;
  document: string | null;
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
export function useRoute(): Placed<Place> {
  return usePlace(placeIn, addressOf);
}
