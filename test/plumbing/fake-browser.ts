import { vi } from 'vitest';
import { lookIn } from '../locales/say';

type Listener = (message: unknown, sender: unknown) => unknown;

const HOME = 'extension://plumbline/';
const ID = 'plumbline';

/** Senders as a browser describes them. */
export const BACKGROUND = { id: ID, url: `${HOME}background.html` };
export const OWN_TAB = { id: ID, url: `${HOME}library.html`, tab: { id: 4 }, frameId: 0 };
export const WEB_PAGE = { id: ID, url: 'https://news.example/', tab: { id: 7 }, frameId: 0 };

const listeners: Listener[] = [];

/** Delivers a message to this context as if from `sender`; undefined when no listener wants it. */
export async function deliver(message: unknown, sender: unknown): Promise<unknown> {
  const [answer] = listeners.map((listener) => listener(message, sender)).filter(Boolean);
  return answer;
}

/** Forgets what was registered. */
export function reset(): void {
  listeners.length = 0;
  local.clear();
}

/** What the extension has stored. */
const local = new Map<string, unknown>();

const post = async (message: unknown) => structuredClone(await deliver(structuredClone(message), BACKGROUND));

/** What tests get for `webextension-polyfill` (vitest.config.ts): as much of it as they need. */
export default {
  i18n: { getMessage: lookIn('en') },
  runtime: {
    id: ID,
    getURL: (path: string) => HOME + path,
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    sendMessage: vi.fn(post),
  },
  storage: {
    local: {
      get: async (key: string) => ({ [key]: structuredClone(local.get(key)) }),
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(structuredClone(values))) local.set(key, value);
      },
    },
    onChanged: { addListener: () => {}, removeListener: () => {} },
  },
  scripting: { insertCSS: vi.fn(), removeCSS: vi.fn() },
  tabs: { sendMessage: vi.fn((_tab: number, message: unknown, _to: { frameId: number }) => post(message)) },
};
