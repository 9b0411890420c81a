import * as v from 'valibot';
import type { Pass, Stored } from '../platform';

/** When the engine is woken next, should it not say so itself, in ms: it may have been ended, or not have opened. */
const AGAIN = 3_600_000;

/** What changes when something is to be looked at. */
const CHANGING: ReadonlySet<string> = new Set([
  'packs.subscribe',
  'packs.agree',
  'packs.cancel',
  'packs.remove',
  'packs.restore',
  'packs.update',
  'feeds.watch',
  'feeds.setInterval',
  'feeds.pause',
  'feeds.lookNow',
  'feeds.allow',
  'feeds.follow',
  'feeds.remove',
  'feeds.restore',
  'safety.restore',
]);

/** In ms since 1970; null for never. */
const time = v.nullable(v.number());
const remembered = v.fallback(v.object({ at: time }), { at: null });

/** What is remembered of the clock, whatever is stored. */
export function parseClock(stored: unknown): { at: number | null } {
  return v.parse(remembered, stored);
}

/** What the clock needs of the browser. */
interface ClockTools {
  pass: Pass;
  setAlarm(at: number | null): Promise<void>;
  isAlarmSet(): Promise<boolean>;
  /** Firefox forgets alarms when it ends. */
  stored: Pick<Stored<{ at: number | null }>, 'load' | 'save'>;
}

/**
 * Has subscriptions looked at when their time has come, whether the engine runs then or not. There is one alarm, for
 * the next of them; without any there is none.
 */
export class Clock {
  readonly #tools: ClockTools;
  readonly #started: Promise<void>;

  /** Sets the alarm again where the browser has forgotten it. */
  constructor(tools: ClockTools) {
    this.#tools = tools;
    this.#started = this.#start();
  }

  /** The alarm went off. */
  async ring(): Promise<void> {
    // Which takes an alarm that is just going off for a forgotten one.
    await this.#started;
    await this.#set(Date.now() + AGAIN);
    await this.#setFrom('clock.tick');
  }

  /** Sets the alarm anew after each message that may change its time. */
  follow<Rest extends unknown[]>(
    pass: (name: string, ask: unknown, ...rest: Rest) => Promise<unknown>,
  ): typeof pass {
    return async (name, ask, ...rest) => {
      const answer = await pass(name, ask, ...rest);
      if (CHANGING.has(name)) void this.#setFrom('clock.next').catch(() => {});
      return answer;
    };
  }

  async #start(): Promise<void> {
    const { isAlarmSet, setAlarm, stored } = this.#tools;
    const { at } = await stored.load();
    if (at !== null && !(await isAlarmSet())) await setAlarm(at);
  }

  async #setFrom(call: 'clock.tick' | 'clock.next'): Promise<void> {
    await this.#set(v.parse(time, await this.#tools.pass(call, null)));
  }

  async #set(at: number | null): Promise<void> {
    await this.#tools.stored.save({ at });
    await this.#tools.setAlarm(at);
  }
}
