/** Watches the claims of the marks, and where the article may be replaced as a whole. */
import type { FoundArticle } from '../article/types';
import type { Mark } from './marks';

/**
 * Calls `onChange` after every change inside the article's root and shadow roots, inside the elements that hold
 * claims outside of them (the headline), and after one of their ancestors has lost or got children. Runs before the
 * page is painted.
 */
export function watchArticle(
  { root, shadows }: Pick<FoundArticle, 'root' | 'shadows'>,
  marks: readonly Mark[],
  signal: AbortSignal,
  onChange: () => void,
): void {
  // Children of `<html>` come and go, our own card among them: of interest only if they took the article.
  const html = root.ownerDocument.documentElement;
  const observer = new MutationObserver((changes) => {
    if (!root.isConnected || changes.some(({ target }) => target !== html)) onChange();
  });
  const holders = new Set<Node>([root, ...shadows]);
  for (const { claim } of marks) {
    const holder = elementOf(claim.commonAncestorContainer);
    if (holder && ![...holders].some((one) => one.contains(holder))) holders.add(holder);
  }
  for (const holder of holders) {
    observer.observe(holder, { childList: true, characterData: true, subtree: true });
    for (let parent = parentOf(holder); parent; parent = parentOf(parent)) {
      // Observing a node again replaces its options: those of a holder are the wider ones.
      if (!holders.has(parent)) observer.observe(parent, { childList: true });
    }
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** The parent, through the border of a shadow root to its host. */
function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
