/** A feed's server on this machine, and what it was asked. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

interface FeedRequest {
  path: string;
  headers: IncomingHttpHeaders;
  /** What it was answered with; 0 before that. */
  status: number;
}

type Answerer = (request: FeedRequest, response: ServerResponse) => void;

export interface FeedServer {
  host: string;
  port: number;
  requests: FeedRequest[];
  close(): Promise<void>;
}

/** Serves on a free port of 127.0.0.1; `answer` settles every request. */
export async function feedServer(answer: Answerer): Promise<FeedServer> {
  const requests: FeedRequest[] = [];
  const server = createServer((request, response) => {
    const asked = { path: request.url ?? '/', headers: request.headers, status: 0 };
    requests.push(asked);
    response.on('finish', () => {
      asked.status = response.statusCode;
    });
    answer(asked, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    host: `127.0.0.1:${bound.port}`,
    port: bound.port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An RSS feed of these items: a `text` is the whole text, a `summary` is not. */
export function rssOf(
  items: readonly { id: string; title: string; link: string; text?: string; summary?: string }[],
): string {
  const list = items.map(
    ({ id, title, link, text, summary }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>${link}</link>` +
      (text === undefined ? '' : `<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>`) +
      (summary === undefined ? '' : `<description>${summary}</description>`) +
      '</item>',
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour news</title>${list.join('')}</channel></rss>`;
}
