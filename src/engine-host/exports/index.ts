import { stayAwake } from '../../platform';
import type { WorkerClient } from '../worker-client';
import { ExportDesk } from './desk';
import { createExport, exportDropped, sweepExports } from './files';

/** The exports of this page. @returns who answers what is asked about them */
export function exportDesk(
  client: Pick<WorkerClient, 'ask'>,
): [string, (ask: unknown) => Promise<unknown>][] {
  const desk = new ExportDesk({
    found: (query) => client.ask('exports.found', { query }),
    leaving: (ids) => client.ask('exports.leaving', { ids }),
    create: createExport,
    sweep: sweepExports,
    dropped: exportDropped,
    today: () => new Date().toISOString().slice(0, 10),
    stayAwake,
  });
  return [
    ['exports.start', (ask) => desk.start(ask)],
    ['exports.progress', (ask) => desk.progress(ask)],
  ];
}
