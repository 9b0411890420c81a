/** `check … --receipt RECEIPT`: whether a receipt is that of what was checked here. */
import { type Misfit, misfitsOf, readReceipt } from '../corpus/formats/receipt';
import { recordHash } from '../corpus/formats/record';
import type { CheckRecord } from '../engine/record';
import { readText } from './input';

const WORDS: Record<Misfit, string> = {
  page: 'the page is another',
  sources: 'the sources are others',
  engine: 'the engine or its threshold is another',
  judgements: 'the judgements are others',
  notes: 'the notes are others',
};

/** What is to be printed of it. */
export async function heldAgainst(path: string, record: CheckRecord): Promise<string> {
  const receipt = await readText(path, readReceipt);
  if (receipt.record === recordHash(record)) return 'The receipt is that of this very record.\n';
  const misfits = misfitsOf(receipt, record).map((misfit) => WORDS[misfit]);
  return misfits.length === 0
    ? 'The receipt fits: the same texts, engine, judgements and notes. Titles, names or addresses are others.\n'
    : `The receipt does not fit: ${misfits.join(', ')}.\n`;
}
