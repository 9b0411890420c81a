import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Rows come near before they are seen, so that nobody sees them being filled. */
const MARGIN = '1200px 0px';

const heard = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | null = null;

function observed(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) heard.get(target)?.();
    },
    { rootMargin: MARGIN },
  );
  return observer;
}

/** Whether an element has ever been near to what is seen: what costs to draw can wait until then. */
export function useNear(place: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || isNear) return;
    heard.set(element, () => setIsNear(true));
    observed().observe(element);
    return () => observed().unobserve(element);
  }, [place, isNear]);
  return isNear;
}
