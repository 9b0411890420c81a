import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { fingerprint } from '../../corpus/formats/pack';
import { fileReason } from '../file-reason';
import { InputError } from '../input';
import { argumentsOf, type Command, onePath } from './command';
import { publicKeyOf } from './keys';

const USAGE = 'usage: npm run --silent corpus -- keygen FILE';

/** Makes a key to sign with. */
export const keygen: Command = {
  usage: USAGE,
  does: `Makes an Ed25519 key, writes its private part into FILE, for your eyes only, and prints its public part. Keep FILE
safe: whoever has it signs in your name, and without it your subscribers have to trust a new key.`,

  async run(args) {
    const path = onePath(argumentsOf(args, {}, USAGE).positionals, USAGE);
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
    // A key that is there is never overwritten.
    await writeFile(path, pem, { mode: 0o600, flag: 'wx' }).catch((cause: unknown) => {
      throw new InputError(`cannot write ${path}: ${fileReason(cause)}`, { cause });
    });
    const key = publicKeyOf(privateKey);
    console.log(`key ${key}\nfingerprint ${fingerprint(key)}`);
  },
};
