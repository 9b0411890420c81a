import { useEffect, useRef, useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import { type Ask, EXPORTS, type ExportFormat } from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { save } from '../../shared/save';

/** How often it is asked how far an export is, in ms. */
const POLL_MS = 200;

const ENDINGS: Record<ExportFormat, string> = { pack: 'jsonl', csv: 'csv', markdown: 'md' };
const TYPES: Record<ExportFormat, string> = {
  pack: 'application/jsonl',
  csv: 'text/csv',
  markdown: 'text/markdown',
};

export type Exporting =
  | { state: 'idle' }
  | { state: 'running'; done: number; total: number }
  | { state: 'done'; documents: number; again: () => void }
  | { state: 'failed'; message: string };

/** One export at a time, saved once it is written. It ends when it is cancelled, and with what uses this. */
export function useExport() {
  const [exporting, setExporting] = useState<Exporting>({ state: 'idle' });
  const current = useRef(new AbortController());

  const begin = (what: Ask<'exports.start'>['what'], format: ExportFormat) => {
    current.current.abort();
    const controller = new AbortController();
    current.current = controller;
    const tell = (next: Exporting) => {
      if (!controller.signal.aborted) setExporting(next);
    };
    tell({ state: 'running', done: 0, total: 0 });
    const id = crypto.randomUUID();
    // Held for as long as the file is wanted: the host writes it, and keeps it, only that long.
    void navigator.locks.request(`${EXPORTS}/${id}`, async () => {
      try {
        await send('exports.start', { id, format, what });
        const progress = await followed(id, controller.signal, tell);
        if (progress === null) return;
        if (progress.state === 'failed') return tell({ state: 'failed', message: say.of(progress.saying) });
        const file = new Blob([progress.head, await fileOf(id)], { type: TYPES[format] });
        const again = () => save(file, nameOf(format));
        again();
        tell({ state: 'done', documents: progress.documents, again });
        await aborted(controller.signal);
      } catch (error) {
        tell({ state: 'failed', message: messageOf(error) });
      }
    });
  };
  const cancel = () => {
    current.current.abort();
    setExporting({ state: 'idle' });
  };
  useEffect(() => () => current.current.abort(), []);
  return { exporting, begin, cancel };
}

/** How the export ended; null where it was cancelled. */
async function followed(id: string, signal: AbortSignal, tell: (next: Exporting) => void) {
  while (!signal.aborted) {
    const progress = await send('exports.progress', { id });
    if (progress.state !== 'running') return progress;
    tell(progress);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return null;
}

async function fileOf(id: string): Promise<Blob> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(EXPORTS);
  return (await folder.getFileHandle(id)).getFile();
}

function nameOf(format: ExportFormat): string {
  return `plumbline-${new Date().toISOString().slice(0, 10)}.${ENDINGS[format]}`;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}
