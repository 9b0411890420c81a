/** What the browser tests share: a browser with the extension, a site to visit, and what a person sees. */
import { createServer } from 'node:http';
import type { ConsoleMessage, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { BROWSERS, type BrowserName } from '../../scripts/browsers';
import { DEMO_SITE, type Page as ServedPage, type Site, serve } from '../../scripts/demo/serve';
import { type Launch, launch, type Session } from '../../scripts/launch';
import { hasCard, pointOfMark, until } from '../../scripts/marks';
import type { PageState } from '../../src/protocol';

/** Hosts that a browser asks of its own accord, whatever extension is in it. */
const BROWSERS_OWN =
  /(^|\.)(google|googleapis|gvt1|gstatic|chromium|mozilla|firefox|mozgcp|mozaws)\.(com|org|net)$/;

/** What a test may ask of its browser. */
type BrowserOptions = Pick<Launch, 'idleAfter' | 'locale' | 'profile'>;

export interface World {
  session: Session;
  site: Site;
  /** Hosts other than 127.0.0.1 that something tried to reach, those of the browser itself left out. */
  reached: string[];
  close(): Promise<void>;
}

/** A browser at the demo site; whatever it asks of the rest of the world ends in `reached`. */
export async function openWorld(
  name: BrowserName,
  { pages = {}, ...options }: { pages?: Record<string, ServedPage> } & BrowserOptions = {},
): Promise<World> {
  const trap = await openTrap();
  const site = await serve(DEMO_SITE, 0, pages);
  const session = await launch(name, {
    headless: true,
    proxy: trap.port,
    ...options,
  });
  await corpusReady(session);
  return {
    session,
    site,
    reached: trap.reached,
    async close() {
      try {
        await session.close();
      } finally {
        await site.close();
        await trap.close();
      }
    },
  };
}

/** A proxy that lets nothing through and remembers which hosts were asked for. */
async function openTrap() {
  const reached: string[] = [];
  const note = (host: string) => {
    if (!BROWSERS_OWN.test(host)) reached.push(host);
  };
  const server = createServer((request, response) => {
    note(new URL(request.url ?? '', 'http://unnamed').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note((request.url ?? '').replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    reached,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The same tests in both browsers, each with one browser for all of them. Tabs are closed after each test,
 * so that one test's page is not another one's.
 */
export function inBothBrowsers(
  title: string,
  pages: Record<string, ServedPage>,
  tests: (world: () => World, name: BrowserName) => void,
  options: BrowserOptions = {},
): void {
  describe.each(BROWSERS)(`${title} in %s`, (name) => {
    let world: World | null = null;
    const current = () => {
      if (world === null) throw new Error('The browser is not open.');
      return world;
    };
    beforeAll(async () => {
      world = await openWorld(name, { pages, ...options });
    });
    afterEach(() => closeTabs(current()));
    afterAll(() => world?.close());
    tests(current, name);
  });
}

/** Closes every tab with a page of the site. */
async function closeTabs({ session, site }: World): Promise<void> {
  for (const page of await session.browser.pages()) {
    if (page.url().startsWith(site.address)) await page.close();
  }
}

/** Waits until the starter corpus is in and can be matched. */
function corpusReady(session: Session): Promise<unknown> {
  return until(
    async () => (await session.extension.ask('corpus.status', null)).state === 'ready',
    'corpus',
    60_000,
  );
}

/** What Plumbline concluded about the page at an address, once it has. */
export function settled(
  session: Session,
  address: string,
): Promise<Exclude<PageState, { phase: 'looking' }>> {
  return until(async () => {
    const state = await session.extension.askTab(address, 'page.state', null);
    return state.phase !== 'looking' && state;
  }, `conclusion about ${address}`);
}

/** Opens a page of the site and waits for Plumbline's conclusion. */
export async function visit({ session, site }: World, path: string) {
  const page = await session.browser.newPage();
  const complaints = watchConsole(page);
  await page.goto(site.address + path);
  return { page, complaints, state: await settled(session, site.address + path) };
}

/** Errors and warnings in a page's console, and what was thrown in it, as they come in. */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    const type = message.type();
    if (type === 'error' || type === 'warn') complaints.push(`${type}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${String(error)}`));
  return complaints;
}

/** The visible text of a page, white space collapsed. */
export function visibleText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent holds what is hidden, too
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
}

/** Presses the button, tab or link with this text in a page of the extension, once it is there. */
export async function press(page: Page, text: string): Promise<void> {
  await until(
    () =>
      page.evaluate((wanted) => {
        const all = document.querySelectorAll<HTMLElement>('button, [role=tab], a, summary');
        const one = [...all].find(
          (element) => element.checkVisibility() && element.textContent.trim().startsWith(wanted),
        );
        if (one === undefined || one.matches(':disabled')) return false;
        one.click();
        return true;
      }, text),
    `button “${text}”`,
  );
}

/** Types into the field with this label. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await until(
    () =>
      page.evaluate(
        (wanted, typed) => {
          const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
          const field = [...fields].find(
            (one) =>
              one.ariaLabel === wanted ||
              [...(one.labels ?? [])].some((label) => label.textContent.trim() === wanted),
          );
          if (field === undefined) return false;
          field.focus();
          field.value = typed;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          return true;
        },
        label,
        text,
      ),
    `field “${label}”`,
  );
}

/** Chooses the option with this text from a list of radio buttons. */
export async function choose(page: Page, text: string): Promise<void> {
  await until(
    () =>
      page.evaluate((wanted) => {
        const options = [...document.querySelectorAll('label')].filter((label) => label.checkVisibility());
        const option = options.find(({ textContent }) => textContent.trim().startsWith(wanted));
        option?.click();
        return option !== undefined;
      }, text),
    `option “${text}”`,
  );
}

/** Waits until a page shows these words, and returns all that it shows. */
export async function sees(page: Page, words: string | RegExp): Promise<string> {
  let text = '';
  const isThere = async () => {
    text = await visibleText(page);
    return typeof words === 'string' ? text.includes(words) : words.test(text);
  };
  await until(isThere, `text “${words}”`).catch((error: unknown) => {
    throw new Error(`The page shows “${text}”.`, { cause: error });
  });
  return text;
}

/** Clicks the first mark that is no part of a link and waits for its card. */
export async function openCard(page: Page): Promise<void> {
  await page.bringToFront();
  const words = await until(
    () =>
      page.evaluate(() => {
        for (const [name, ranges] of CSS.highlights) {
          if (!name.startsWith('plumbline')) continue;
          for (const range of ranges) {
            if (range.startContainer.parentElement?.closest('a') === null) return String(range);
          }
        }
        return null;
      }),
    'mark to click',
  );
  const { x, y } = await pointOfMark(page, words);
  await page.mouse.click(x, y);
  await until(() => hasCard(page), 'card after a click');
}
