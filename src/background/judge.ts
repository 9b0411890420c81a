import type { Pass } from '../platform';
import type { Settings } from '../settings';

/**
 * Adds the judge that the user chose to what is passed on about judging: the host cannot read settings, and a page
 * must never name the address that is asked.
 */
export function withJudge(pass: Pass, load: () => Promise<Settings>): Pass {
  return async (name, ask) => {
    if (name !== 'judge.poll') return pass(name, ask);
    const asked = typeof ask === 'object' ? ask : {};
    return pass(name, { ...asked, judge: (await load()).judge });
  };
}
