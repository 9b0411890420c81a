/** What a page of the extension or an open card shows: for tests of its language, and of whether it fits. */

export interface LookedOver {
  language: string;
  direction: string;
  text: string;
  /** What stands outside of the pseudo-locale's brackets, others' words left out. */
  untranslated: string[];
  /** What leaves the viewport, or the element that it belongs to, sideways. */
  overflowing: string[];
}

/**
 * Looks over the page that it runs in: one of the extension's, or in the world of the content script any page with
 * an open card or recap, whose closed root only the extension sees into.
 */
export function lookOver(): LookedOver {
  const host = [...document.querySelectorAll('html > [popover]')].at(-1);
  const opener = Reflect.get(globalThis, 'chrome')?.dom?.openOrClosedShadowRoot;
  const root = host && (Reflect.get(host, 'openOrClosedShadowRoot') ?? opener?.(host));
  const card = root instanceof ShadowRoot ? root.querySelector<HTMLElement>('[lang][dir]') : null;
  const top = card ?? document.documentElement;
  const content = card ?? document.body;

  const isShown = (element: Element) => (element.closest('select') ?? element).checkVisibility();
  /** Whether it stands where a page says that others' words are. */
  const isForeign = (element: Element) => {
    const marked = element.closest('[dir="auto"], bdi, kbd, [lang], [translate="no"], [aria-hidden="true"]');
    return marked !== null && marked !== top;
  };
  const all = [...content.querySelectorAll('*')].filter(isShown);

  const texts: string[] = [];
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && isShown(parent) && !isForeign(parent)) texts.push(node.nodeValue ?? '');
  }
  let depth = 0;
  let outside = '';
  for (const letter of texts.join(' ')) {
    if (letter === '⟦') depth++;
    else if (letter === '⟧') depth--;
    else outside += depth === 0 ? letter : '\n';
  }
  const labels = all.flatMap((element) =>
    ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  );
  // What stands before it is the title of an article or a document.
  if (!card) labels.push(document.title.split(' · ').at(-2) ?? '');
  const untranslated = [
    // Days and sizes are written by `Intl`, in the language that is given to it.
    ...outside
      .replace(/\d+ \p{L}+ \d{4}|[\d.,]+\s(kB|MB|bytes?)\b/gu, '')
      .split('\n')
      .map((words) => words.trim()),
    ...labels.filter((label) => !/^⟦.*⟧$/s.test(label)),
  ].filter((words) => /\p{L}/u.test(words));

  const wide = document.scrollingElement;
  const isWider = (element: Element) => element.scrollWidth > element.clientWidth + 1;
  const overflowing = all
    .filter((element) => {
      const { overflowX, clipPath, display } = getComputedStyle(element);
      if (clipPath !== 'none') return false;
      const { left, right } = element.getBoundingClientRect();
      const hasText = [...element.childNodes].some(
        ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
      );
      // The words of a list's entries are cut by the browser.
      const spills =
        hasText &&
        !element.matches('select') &&
        overflowX === 'visible' &&
        display !== 'inline' &&
        isWider(element);
      return spills || left < -0.5 || right > innerWidth + 0.5;
    })
    .map((element) => element.outerHTML.slice(0, 160));
  if (!card && wide && isWider(wide)) overflowing.push('the page as a whole');

  return {
    language: top.lang,
    direction: top.dir,
    // biome-ignore lint/performance/useDomNodeTextContent: textContent holds what is hidden, too
    text: content.innerText.replace(/\s+/g, ' '),
    untranslated,
    overflowing,
  };
}
