import { copyFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { changesBetween, type Delta, type PackedDocument } from '../../corpus/formats/pack';
import { changeLine } from '../../corpus/formats/pack/delta';
import { manifestLine } from '../../corpus/formats/pack/manifest';
import { FileWriter } from '../../corpus/formats/pack/write';
import { InputError } from '../input';
import { argumentsOf, type Command } from './command';
import { MANIFEST, openStored, replaceFile, type StoredPack, writeLines } from './files';

const USAGE = 'usage: npm run --silent corpus -- diff OLD NEW [--out DIR] [--gzip]';

/** So many older versions can be brought up to date by deltas. */
const KEPT = 20;

/** Writes what changed, so that subscribers need not fetch everything again. */
export const diff: Command = {
  usage: USAGE,
  does: `Writes what leads from the pack OLD to the pack NEW into DIR, NEW's folder unless it is given, and names it in
DIR/${MANIFEST}, together with OLD's own deltas. That manifest is NEW's and has to be signed again.`,

  async run(args) {
    const options = { out: { type: 'string' }, gzip: { type: 'boolean', default: false } } as const;
    const { values, positionals } = argumentsOf(args, options, USAGE);
    const [old, young, ...more] = positionals;
    if (old === undefined || young === undefined || more.length > 0) throw new InputError(USAGE);
    const before = await openStored(old);
    const after = await openStored(young);
    if (after.isOneFile) throw new InputError(`${young} is one file: deltas lie beside a manifest`);
    const [from, to] = [before.head.manifest.body.sha256, after.head.manifest.body.sha256];
    if (from === to) throw new InputError('the two packs hold the same documents');

    const folder = values.out ?? dirname(after.path);
    const changes = changesBetween(await byId(before), await byId(after));
    const writer = new FileWriter();
    const lines = changes.map((change) => writer.line(changeLine(change)));
    const ending = values.gzip ? '.jsonl.gz' : '.jsonl';
    const file = await writeLines(folder, lines, () => writer.file('delta', ending));
    const deltas = [{ from, to, ...file }, ...(await carried(before, folder))];
    const manifest = { ...after.head.manifest, deltas, key: null };
    await replaceFile(join(folder, MANIFEST), `${manifestLine(manifest)}\n`);
    const put = changes.filter((change) => 'put' in change).length;
    console.log(
      `${file.address}: ${put} put, ${changes.length - put} removed, ${file.bytes} bytes; sign the pack now`,
    );
  },
};

async function byId({ documents }: StoredPack): Promise<Map<string, PackedDocument>> {
  const all = new Map<string, PackedDocument>();
  for await (const document of documents) all.set(document.id, document);
  return all;
}

/** The older pack's own deltas, whose files come along. */
async function carried({ path, head }: StoredPack, folder: string): Promise<Delta[]> {
  const deltas = head.manifest.deltas.slice(0, KEPT - 1);
  for (const { address } of deltas) {
    const [here, there] = [join(dirname(path), address), join(folder, address)];
    if (resolve(here) === resolve(there)) continue;
    await copyFile(here, there).catch((cause: unknown) => {
      throw new InputError(`cannot copy ${here}, which the older manifest names`, { cause });
    });
  }
  return deltas;
}
