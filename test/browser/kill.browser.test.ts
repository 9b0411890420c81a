/** The short form of `npm run kill`: what a browser acknowledged outlives its end at a random moment. */
import { expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers';
import { killRounds } from '../../scripts/kill/rounds';

/** Each starts its browser four times, which takes a busy machine its time, in ms. */
const PATIENCE = 180_000;

test.each(BROWSERS)(
  '%s is killed in an import and in a migration, and loses nothing',
  async (name) => {
    const { tallies, wrong } = await killRounds(name, { activities: ['import', 'migrate'], documents: 500 });
    expect(wrong).toEqual([]);
    expect([...tallies.values()].map(({ killed }) => killed)).toEqual([1, 1]);
  },
  PATIENCE,
);
