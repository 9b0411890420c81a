/**
 * Finds a browser that can load the extension, and installs one where that is possible without asking.
 *
 * Chromium and Chrome for Testing, never branded Chrome: that ignores `--load-extension`, and whether it
 * takes an extension from its driver is untested.
 * Tried on Debian; the places for macOS and Windows are written down, but untested.
 */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, parse, sep } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';
export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/** The oldest Firefox with what the extension draws with. */
const MIN_FIREFOX = 140;

interface Places {
  /** The environment variable that names the file to run and goes before everything else. */
  variable: string;
  /** Names to look for on the path. */
  commands: string[];
  /** Full paths, `*` standing for a part of a name; the last in order, mostly the newest, goes first. */
  files: string[];
  /** Its package in Debian and Ubuntu. */
  package: string;
  advice: string;
}

const home = homedir();
const programs = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

const PLACES: Record<BrowserName, Places> = {
  chromium: {
    variable: 'PLUMBLINE_CHROMIUM',
    commands: ['chromium', 'chromium-browser'],
    files: [
      join(home, '.cache/puppeteer/chrome/*/chrome-*/chrome'),
      join(home, '.cache/puppeteer/chrome/*/chrome-*/chrome.exe'),
      join(home, '.cache/puppeteer/chrome/*/chrome-*/*.app/Contents/MacOS/Google Chrome for Testing'),
      join(home, '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'),
      join(home, 'Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*'),
      join(home, 'AppData/Local/ms-playwright/chromium-*/chrome-win*/chrome.exe'),
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ...programs.map((folder) => join(folder, 'Chromium/Application/chrome.exe')),
    ],
    package: 'chromium',
    advice:
      'Install Chromium (https://www.chromium.org/getting-involved/download-chromium/) or Chrome for Testing ' +
      '(npx @puppeteer/browsers install chrome@stable --path ~/.cache/puppeteer), or name its file in ' +
      'PLUMBLINE_CHROMIUM. Branded Chrome does not do: it may ignore the extension.',
  },
  firefox: {
    variable: 'PLUMBLINE_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ...programs.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
    package: 'firefox-esr',
    advice: `Install Firefox ${MIN_FIREFOX} or newer (https://www.mozilla.org/firefox/), or name its file in PLUMBLINE_FIREFOX.`,
  },
};

/** The file to run, or null where the browser is not installed. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, files } = PLACES[name];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (isRunnable(named)) return named;
    throw new Error(`${variable} is set to ${named}, which cannot be run.`);
  }
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...commands.flatMap((command) => onPath.map((folder) => join(folder, command))),
    ...files.flatMap((pattern) => expand(pattern).reverse()),
  ];
  return candidates.find((file) => isRunnable(file) && !isSnap(file) && isNewEnough(name, file)) ?? null;
}

/**
 * Finds the browser, or installs its Debian or Ubuntu package where root's rights are at hand.
 *
 * @param say gets a line on what is done, where something is.
 * @throws with what to install, where it could not.
 */
export function needBrowser(name: BrowserName, say: (line: string) => void): string {
  const found = findBrowser(name);
  if (found !== null) return found;
  const { advice, package: debianPackage } = PLACES[name];
  if (mayInstall()) {
    say(`Installing ${debianPackage} (apt-get): no ${name} was found.`);
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', debianPackage, 'fonts-liberation']);
    const installed = findBrowser(name);
    if (installed !== null) return installed;
  }
  throw new Error(`No ${name} was found, and none could be installed. ${advice}`);
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The paths that fit a pattern, in numeric order; `node:fs` has a glob of its own only from Node 22 on. */
function expand(pattern: string): string[] {
  const { root } = parse(pattern);
  let found = [root];
  for (const part of pattern.slice(root.length).split(sep)) {
    const shape = new RegExp(
      `^${part.replace(/[.*+?^${}()|[\]\\]/g, (char) => (char === '*' ? '.*' : `\\${char}`))}$`,
    );
    found = found.flatMap((folder) =>
      part.includes('*')
        ? namesIn(folder)
            .filter((name) => shape.test(name))
            .map((name) => join(folder, name))
        : [join(folder, part)],
    );
  }
  return found.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A snap cannot read a profile or an extension outside its own folders. */
function isSnap(file: string): boolean {
  const target = realpathSync(file);
  if (target.includes('/snap')) return true;
  const head = Buffer.alloc(4096);
  const handle = openSync(target, 'r');
  readSync(handle, head);
  closeSync(handle);
  return head.subarray(0, 2).toString() === '#!' && head.includes('/snap/');
}

function isNewEnough(name: BrowserName, file: string): boolean {
  if (name === 'chromium') return true;
  return firefoxVersion(file) >= MIN_FIREFOX;
}

/** Firefox's major version; 0 where it does not say. On Windows it has no output to say it to. */
function firefoxVersion(file: string): number {
  const text =
    process.platform === 'win32'
      ? readFileSync(join(dirname(file), 'application.ini'), 'utf8')
      : spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout;
  return Number(/(?:Firefox |^Version=)(\d+)/m.exec(text ?? '')?.[1] ?? 0);
}

const isRoot = () => process.getuid?.() === 0;

function mayInstall(): boolean {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  return isRoot() || spawnSync('sudo', ['-n', 'true']).status === 0;
}

/** What apt-get does wrong shows in its own output, and in that the browser is still missing. */
function apt(args: string[]): void {
  const [command, ...rest] = isRoot() ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  spawnSync(command ?? 'apt-get', [...rest, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
  });
}
