/** What the library is doing when the browser is killed. */
import { writePack } from '../../src/corpus/formats/pack';
import { documentId } from '../../src/engine';
import { drop } from '../drop';
import type { Session } from '../launch';
import { until } from '../marks';
import { documentOf } from './documents';
import type { Model } from './model';
import { Reviewing } from './reviewing';

/** Messages that are under way at once. */
const LANES = 4;
/** Items of an import that are asked for at once. */
const ITEMS = 1_000;

export interface Killing {
  round: number;
  model: Model;
  /** The name of the backup that is restored. */
  backup: string;
  /** How many documents the pack has that is imported. */
  packed: number;
  /** Whether the browser was killed: what is answered from then on was not acknowledged. */
  isOver: boolean;
  acknowledged: number;
}

/** Gets everything ready; what it returns then works until it is over. */
type Work = (session: Session, killing: Killing) => Promise<() => Promise<void>>;

/** Stores documents one by one. */
const add: Work = async ({ extension }, killing) =>
  inLanes(LANES, killing, async (n) => {
    const sentence = `Berth ${n} of round ${killing.round} was closed after crane ${n * 13} had failed. `;
    const document = documentOf(sentence.repeat(1 + ((n * 7) % 60)));
    const { id } = await extension.ask('corpus.add', { document });
    if (killing.isOver) return false;
    killing.model.there.add(id);
    killing.acknowledged += 1;
    return true;
  });

const remove: Work = async ({ extension }, killing) => {
  const { model } = killing;
  const held = [...model.there];
  return inLanes(LANES, killing, async (n) => {
    const id = held[n];
    if (id === undefined) return false;
    model.there.delete(id);
    await extension.ask('corpus.delete', { id });
    if (killing.isOver) return false;
    model.gone.add(id);
    killing.acknowledged += 1;
    return true;
  });
};

const restore: Work = async ({ extension }, killing) =>
  inLanes(1, killing, async () => {
    await extension.ask('safety.restore', { name: killing.backup });
    killing.acknowledged += 1;
    return !killing.isOver;
  });

/** Drops a pack onto the library, and sees it come in. */
const take: Work = async ({ extension }, killing) => {
  const { model, round, packed } = killing;
  const documents = Array.from({ length: packed }, (_, n) =>
    documentOf(
      `Lock ${n} of round ${round} was opened after gate ${n * 13} had passed. `.repeat(1 + (n % 20)),
    ),
  );
  const about = { name: `Round ${round}`, publisher: 'Canal', licence: 'CC0-1.0', updated: '2025-01-01' };
  const pack = writePack(about, documents);
  const ids = documents.map(({ text }) => documentId(text));
  const before = new Set((await extension.ask('imports.list', null)).map(({ id }) => id));
  const page = await extension.open('library');
  await until(
    () => page.evaluate(() => document.querySelector('[role=tab]') !== null),
    'library to drop onto',
  );
  return async () => {
    await drop(page, [['pack.jsonl', pack]]);
    let offset = 0;
    while (!killing.isOver) {
      const [newest] = await extension.ask('imports.list', null);
      if (newest === undefined || before.has(newest.id)) continue;
      const ask = { id: newest.id, state: 'added' as const, offset, limit: ITEMS };
      const { items } = await extension.ask('imports.items', ask);
      if (killing.isOver) return;
      model.imports.set(newest.id, ids);
      for (const { document } of items) if (document !== null) model.there.add(document);
      offset += items.length;
      killing.acknowledged += items.length;
      if (items.length === 0 && newest.state === 'done') return;
    }
  };
};

/** Works on several reviews, each of them one step after the other. */
const review: Work = async (session, killing) => {
  const { model, round } = killing;
  const reviews = await Promise.all(Array.from({ length: LANES }, () => Reviewing.begin(session, round)));
  return async () => {
    await Promise.all(
      reviews.map(async (one) => {
        for (let n = 0; !killing.isOver; n += 1) {
          await one.step(n, (id, reviewed) => {
            if (!killing.isOver) model.reviews.set(id, reviewed);
          });
          killing.acknowledged += 1;
        }
      }),
    );
  };
};

/** What is done in a browser that runs already. */
export const WORKS = { import: take, delete: remove, add, restore, review };
export type WorkName = keyof typeof WORKS;

async function inLanes(
  lanes: number,
  killing: Killing,
  step: (n: number) => Promise<boolean>,
): Promise<() => Promise<void>> {
  let next = 0;
  const lane = async () => {
    // Whatever is under way when the browser ends fails.
    while (!killing.isOver && (await step(next++).catch(() => true))) {}
  };
  return async () => {
    await Promise.all(Array.from({ length: lanes }, lane));
  };
}
