import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Placed<Place> {
  place: Place;
  /** Goes on from here, so that the browser's back button leads back; a place that is the same stays. */
  go: (to: Partial<Place>) => void;
  /** Stays here, for example while a search is being typed. */
  amend: (to: Partial<Place>) => void;
}

/**
 * The place in a page, as its address says it, and the ways to another one.
 * @param placeIn reads the query of an address; the same function at every call
 * @param addressOf writes it
 */
export function usePlace<Place>(
  placeIn: (address: string) => Place,
  addressOf: (place: Place) => string,
): Placed<Place> {
  const [place, setPlace] = useState(() => placeIn(location.search));

  useEffect(() => {
    const follow = () => setPlace(placeIn(location.search));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [placeIn]);

  const go = useCallback(
    (to: Partial<Place>) => {
      const here = placeIn(location.search);
      const next = { ...here, ...to };
      if (addressOf(next) === addressOf(here)) return;
      history.pushState(null, '', addressOf(next));
      setPlace(next);
    },
    [placeIn, addressOf],
  );
  const amend = useCallback(
    (to: Partial<Place>) => {
      const next = { ...placeIn(location.search), ...to };
      history.replaceState(history.state, '', addressOf(next));
      setPlace(next);
    },
    [placeIn, addressOf],
  );
  return { place, go, amend };
}
