import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/**
 * Builds the extension for one kind of browser.
 *
 * @param {'chromium' | 'firefox'} kind
 * @returns {string} the folder of the unpacked extension
 */
export function buildExtension(kind) {
  const args = ['node_modules/wxt/bin/wxt.mjs', 'build', ...(kind === 'firefox' ? ['-b', 'firefox', '--mv3'] : [])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}${stderr}`);
  return resolve(root, '.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}
