/** A thread of a batch: gets a page, checks it, answers, and waits for the next. */
import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../input';
import { type Answer, Checker } from './checker';
import { type Defect, defectOf } from './defect';
import type { Item } from './items';

/** What a thread says: that it is ready, what came of a page, or why it cannot go on. */
export type Said =
  | { says: 'ready' }
  | { says: 'answer'; answer: Answer }
  | { says: 'defect'; defect: Defect }
  | { says: 'refusal'; message: string };

const records: string = workerData;
const checker = new Checker(records);
const say = (said: Said) => parentPort?.postMessage(said);

parentPort?.on('message', async (item: Item) => say(await answered(item)));
say({ says: 'ready' });

async function answered(item: Item): Promise<Said> {
  try {
    return { says: 'answer', answer: await checker.check(item) };
  } catch (error) {
    if (error instanceof InputError) return { says: 'refusal', message: error.message };
    return { says: 'defect', defect: defectOf(error) };
  }
}
