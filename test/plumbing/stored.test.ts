import { expect, test, vi } from 'vitest';
import { type Change, type Stored, stored, unsaved } from '../../src/platform/stored';

/** A value as the browser would store it. */
function inMemory(value: { on: boolean; sites: string[] }) {
  const listeners = new Set<(now: typeof value) => void>();
  const save = vi.fn(async (change: Change<typeof value>) => {
    Object.assign(value, typeof change === 'function' ? change(value) : change);
    for (const listener of listeners) listener({ ...value });
  });
  const stored: Stored<typeof value> = {
    load: async () => ({ ...value }),
    save,
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { stored, save };
}

test('in a private window choices hold as long as it is open, and are stored nowhere', async () => {
  const { stored, save } = inMemory({ on: true, sites: [] });
  const here = unsaved(stored);
  await here.save({ sites: ['secret.example'] });
  expect(await here.load()).toEqual({ on: true, sites: ['secret.example'] });
  expect(save).not.toHaveBeenCalled();
  expect(await stored.load()).toEqual({ on: true, sites: [] });
});

test('what is chosen elsewhere holds in a private window, too', async () => {
  const { stored } = inMemory({ on: true, sites: [] });
  const here = unsaved(stored);
  const seen = vi.fn();
  here.onChanged(seen);
  await here.save({ sites: ['secret.example'] });
  await stored.save({ on: false });
  expect(seen).toHaveBeenLastCalledWith({ on: false, sites: ['secret.example'] });
});

const parse = (value: unknown) => Object.assign({ on: true, sites: [] as string[] }, value);

test.each([
  ['stored', () => stored('value', parse)],
  ['for this context only', () => unsaved(inMemory({ on: true, sites: [] }).stored)],
])('of two changes at once none is lost, each is made of the value as it is by then: %s', async (_, make) => {
  const here = make();
  const add = (site: string) => here.save(({ sites }) => ({ sites: [...sites, site] }));
  await Promise.all([add('one.example'), here.save({ on: false }), add('two.example')]);
  expect(await here.load()).toEqual({ on: false, sites: ['one.example', 'two.example'] });
});
