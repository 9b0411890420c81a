import { type ParseArgsConfig, parseArgs } from 'node:util';
import { InputError } from '../input';

export interface Command {
  usage: string;
  /** What it is for, in some lines. */
  does: string;
  /** @throws InputError or CorpusError where what it was given is wrong */
  run(args: string[]): Promise<void>;
}

/** The arguments as `options` has them. @throws InputError that tells the usage */
export function argumentsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new InputError(`${reason}; ${usage}`, { cause });
  }
}

/** The one path among the arguments. @throws InputError that tells the usage */
export function onePath(positionals: string[], usage: string): string {
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new InputError(usage);
  return path;
}
