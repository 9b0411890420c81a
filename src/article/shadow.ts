/** Open shadow roots, in which some publishers keep their whole page. */

/**
 * No selector knows which elements have one. Those of an author's own have a name of their own, so that every
 * common name is left to the browser's own engine to pass over.
 */
const COMMON = (
  'html head meta link script style title base body div span a p li ul ol dl dt dd img h1 h2 h3 h4 h5 h6 button ' +
  'input section article header footer nav figure figcaption svg path g use i b em strong small sup sub br hr ' +
  'iframe noscript form label time aside main picture source video audio table thead tbody tr td th blockquote q ' +
  'option select textarea cite template'
)
  .split(' ')
  .join();
const HOSTS = `:not(${COMMON})`;
/** More are not looked into. */
const MAX_ROOTS = 100;

/** The element around a node, through the border of a shadow root to its host. */
export function parentOf(node: Node): Element | null {
  const { parentElement, parentNode } = node;
  if (parentElement || !parentNode || !('host' in parentNode)) return parentElement;
  return parentNode.host as Element;
}

/** The open shadow roots of a document's custom elements, each before those inside it. */
export function openShadowRoots(document: Document): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const waiting: ParentNode[] = [document];
  for (let around = waiting.pop(); around && roots.length < MAX_ROOTS; around = waiting.pop()) {
    for (const { shadowRoot } of around.querySelectorAll(HOSTS)) {
      if (!shadowRoot) continue;
      roots.push(shadowRoot);
      waiting.push(shadowRoot);
    }
  }
  return roots;
}
