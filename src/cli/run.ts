import { InputError } from './input';
import { oneLine } from './one-line';

/** Runs a command: exit status 2 with one line for bad usage or input, 1 with a trace for a defect. */
export async function run(name: string, command: () => Promise<void>): Promise<void> {
  // A reader that has seen enough ("| head") is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    await command();
  } catch (error) {
    const isInput = error instanceof InputError;
    console.error(
      isInput ? oneLine(`${name}: ${error.message}`) : `${name}: a defect of Plumbline: ${describe(error)}`,
    );
    process.exitCode = isInput ? 2 : 1;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
