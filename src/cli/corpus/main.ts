/** `npm run --silent corpus -- build|verify|sign|keygen|diff|stats …`: packs, for those who publish them. */
import { CorpusError } from '../../corpus/errors';
import { english } from '../english';
import { InputError } from '../input';
import { run } from '../run';
import { build } from './build';
import type { Command } from './command';
import { diff } from './diff';
import { keygen } from './keygen';
import { sign } from './sign';
import { stats } from './stats';
import { verify } from './verify';

const COMMANDS = new Map<string, Command>(Object.entries({ build, verify, sign, keygen, diff, stats }));
const HELP: readonly string[] = ['--help', '-h', 'help'];
const NAMES = [...COMMANDS.keys()].join(', ');

await run('corpus', async () => {
  const [name = '--help', ...args] = process.argv.slice(2);
  const command = COMMANDS.get(name);
  if (HELP.includes(name)) return help([...COMMANDS.values()]);
  if (command === undefined) throw new InputError(`there is no command ${name}; there are ${NAMES}`);
  if (args.some((argument) => argument === '--help' || argument === '-h')) return help([command]);
  try {
    await command.run(args);
  } catch (error) {
    if (error instanceof CorpusError) throw new InputError(english.of(error.saying), { cause: error });
    throw error;
  }
});

function help(commands: Command[]): void {
  for (const { usage, does } of commands) console.log(`${usage}\n${does}\n`);
}
