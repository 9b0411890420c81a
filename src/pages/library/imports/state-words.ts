import { say } from '../../../platform';
import type { ImportState, ItemState, PlainKey } from '../../../protocol';

const ITEMS: Record<ItemState, PlainKey> = {
  waiting: 'importItemWaiting',
  opened: 'importItemOpened',
  added: 'importItemAdded',
  known: 'importItemKnown',
  update: 'importItemUpdate',
  replaced: 'importItemReplaced',
  failed: 'importItemFailed',
  left: 'importItemLeft',
  removed: 'importItemRemoved',
};

const IMPORTS: Record<ImportState, PlainKey> = {
  queued: 'importQueued',
  running: 'importRunning',
  asking: 'importAsking',
  paused: 'importPaused',
  cancelled: 'importCancelled',
  done: 'importDone',
};

/** What became of an item, in a word or two. */
export function itemWords(state: ItemState): string {
  return say(ITEMS[state]);
}

/** What an import is doing. */
export function importWords(state: ImportState): string {
  return say(IMPORTS[state]);
}
