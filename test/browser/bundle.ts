import { build } from 'vite';

/** A module of the tests and all that it imports, as one script for a page. */
export async function bundle(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entry.pathname, output: { format: 'iife', entryFileNames: 'script.js' } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs) {
    if (!('output' in one)) continue;
    const script = one.output.find((part) => part.type === 'chunk');
    if (script?.type === 'chunk') return script.code;
  }
  throw new Error(`Nothing was built of ${entry.pathname}.`);
}
