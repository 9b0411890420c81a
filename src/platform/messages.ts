import type { Runtime } from 'webextension-polyfill';
import type {
  Answer,
  Ask,
  BackgroundCalls,
  CallName,
  ContentCalls,
  Elsewhere,
  Fault,
  Message,
  Reply,
  Saying,
  Target,
} from '../protocol';
import { browser } from './browser';
import { FaultError, faultOf, mistake } from './fault';
import { say } from './say';

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  /** The tab, also for an extension page in a tab; null for popup, background and host. */
  tabId: number | null;
  frameId: number;
  /** The document in that frame, null where the browser does not say. */
  documentId: string | null;
  /** The page's host, as in its address; null for what is on no site. */
  host: string | null;
  /** True for the extension's own pages and background, false for a content script. */
  own: boolean;
}

/** One handler a call; a handler that throws answers with a fault. */
export type Handlers<C> = {
  [N in keyof C]?: C[N] extends (ask: infer A) => infer R
    ? (ask: A, sender: Sender) => R | Promise<R>
    : never;
};

/** Refuses a message by throwing a `FaultError`; anything in `ask` may be forged when `!sender.own`. */
export type Admit = (name: string, ask: unknown, sender: Sender) => void;

/** Answers any message by having another context answer it, which knows the names and checks what is asked. */
export type Pass = (name: string, ask: unknown) => Promise<unknown>;
/** The same, for a sender. */
type PassFor = (name: string, ask: unknown, sender: Sender) => Promise<unknown>;

/** Its origin is older than the polyfill's types: that of the page, also where its frame has no address. */
type MessageSender = Runtime.MessageSender & { origin?: string };

interface AnswerOptions {
  admit?: Admit;
  pass?: PassFor;
  elsewhere?: (name: string) => number | null;
  signal?: AbortSignal;
}

type AnyReply<N extends CallName> = Reply<Answer<N>> | Elsewhere;

/** A handler whose `ask` has been admitted. Written as a method, as its parameter is checked at run time. */
type AnyHandler = { handle(ask: unknown, sender: Sender): unknown }['handle'];

/**
 * Asks the background.
 * @throws FaultError the handler's fault, or `unreachable` when the extension was reloaded or removed.
 */
export function send<N extends keyof BackgroundCalls>(name: N, ask: Ask<N>): Promise<Answer<N>> {
  return deliver(() => browser.runtime.sendMessage(message('background', name, ask)));
}

/**
 * Passes a message on to the page that hosts the engine: for the background only.
 * @throws FaultError the handler's fault, or `unreachable` when that page is not there.
 */
export const passToHost: Pass = (name, ask) =>
  deliver<unknown>(() => browser.runtime.sendMessage({ plumbline: 'host', name, ask }));

/**
 * Asks the content script of a tab's top frame, or of the frame that has the article, which that one names: so that
 * no other frame hears of it, and only one answers.
 * @throws FaultError the handler's fault, or `unreachable` when no content script answers there.
 */
export function sendToTab<N extends keyof ContentCalls>(
  tabId: number,
  name: N,
  ask: Ask<N>,
): Promise<Answer<N>> {
  const post = (frameId: number) =>
    browser.tabs.sendMessage<Message, AnyReply<N> | undefined>(tabId, message('content', name, ask), {
      frameId,
    });
  return deliver(async () => {
    const reply = await post(0);
    return reply && 'elsewhere' in reply ? post(reply.elsewhere) : reply;
  });
}

/**
 * Asks the content script of one frame of a tab, 0 being the top one.
 * @throws FaultError the handler's fault, or `unreachable` when no content script answers there.
 */
export function sendToFrame<N extends keyof ContentCalls>(
  { tabId, frameId }: { tabId: number; frameId: number },
  name: N,
  ask: Ask<N>,
): Promise<Answer<N>> {
  return deliver(() => browser.tabs.sendMessage(tabId, message('content', name, ask), { frameId }));
}

/**
 * Answers the messages for `target` in this context. Call it once, while the script starts: a browser
 * that wakes the background for a message delivers it only to listeners registered by then.
 * @param options.admit who may ask; only the extension's own contexts where it is left out
 * @param options.pass answers what has no handler here
 * @param options.elsewhere the frame that is to be asked in place of this one; null where this one answers
 * @param options.signal from when it is aborted on, nothing is answered
 */
export function answer<C extends BackgroundCalls | ContentCalls>(
  target: Target,
  handlers: Handlers<C>,
  options?: AnswerOptions,
): void;
export function answer(
  target: Target,
  handlers: Partial<Record<string, AnyHandler>>,
  { admit = admitOwn, pass = refuse, elsewhere = () => null, signal }: AnswerOptions = {},
): void {
  const table = new Map(Object.entries(handlers));
  const respond = async (name: string, ask: unknown, sender: Sender): Promise<Reply<unknown> | Elsewhere> => {
    try {
      admit(name, ask, sender);
      const frameId = elsewhere(name);
      if (frameId !== null) return { elsewhere: frameId };
      const handler = table.get(name);
      return { ok: true, value: await (handler ? handler(ask, sender) : pass(name, ask, sender)) };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  };
  browser.runtime.onMessage.addListener((received: unknown, from: MessageSender) =>
    isMessage(received) && received.plumbline === target && !signal?.aborted
      ? respond(received.name, received.ask, senderOf(from))
      : undefined,
  );
}

/** Admits only the extension's own contexts. */
function admitOwn(_name: string, _ask: unknown, sender: Sender): void {
  if (!sender.own) throw mistake('this message is not for web pages');
}

const refuse: Pass = (name) => {
  throw mistake(`nothing here answers ${name}`);
};

function message<N extends CallName>(target: Target, name: N, ask: Ask<N>): Message<N> {
  return { plumbline: target, name, ask };
}

function isMessage(received: unknown): received is { plumbline: unknown; name: string; ask: unknown } {
  return (
    typeof received === 'object' &&
    received !== null &&
    'plumbline' in received &&
    'name' in received &&
    typeof received.name === 'string'
  );
}

function senderOf(from: MessageSender): Sender {
  const url = from.url ?? '';
  const home = browser.runtime.getURL('');
  return {
    tabId: from.tab?.id ?? null,
    frameId: from.frameId ?? 0,
    documentId: from.documentId ?? null,
    host: hostOf(from.origin ?? url),
    own: from.id === browser.runtime.id && (url === '' ? from.tab === undefined : url.startsWith(home)),
  };
}

/** The host of a web address, without the dot that may end it; null for any other. */
function hostOf(address: string): string | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/\.$/, '');
}

async function deliver<T>(post: () => Promise<Reply<T> | Elsewhere | undefined>): Promise<T> {
  let reply: Reply<T> | Elsewhere | undefined;
  try {
    reply = await post();
  } catch (cause) {
    throw said({ code: 'unreachable', saying: UNREACHABLE }, { cause });
  }
  if (!reply || 'elsewhere' in reply) throw said({ code: 'unreachable', saying: UNREACHABLE });
  if (!reply.ok) throw said(reply.fault);
  return reply.value;
}

/** The error of a fault, in the interface's words. */
function said({ code, saying }: Fault, options?: ErrorOptions): FaultError {
  const error = new FaultError(code, saying, options);
  error.message = say.of(saying);
  return error;
}

const UNREACHABLE: Saying = { key: 'faultUnreachable' };
