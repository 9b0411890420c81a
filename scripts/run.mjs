/**
 * Runs one of the project's scripts, and installs the dependencies first where they are missing or old:
 *
 *     node scripts/run.mjs SCRIPT.ts args…     a TypeScript script of this repository, in this process
 *     node scripts/run.mjs TOOL args…          a dependency's command, such as biome
 *
 * Plain Node and no dependency, because it is what runs before there are any. It writes to standard error
 * only: standard output belongs to what it runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** npm's and the tools' commands are `.cmd` files on Windows, which only a shell can start. */
const shell = process.platform === 'win32';

/** The packages that a lock file names, by place; empty where there is none or it is damaged. */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Whether everything that the lock file asks for is there in that version. npm writes what it installed to
 * a lock file of its own, as the last step: after an interrupted installation there is none.
 */
function isInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(lockedPackages('package-lock.json')).every(
    ([place, wanted]) => place === '' || wanted.optional || installed[place]?.version === wanted.version,
  );
}

function install() {
  process.stderr.write('Installing the dependencies (npm ci): once, and again after they change.\n');
  const { status, error } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    shell,
    // npm's own report goes to standard error, too.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    const reason = error === undefined ? `exit code ${status}` : error.message;
    process.stderr.write(
      `The dependencies could not be installed (${reason}); npm's message is above. ` +
        'Nothing was run. Check the network connection and try again.\n',
    );
    process.exit(1);
  }
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Plumbline needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  process.stderr.write('Usage: node scripts/run.mjs SCRIPT.ts|TOOL [args…]\n');
  process.exit(2);
}
if (!isInstalled()) install();

if (command.endsWith('.ts')) {
  const script = resolve(root, command);
  process.argv.splice(1, process.argv.length, script, ...args);
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(script).href);
} else {
  const tool = join(root, 'node_modules', '.bin', command);
  if (!existsSync(tool)) {
    process.stderr.write(`There is no script or tool "${command}".\n`);
    process.exit(2);
  }
  process.exitCode =
    spawnSync(shell ? `"${tool}"` : tool, args, { cwd: root, shell, stdio: 'inherit' }).status ?? 1;
}
