import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint, readDelta, verifyManifest } from '../../corpus/formats/pack';
import { splitSentences } from '../../engine/text/sentences';
import { InputError } from '../input';
import { oneLine } from '../one-line';
import { argumentsOf, type Command, onePath } from './command';
import { bytesOf, openStored, type StoredPack } from './files';

const USAGE = 'usage: npm run --silent corpus -- verify PACK [--key KEY]';

/** Checks a pack as a subscriber's Plumbline does, and its deltas. */
export const verify: Command = {
  usage: USAGE,
  does: `Checks signature, sizes, hashes, counts, every document and the deltas beside it. PACK is a folder, its manifest,
or a pack that is one file. With --key it has to be signed with that key. Exit status 2 where anything is wrong, and
when the pack has expired.`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, { key: { type: 'string' } }, USAGE);
    const pack = await openStored(onePath(positionals, USAGE));
    const { manifest } = pack.head;
    const known = values.key === undefined ? null : { key: keyOf(values.key), updated: manifest.updated };
    const { key, isExpired } = verifyManifest(pack.head, known, new Date().toISOString().slice(0, 10));
    const { documents, facts } = await counted(pack);
    const deltas = pack.isOneFile ? 0 : await checkDeltas(pack);
    if (isExpired) throw new InputError(`this pack expired on ${manifest.expires}; all else is right`);
    const lines = [
      manifest.name,
      `by ${manifest.publisher}; ${manifest.licence}; updated ${manifest.updated}; ${expiry(manifest.expires)}`,
      `${documents} documents and ${manifest.body.bytes} bytes, as the manifest says; ${facts} facts`,
      ...(manifest.facts === null || manifest.facts === facts
        ? []
        : [`the manifest says ${manifest.facts} facts`]),
      ...(deltas === 0 ? [] : [`${deltas} ${deltas === 1 ? 'delta' : 'deltas'}`]),
      key === null ? 'not signed' : `signed with ${key}, fingerprint ${fingerprint(key)}`,
    ];
    console.log(lines.map(oneLine).join('\n'));
  },
};

function keyOf(given: string): string {
  if (/^[A-Za-z0-9+/]{43}=$/.test(given)) return given;
  throw new InputError(`--key ${given} is not a key: 32 bytes in base64`);
}

const expiry = (day: string | null) => (day === null ? 'does not expire' : `expires ${day}`);

/** Reads all documents, which holds them against the manifest. */
async function counted({ documents }: StoredPack): Promise<{ documents: number; facts: number }> {
  const found = { documents: 0, facts: 0 };
  for await (const { text } of documents) {
    found.documents += 1;
    found.facts += splitSentences(text).length;
  }
  return found;
}

async function checkDeltas({ path, head }: StoredPack): Promise<number> {
  for (const delta of head.manifest.deltas) {
    const file = join(dirname(path), delta.address);
    if (!existsSync(file)) throw new InputError(`the manifest names ${delta.address}, which is not there`);
    for await (const _ of readDelta(delta, bytesOf(file)));
  }
  return head.manifest.deltas.length;
}
