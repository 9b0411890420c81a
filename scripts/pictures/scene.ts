/** One browser in one look, and how a picture of it is taken. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Site } from '../demo/serve';
import { root, type Session } from '../launch';
import type { Locale } from '../locale';
import { until } from '../marks';

export const FOLDER = join(root, 'screenshots');

export interface Look {
  name: string;
  size: { width: number; height: number };
  locale?: Locale;
  /** Media features that are told to the page. Only Chromium lets itself be told. */
  media?: { name: string; value: string }[];
}

/** One browser in one look, at the demo site. */
export interface Scene {
  session: Session;
  site: Site;
  look: Look;
}

export async function dress(page: Page, { look }: Scene, size = look.size): Promise<void> {
  await page.setViewport(size);
  if (look.media === undefined) return;
  // Over CDP, as Puppeteer's own call does not know forced colours.
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: look.media });
}

export async function shoot(page: Page, { session, look }: Scene, what: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${session.name}-${look.name}-${what}.png`) });
}

/** Waits until there is something of this selector to see. */
export function shows(page: Page, selector: string): Promise<unknown> {
  return until(
    () => page.evaluate((wanted) => document.querySelector(wanted)?.checkVisibility() ?? false, selector),
    selector,
  );
}

/** Presses the first of this selector. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (one) => one instanceof HTMLElement && one.click());
}
