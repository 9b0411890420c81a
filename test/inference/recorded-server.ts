/** A server on the loopback that speaks as a judge's server does: it replays recordings, or answers as told. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import * as v from 'valibot';

const responseSchema = v.object({
  status: v.number(),
  headers: v.record(v.string(), v.string()),
  body: v.unknown(),
});
const exchangeSchema = v.object({
  /** `body` is all of it but the messages. */
  request: v.object({ path: v.string(), body: v.record(v.string(), v.unknown()) }),
  response: responseSchema,
});
const bodySchema = v.looseObject({ messages: v.array(v.object({ role: v.string(), content: v.string() })) });

export type Exchange = v.InferOutput<typeof exchangeSchema>;

/** What a server was asked. */
export interface Received {
  path: string;
  origin: string | undefined;
  body: v.InferOutput<typeof bodySchema>;
}

export interface JudgeServer {
  address: string;
  received: Received[];
  /** Requests whose sender hung up before they were answered. */
  dropped(): number;
  close(): Promise<void>;
}

/** One of the recordings in test/fixtures/judge. */
export function recording(name: string): Exchange {
  const file = new URL(`../fixtures/judge/${name}.json`, import.meta.url);
  return v.parse(exchangeSchema, JSON.parse(readFileSync(file, 'utf8')));
}

/** @param answer what to answer; null leaves the request open */
export async function serveJudge(
  answer: (received: Received) => Exchange['response'] | null | Promise<Exchange['response']>,
): Promise<JudgeServer> {
  const received: Received[] = [];
  let dropped = 0;
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const body = v.parse(bodySchema, JSON.parse(text));
    const one = { path: request.url ?? '', origin: request.headers.origin, body };
    received.push(one);
    response.on('close', () => {
      if (!response.writableEnded) dropped++;
    });
    const given = await answer(one);
    if (given !== null) write(response, given);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${address.port}`,
    received,
    dropped: () => dropped,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function write(response: ServerResponse, { status, headers, body }: Exchange['response']): void {
  response.writeHead(status, headers);
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** The sentences that a question shows. */
export function askedAbout({ body }: Received): { source: string[]; page: string } {
  const user = body.messages.find(({ role }) => role === 'user')?.content ?? '';
  const schema = v.object({ source: v.array(v.string()), page: v.string() });
  return v.parse(schema, JSON.parse(user.split('\n', 1)[0] ?? ''));
}
