import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock, parseClock } from '../../src/background/clock';

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;
beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

/** A browser whose engine says when there is something to look at next. */
function browserWith({
  next = null,
  at = null,
  isSet = false,
}: Partial<Record<'next' | 'at', number | null>> & { isSet?: boolean }) {
  const set: (number | null)[] = [];
  const asked: string[] = [];
  const engine = { next, fails: false };
  const pass = async (name: string) => {
    asked.push(name);
    if (engine.fails) throw new Error('no');
    return name.startsWith('clock.') ? engine.next : null;
  };
  const memory = { at };
  const clock = new Clock({
    pass,
    setAlarm: async (time) => void set.push(time),
    isAlarmSet: async () => isSet,
    stored: { load: async () => memory, save: async (change) => void Object.assign(memory, change) },
  });
  return { clock, pass, set, asked, engine, memory };
}

test('the alarm is for what is next, and there is none where nothing is', async () => {
  const { clock, set, asked, engine, memory } = browserWith({ next: NOW + 5 * HOUR });
  await clock.ring();
  expect(asked).toEqual(['clock.tick']);
  expect(set).toEqual([NOW + HOUR, NOW + 5 * HOUR]);
  engine.next = null;
  await clock.ring();
  expect([set.at(-1), memory.at]).toEqual([null, null]);
});

test('an engine that does not answer is asked again in an hour', async () => {
  const { clock, set, engine } = browserWith({ next: NOW });
  engine.fails = true;
  await expect(clock.ring()).rejects.toThrow();
  expect(set).toEqual([NOW + HOUR]);
});

test('what changes a subscription sets it anew, and nothing else wakes the engine', async () => {
  const { clock, pass, set, asked } = browserWith({ next: NOW + HOUR });
  const follow = clock.follow(pass);
  await follow('packs.list', null);
  await follow('corpus.status', null);
  expect(set).toEqual([]);
  await follow('packs.subscribe', {});
  await vi.waitFor(() => expect(set).toEqual([NOW + HOUR]));
  expect(asked).toEqual(['packs.list', 'corpus.status', 'packs.subscribe', 'clock.next']);
});

test.each([
  [{ at: NOW + HOUR }, [NOW + HOUR]],
  [{ at: NOW + HOUR, isSet: true }, []],
  [{}, []],
])('an alarm that the browser forgot is set again at its start: %o', async (given, expected) => {
  const { set, asked } = browserWith(given);
  await vi.waitFor(() => expect(set).toEqual(expected));
  expect(asked).toEqual([]);
});

test('whatever is stored is a time or none', () => {
  expect([undefined, null, 7, { at: 'x' }, { at: 7 }].map(parseClock)).toEqual([
    { at: null },
    { at: null },
    { at: null },
    { at: null },
    { at: 7 },
  ]);
});
