/**
 * Starts a real browser with the built extension in a fresh profile: for the demo, the browser tests and the
 * bench. Puppeteer drives both, Chromium over CDP and Firefox over WebDriver BiDi; what differs stays here.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, needBrowser } from './browsers';
import { type Extension, extensionIn } from './extension';
import { inLocale, type Locale } from './locale';
import { until } from './marks';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Firefox makes up an address for an add-on in each profile, unless this preference gives it one. */
const FIREFOX_ADD_ON = 'plumbline@plumbline.example';
const FIREFOX_UUID = '7d1f6d0a-3b55-4c53-9b6e-5f0c2a8e4d11';

export interface Launch {
  headless: boolean;
  /** A proxy on this port of 127.0.0.1 gets every request that is not for 127.0.0.1 itself. */
  proxy?: number;
  /** Firefox ends the extension's background page after this time without work, in ms; else after 30 s. */
  idleAfter?: number;
  /** The language of the interface, English unless it is given. */
  locale?: Locale;
  /** Whether the first steps, which open once the extension is installed, stay open. */
  welcome?: boolean;
  /** A folder that keeps what the browser stores from one start to the next; else nothing is kept. */
  profile?: string;
  /** Gets a line where a browser has to be installed first. */
  say?: (line: string) => void;
}

export interface LaunchedBrowser {
  name: BrowserName;
  browser: Browser;
  /** Its own name and version. */
  version: string;
  close(): Promise<void>;
}

/** A running browser with the extension in it. */
export interface Session extends LaunchedBrowser {
  extension: Extension;
}

/** The folder that holds the extension as built for this browser. */
export const builtExtension = (name: BrowserName) => join(root, 'dist', name);

/** @throws where the browser is missing or the extension was not built. */
export async function launch(name: BrowserName, options: Launch): Promise<Session> {
  const launched = await launchBare(name, options);
  const copy = needsCopy(name, options) ? inLocale(builtExtension(name), options.locale) : null;
  const close = async () => {
    await launched.close();
    copy?.remove();
  };
  try {
    const id = await launched.browser.installExtension(copy?.folder ?? builtExtension(name));
    if (name === 'firefox' && id !== FIREFOX_ADD_ON) throw new Error(`The manifest calls the add-on ${id}.`);
    const origin = name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
    if (!options.welcome) await closeWelcome(launched.browser, `${origin}/src/pages/welcome/index.html`);
    return { ...launched, close, extension: extensionIn(name, launched.browser, origin) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Chromium speaks German when it is told to; Firefox does so only with a language pack. */
function needsCopy(name: BrowserName, options: Launch): options is Launch & { locale: Locale } {
  return options.locale === 'pseudo' || (options.locale !== undefined && name === 'firefox');
}

/** Closes the tab that opens once the extension is installed, so that it takes nobody's place in front. */
async function closeWelcome(browser: Browser, address: string): Promise<void> {
  const welcome = await until(async () => {
    for (const page of await browser.pages()) if ((await addressOf(page)) === address) return page;
    return null;
  }, 'first steps after the installation');
  await welcome.close();
}

/** Puppeteer does not know it of the extension's pages in Firefox; a page that is being loaded cannot say it. */
const addressOf = (page: Page) => page.evaluate(() => document.URL).catch(() => null);

/** The same browser without the extension, to compare with. */
export async function launchBare(name: BrowserName, options: Launch): Promise<LaunchedBrowser> {
  const common = {
    executablePath: needBrowser(name, options.say ?? (() => undefined)),
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    ...(options.profile !== undefined && { userDataDir: options.profile }),
  };
  const browser = await (name === 'chromium'
    ? puppeteer.launch({ ...common, pipe: true, enableExtensions: true, args: chromiumArguments(options) })
    : puppeteer.launch({
        ...common,
        browser: 'firefox',
        // Without it, Firefox does not let a driver open an extension's pages.
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: firefoxPreferences(options),
      }));
  return { name, browser, version: await browser.version(), close: () => browser.close() };
}

/** Opens a tab at an address, brings it to the front and waits until it is loaded. */
export async function openTab({ browser }: LaunchedBrowser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  return page;
}

function chromiumArguments({ headless, proxy, locale }: Launch): string[] {
  const args = ['--no-first-run', '--disable-background-networking', '--disable-quic', '--disable-sync'];
  // Chromium's sandbox refuses to run as root; nobody else should go without it.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  // Nothing moves in a picture.
  if (headless) args.push('--force-prefers-reduced-motion');
  if (locale !== undefined && locale !== 'pseudo') args.push(`--lang=${locale}`);
  if (proxy !== undefined) args.push(`--proxy-server=http://127.0.0.1:${proxy}`);
  return args;
}

function firefoxPreferences({ headless, proxy, idleAfter, profile }: Launch): Record<string, unknown> {
  const preferences: Record<string, unknown> = {
    'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ADD_ON]: FIREFOX_UUID }),
    // Nobody could answer when it asks the user for a site.
    'extensions.webextOptionalPermissionPrompts': !headless,
  };
  if (profile !== undefined) {
    // An add-on that a driver installs goes when the browser ends; what it has stored must not.
    preferences['extensions.webextensions.keepStorageOnUninstall'] = true;
    preferences['extensions.webextensions.keepUuidOnUninstall'] = true;
  }
  if (headless) preferences['ui.prefersReducedMotion'] = 1;
  if (idleAfter !== undefined) preferences['extensions.background.idle.timeout'] = idleAfter;
  if (proxy !== undefined) {
    for (const scheme of ['http', 'ssl']) {
      preferences[`network.proxy.${scheme}`] = '127.0.0.1';
      preferences[`network.proxy.${scheme}_port`] = proxy;
    }
    preferences['network.proxy.type'] = 1;
  }
  return preferences;
}
