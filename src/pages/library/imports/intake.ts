import { useEffect, useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import {
  type GivenItem,
  MAX_DATA,
  MAX_INPUT,
  MAX_ITEMS,
  MAX_LABEL,
  MAX_PACK,
  STAGED_BYTES,
  STAGED_PLACES,
  STAGING,
  type StagedPlaces,
} from '../../../protocol';
import { messageOf } from '../../../ui/format';

/** Something to import: what it is called, and its bytes where it is no address. */
export interface Chosen {
  way: GivenItem['way'];
  name: string;
  content: Blob;
}

/** What stands between the user's choice and the import. */
export type Intake =
  | { state: 'idle' }
  /** Some are too large, or there are too many: to be said before anything starts. */
  | { state: 'asking'; fit: Chosen[]; tooLarge: Chosen[]; tooMany: number }
  | { state: 'staging'; done: number; total: number }
  | { state: 'failed'; message: string };

let now: Intake = { state: 'idle' };
const listeners = new Set<(intake: Intake) => void>();

function change(next: Intake): void {
  now = next;
  for (const listener of listeners) listener(next);
}

/** What is being taken in, from wherever on this page it was given. */
export function useIntake(): Intake {
  const [intake, setIntake] = useState(now);
  useEffect(() => {
    listeners.add(setIntake);
    setIntake(now);
    return () => void listeners.delete(setIntake);
  }, []);
  return intake;
}

/** Imports what was chosen, or asks first where not all of it can be. */
export function takeIn(chosen: readonly Chosen[]): void {
  const fits = chosen.filter((one) => one.content.size <= mostOf(one));
  const fit = fits.slice(0, MAX_ITEMS);
  const tooLarge = chosen.filter((one) => one.content.size > mostOf(one));
  const tooMany = fits.length - fit.length;
  if (tooLarge.length > 0 || tooMany > 0) change({ state: 'asking', fit, tooLarge, tooMany });
  else if (fit.length > 0) void stage(fit);
}

/** Goes on with those that can be imported. */
export function takeFitting(): void {
  if (now.state === 'asking') void stage(now.fit);
}

export function dismissIntake(): void {
  change({ state: 'idle' });
}

/** What its name lets hope for: what it holds is known only once it is read. */
function mostOf({ name }: Chosen): number {
  if (/\.(?:jsonl|ndjson|gz)$/i.test(name)) return MAX_PACK;
  return /\.json(?:ld)?$/i.test(name) ? MAX_DATA : MAX_INPUT;
}

/** Puts files where the host finds them, and starts the import. Until then, the folder's lock says that it is filled. */
async function stage(chosen: readonly Chosen[]): Promise<void> {
  const total = chosen.length;
  change({ state: 'staging', done: 0, total });
  const id = crypto.randomUUID();
  try {
    await navigator.locks.request(`${STAGING}/${id}`, async () => {
      const staging = await (await navigator.storage.getDirectory()).getDirectoryHandle(STAGING, {
        create: true,
      });
      const folder = await staging.getDirectoryHandle(id, { create: true });
      const bytes = await writerOf(folder, STAGED_BYTES);
      const places: StagedPlaces = [];
      let end = 0;
      for (const one of chosen) {
        const content = await readable(one);
        places.push(content && { start: end, size: content.size });
        if (content !== null) await bytes.write(content);
        end += content?.size ?? 0;
        change({ state: 'staging', done: places.length, total });
      }
      await bytes.close();
      const index = await writerOf(folder, STAGED_PLACES);
      await index.write(JSON.stringify(places));
      await index.close();
      await send('imports.start', { id, items: chosen.map(itemOf) });
    });
    change({ state: 'idle' });
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    change({ state: 'failed', message: isFull ? say('importNoRoom') : messageOf(error) });
  }
}

async function writerOf(folder: FileSystemDirectoryHandle, name: string) {
  return (await folder.getFileHandle(name, { create: true })).createWritable();
}

/** Its bytes, or null where it has none. A file that cannot be read is told as one of the import's items. */
async function readable({ way, content }: Chosen): Promise<Blob | null> {
  if (way === 'address') return null;
  const first = content.slice(0, 1).arrayBuffer();
  return first.then(
    () => content,
    () => null,
  );
}

function itemOf({ way, name, content }: Chosen): GivenItem {
  const { type, size } = content;
  // The end tells what a file is.
  const short = name.slice(-MAX_LABEL);
  return {
    way,
    name: short,
    type: type.slice(0, MAX_LABEL),
    size,
    address: way === 'address' ? short : null,
  };
}
