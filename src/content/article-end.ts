/** Tells when a reader has come to an article's end. */
import type { FoundArticle } from '../article/types';
import { placeRange } from './marks';

/** At these shares of the last paragraph it is asked whether its end is in view: it may be higher than the viewport. */
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/**
 * Calls `onEnd` when the end of the article's last paragraph comes into view, and when the paragraph has left it.
 * Observes without listening to scrolling, until `signal` is aborted.
 */
export function watchEnd(
  { article, map }: FoundArticle,
  signal: AbortSignal,
  onEnd: (inView: boolean) => void,
): void {
  const last = article.blocks.at(-1);
  const container = last && placeRange(last, map)?.endContainer;
  const element = container instanceof Element ? container : container?.parentElement;
  if (!element || signal.aborted) return;
  const observer = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1);
      if (!entry) return;
      if (!entry.isIntersecting) onEnd(false);
      // What is seen of it, and not the viewport: of a frame that would be the one of the page around it.
      else if (entry.boundingClientRect.bottom <= entry.intersectionRect.bottom) onEnd(true);
    },
    { threshold: SHARES },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
