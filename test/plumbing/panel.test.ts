/** Where the desk opens, what it is asked to show there, and which tab it goes along with. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onActiveTab, onAskedNote, onTab, openDesk, openDeskTab } from '../../src/platform';

/** An event of the browser's. */
function event<Of extends unknown[]>() {
  const listeners = new Set<(...of: Of) => void>();
  return {
    addListener: (listener: (...of: Of) => void) => listeners.add(listener),
    removeListener: (listener: (...of: Of) => void) => listeners.delete(listener),
    fire: (...of: Of) => {
      for (const listener of listeners) listener(...of);
    },
    count: () => listeners.size,
  };
}

interface Tab {
  id: number;
  url: string;
  active: boolean;
  status?: string;
}

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../src/platform/browser', () => fake);

const HOME = 'extension://plumbline/';
const DESK = `${HOME}src/pages/desk/index.html`;
let tabs: Tab[];
let session: Map<string, unknown>;
let own: Tab | undefined;
const onActivated = event();
const onRemoved = event();
const onUpdated = event<[number, { status?: string; url?: string; title?: string }]>();
const onChanged = event<[Record<string, { newValue?: unknown }>, string]>();
const open = vi.fn();
const shown = vi.fn();
/** Whether a page's script answers, and what; by tab. */
let phases: Map<number, string>;

beforeEach(() => {
  tabs = [{ id: 7, url: 'https://news.example/', active: true }];
  session = new Map();
  own = undefined;
  phases = new Map([[7, 'checked']]);
  open.mockReset().mockResolvedValue(undefined);
  shown.mockReset();
  vi.stubGlobal('chrome', { sidePanel: { open } });
  fake.browser = {
    runtime: { getURL: (path: string) => HOME + path },
    storage: {
      onChanged,
      session: {
        async set(values: Record<string, unknown>) {
          for (const [key, newValue] of Object.entries(values)) {
            session.set(key, newValue);
            onChanged.fire({ [key]: { newValue } }, 'session');
          }
        },
        get: async (key: string) => ({ [key]: session.get(key) }),
        remove: async (key: string) => void session.delete(key),
      },
    },
    i18n: { getMessage: () => '' },
    tabs: {
      async sendMessage(id: number) {
        const phase = phases.get(id);
        if (phase === undefined) throw new Error('Nobody is there.');
        return { ok: true, value: { phase } };
      },
      onActivated,
      onRemoved,
      onUpdated,
      getCurrent: async () => own,
      async get(id: number) {
        const tab = tabs.find((one) => one.id === id);
        if (!tab) throw new Error('No such tab.');
        return tab;
      },
      query: async ({ active }: { active?: boolean }) =>
        tabs.filter((tab) => active === undefined || tab.active === active),
      create: async ({ url }: { url: string }) =>
        void tabs.push({ id: 100 + tabs.length, url, active: false }),
      update: async (id: number) => {
        shown(id);
        return { id };
      },
    },
  };
});
afterEach(() => vi.unstubAllGlobals());

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const desks = () => tabs.map(({ url }) => url).filter((url) => url.startsWith(DESK));

describe('the desk opens', () => {
  test('in the panel, before anything is waited for, and is asked for the note there', async () => {
    const opening = openDesk(7, 'n1');
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
    await opening;
    expect(desks()).toEqual([]);
    const asked = vi.fn();
    const stop = onAskedNote(7, asked);
    await settle();
    expect(asked.mock.calls).toEqual([['n1']]);
    await openDesk(7, 'n1');
    await openDesk(8, 'n3');
    expect(asked.mock.calls).toEqual([['n1'], ['n1']]);
    stop();
    await openDesk(7, 'n2');
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('without a note the panel shows what it shows', async () => {
    await openDesk(7);
    expect(session.size).toBe(0);
  });

  test.each([
    ['nobody clicked', () => open.mockRejectedValue(new Error('Only in response to a user gesture.'))],
    ['there are no panels', () => vi.stubGlobal('chrome', {})],
  ])('in a tab where %s, and in the same one again', async (_, make) => {
    make();
    await openDesk(7, 'n1');
    expect(desks()).toEqual([`${DESK}?tab=7&note=n1`]);
    await openDesk(7, 'n2');
    expect(desks()).toHaveLength(1);
    expect(shown).toHaveBeenCalledWith(101);
    const asked = vi.fn();
    onAskedNote(7, asked)();
    const stop = onAskedNote(7, asked);
    await settle();
    expect(asked.mock.calls).toEqual([['n2']]);
    stop();
    await openDeskTab(8);
    expect(desks()).toEqual([`${DESK}?tab=7&note=n1`, `${DESK}?tab=8`]);
  });
});

describe('the desk goes along', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const ids = (listener: ReturnType<typeof vi.fn>) => listener.mock.calls.map(([tab]) => tab?.id ?? null);

  test('with the active tab, whenever it is another one or has gone on', async () => {
    const listener = vi.fn();
    const stop = onActiveTab(listener);
    await pass(0);
    expect(ids(listener)).toEqual([7]);
    // In another window, and what is no other page.
    onActivated.fire();
    onUpdated.fire(9, { status: 'loading' });
    onUpdated.fire(7, { title: 'x' });
    onUpdated.fire(7, { status: 'complete' });
    await pass(5_000);
    expect(ids(listener)).toEqual([7]);
    onUpdated.fire(7, { url: 'https://news.example/2' });
    await pass(1_000);
    expect(ids(listener)).toEqual([7, 7]);
    tabs = [{ id: 8, url: '', active: true }];
    onActivated.fire();
    await pass(0);
    expect(ids(listener)).toEqual([7, 7, 8]);
    stop();
    expect([onActivated, onRemoved, onUpdated].map((one) => one.count())).toEqual([0, 0, 0]);
  });

  test('with the tab before while a page of the extension’s own is in front', async () => {
    const listener = vi.fn();
    onActiveTab(listener);
    await pass(0);
    const [news] = tabs;
    tabs = [{ id: 9, url: `${HOME}library.html`, active: true }];
    onActivated.fire();
    await pass(0);
    tabs = news ? [news] : [];
    onActivated.fire();
    await pass(0);
    expect(ids(listener)).toEqual([7]);
  });

  test('once for each page, when it has been looked at', async () => {
    const listener = vi.fn();
    onTab(7, listener);
    await pass(0);
    phases.delete(7);
    tabs = [{ id: 7, url: 'https://news.example/2', active: true, status: 'loading' }];
    onUpdated.fire(7, { status: 'loading', url: 'https://news.example/2' });
    await pass(2_000);
    phases.set(7, 'looking');
    await pass(2_000);
    expect(ids(listener)).toEqual([7]);
    phases.set(7, 'silent');
    onUpdated.fire(7, { status: 'complete' });
    await pass(1_000);
    expect(ids(listener)).toEqual([7, 7]);
  });

  test('with a page that never answers or never comes to rest, too', async () => {
    const listener = vi.fn();
    phases.delete(7);
    onTab(7, listener)();
    onTab(7, listener);
    await pass(0);
    expect(ids(listener)).toEqual([7]);
    phases.set(8, 'looking');
    tabs.push({ id: 8, url: '', active: true });
    onTab(8, listener);
    await pass(20_000);
    expect(ids(listener)).toEqual([7, 8]);
  });

  test('with one tab until it is closed', async () => {
    const listener = vi.fn();
    onTab(7, listener);
    await pass(0);
    tabs = [];
    onRemoved.fire();
    await pass(0);
    expect(ids(listener)).toEqual([7, null]);
  });
});
