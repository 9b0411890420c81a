/** What an open card shows, and how a person works it. Only the extension sees into its closed root. */
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/marks';
import type { World } from './harness';

/** A button, link or disclosure in a card, in client coordinates. */
interface Target {
  label: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface CardNow {
  heading: string;
  text: string;
  /** What has the focus in it: a target's label, “card”, or null. */
  focus: string | null;
  /** What its live region says. */
  said: string;
  targets: Target[];
  /** Whether all of it is in the viewport. */
  isInside: boolean;
}

/** An open card or toast, as seen from the world of the content script; null where none is open. */
export function lookIntoCard(): CardNow | null {
  const host = [...document.querySelectorAll('html > [popover]')].at(-1);
  const opener = Reflect.get(globalThis, 'chrome')?.dom?.openOrClosedShadowRoot;
  const root = host && (Reflect.get(host, 'openOrClosedShadowRoot') ?? opener?.(host));
  const card = root instanceof ShadowRoot ? root.querySelector<HTMLElement>('.card') : null;
  if (!(root instanceof ShadowRoot) || card === null) return null;
  const labelOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent.trim();
  const active = root.activeElement;
  const box = card.getBoundingClientRect();
  return {
    heading: root.getElementById(card.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
    // biome-ignore lint/performance/useDomNodeTextContent: textContent holds what is hidden, too
    text: card.innerText.replace(/\s+/g, ' '),
    focus: active === null ? null : active === card ? 'card' : labelOf(active),
    said: root.querySelector('[role=status]')?.textContent ?? '',
    targets: [...card.querySelectorAll('button, a, summary')]
      .filter((one) => one.checkVisibility())
      .map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return { label: labelOf(one), left, top, width, height };
      }),
    isInside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
  };
}

/** The card on the page at a path of the site, once it is as wanted. */
export function cardWhere(
  { session, site }: World,
  path: string,
  what: string,
  isWanted: (card: CardNow) => boolean = () => true,
): Promise<CardNow> {
  let last: CardNow | null = null;
  return until(async () => {
    last = await session.extension.inTab(site.address + path, lookIntoCard);
    return last !== null && isWanted(last) && last;
  }, what).catch((error: unknown) => {
    throw new Error(`The card is ${JSON.stringify(last)}.`, { cause: error });
  });
}

/** Clicks what has this label in the card, with the pointer, once the card has come to rest. */
export async function clickInCard(world: World, page: Page, path: string, label: string): Promise<void> {
  let target: Target | undefined;
  await cardWhere(world, path, `“${label}” at rest in the card`, ({ targets }) => {
    const before = target;
    target = targets.find((one) => one.label.startsWith(label));
    return target !== undefined && isDeepStrictEqual(target, before);
  });
  if (target) await page.mouse.click(target.left + target.width / 2, target.top + target.height / 2);
}

/** Presses Tab until this has the focus in the card. */
export async function tabTo(world: World, page: Page, path: string, label: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    const { focus } = await cardWhere(world, path, 'card to move in');
    if (focus?.startsWith(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach “${label}”.`);
}
