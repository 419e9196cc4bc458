/**
 * Runs before `npm start` and `npm test`, when node_modules may not be there yet: Node built-ins only.
 * Installs when the lockfile or Node has changed since the last time, and lets WXT write its generated types.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? '.', '..');
const OLDEST_NODE = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(
    `Speechmark needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.\n` +
      'Get a newer one from https://nodejs.org/ or with your version manager, then run the same command again.',
  );
  process.exit(1);
}

const lockHash = createHash('sha256')
  .update(readFileSync(resolve(root, 'package-lock.json')))
  .update(`${process.version} ${process.platform} ${process.arch}`)
  .digest('hex');
const stamp = resolve(root, 'node_modules/.lock-hash');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash;

if (!installed) {
  console.log('Installing what Speechmark is built with (once, about 15 seconds) …');
  run(
    'npm',
    // Nothing we use needs its install script, so none is run.
    ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    'The packages could not be installed. Is there a network connection?',
  );
  writeFileSync(stamp, lockHash);
}
if (!installed || !existsSync(resolve(root, '.wxt/tsconfig.json')))
  run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'prepare'], 'WXT could not prepare the project.');

function run(command, args, explanation) {
  // npm is a .cmd file on Windows, which only a shell can start; the arguments are our own constants.
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (status === 0) return;
  console.error(`\n${explanation}${error ? ` (${error.message})` : ''}`);
  process.exit(1);
}
