import { useCallback } from 'preact/hooks';
import { tabParam } from '../shared/tab-param';
import { usePlace } from '../shared/use-place';

const VIEWS = ['page', 'reviews', 'queue', 'story'] as const;
export type View = (typeof VIEWS)[number];

/** Where one is at the desk, as its address says. */
export interface Place {
  /**
   * What is open: the page of a tab, the list of reviews, `?view=reviews`, many pages, `?view=queue`, or pages
   * side by side, `?view=story`.
   */
  view: View;
  /** A review in place of the tab's page, `?review=ID`. */
  review: string | null;
  /** The tab with the page, `?tab=ID`; null follows the tab in front. */
  tab: number | null;
  /** The note to begin at, `?note=ID`. */
  note: string | null;
}

export interface Route {
  place: Place;
  /** Goes on from here, so that the browser's back button leads back. */
  go: (to: Partial<Place>) => void;
  /** Has the address name a review that has begun here: a reload opens it again. */
  begun: (review: string) => void;
}

export function placeIn(address: string): Place {
  const params = new URLSearchParams(address);
  return {
    view: VIEWS.find((view) => view === params.get('view')) ?? 'page',
    review: params.get('review') || null,
    tab: tabParam(address),
    note: params.get('note') || null,
  };
}

export function addressOf({ view, review, tab, note }: Place): string {
  const params = new URLSearchParams();
  if (view !== 'page') params.set('view', view);
  if (review !== null) params.set('review', review);
  if (tab !== null) params.set('tab', String(tab));
  if (note !== null) params.set('note', note);
  const query = params.toString();
  return query === '' ? location.pathname : `?${query}`;
}

/** The place at the desk, and the ways to another one. */
export function useRoute(): Route {
  const { place, go } = usePlace(placeIn, addressOf);
  const begun = useCallback((review: string) => {
    const here = placeIn(location.search);
    // Something else may be looked at by then.
    if (here.view === 'page') history.replaceState(null, '', addressOf({ ...here, review }));
  }, []);
  const leave = useCallback(
    (to: Partial<Place>) => {
      go({ note: null, ...to });
      scrollTo(0, 0);
    },
    [go],
  );
  return { place, go: leave, begun };
}
