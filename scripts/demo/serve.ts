/**
 * A static server for the demo's news site, on 127.0.0.1 only:
 *
 *     node scripts/run.mjs scripts/demo/serve.ts [--port N]
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const DEMO_SITE = fileURLToPath(new URL('site', import.meta.url));

/** What there is to see on the site. */
export const DEMO_PAGES = {
  front: '/index.html',
  /** A spun rewrite of an event that the starter corpus covers. */
  spun: '/libya-rwanda.html',
  /** A faithful report of the same event. */
  faithful: '/libya-rwanda-report.html',
  /** An event that the corpus says nothing about. */
  other: '/harbour-dredging.html',
  /** A near topic, another event. */
  near: '/channel-crossings.html',
  /** The spun page's event behind a paywall. */
  teaser: '/premium.html',
  /** The report that the spun page links to. */
  source: '/source-report.html',
  /** A single-page app that navigates without reloading. */
  app: '/app/',
} as const;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  address: string;
  /** Path and query of every request so far, in order. */
  requests: string[];
  close(): Promise<void>;
}

/** A page from memory, added to the folder's files or put in place of one. */
export interface Page {
  body: string | Uint8Array;
  /** `text/html; charset=utf-8` where absent. */
  type?: string;
  headers?: Record<string, string>;
}

/**
 * Serves a folder, and pages from memory that go before its files.
 *
 * @param port 0 for any free one.
 */
export async function serve(folder: string, port = 0, pages: Record<string, Page> = {}): Promise<Site> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    requests.push(request.url ?? '/');
    const path = pathOf(request.url ?? '/');
    const page = path === null ? null : (pages[path] ?? (await fileAt(folder, path)));
    if (page === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': page.type ?? TYPES['.html'],
      'cache-control': 'no-store',
      ...page.headers,
    });
    response.end(page.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The decoded path, or null where it is malformed. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return null;
  }
}

/** A file of the folder and never one outside it; every address of the single-page app is its one page. */
async function fileAt(folder: string, path: string): Promise<Page | null> {
  const isApp = path.startsWith('/app/') && extname(path) === '';
  const name = isApp ? 'app/index.html' : path.endsWith('/') ? `${path}index.html` : path;
  const file = normalize(join(folder, name));
  if (!file.startsWith(folder + sep) || file.includes('\0')) return null;
  const type = TYPES[extname(file)];
  if (type === undefined) return null;
  try {
    return { body: await readFile(file), type };
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const { address } = await serve(DEMO_SITE, Number(values.port));
  console.log(`The demo's news site is at ${address}/ (Ctrl-C ends it).`);
}
