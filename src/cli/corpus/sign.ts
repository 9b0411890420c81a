import { sign as signBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fingerprint } from '../../corpus/formats/pack';
import { manifestLine } from '../../corpus/formats/pack/manifest';
import { InputError } from '../input';
import { argumentsOf, type Command, onePath } from './command';
import { openStored, replaceFile } from './files';
import { privateKeyIn, publicKeyOf } from './keys';

const USAGE = 'usage: npm run --silent corpus -- sign PACK --key FILE';

/** Signs a pack. */
export const sign: Command = {
  usage: USAGE,
  does: `Signs the manifest, which holds the hash of all the rest, with the private key in FILE (PEM). The pack is checked
first. PACK is a folder, its manifest, or a pack that is one file.`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, { key: { type: 'string' } }, USAGE);
    const given = onePath(positionals, USAGE);
    if (values.key === undefined) throw new InputError(`--key is needed; ${USAGE}`);
    const privateKey = await privateKeyIn(values.key);
    const { path, head, documents } = await openStored(given);
    for await (const _ of documents);

    const key = publicKeyOf(privateKey);
    const line = manifestLine({ ...head.manifest, key });
    const signature = signBytes(null, Buffer.from(line), privateKey).toString('base64');
    const file = await readFile(path);
    if (file[0] === 0x1f) throw new InputError(`${path} is compressed: sign it before`);
    const signed = Buffer.from(`${line}\n${JSON.stringify({ signature })}\n`);
    await replaceFile(path, Buffer.concat([signed, file.subarray(head.length)]));
    console.log(`signed with ${key}, fingerprint ${fingerprint(key)}`);
  },
};
