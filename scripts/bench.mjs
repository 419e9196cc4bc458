/**
 * `npm run bench`: measures the promises of the README in a real Chromium, prints a table, and writes
 * bench-results/bench.json. Every file of scripts/bench/ is one benchmark; `npm run bench -- size paint` runs only those
 * whose names contain one of the words. Times differ between machines: compare with the peer of the same run.
 *
 * A benchmark exports `measure(context)`, which gives rows, or `{ rows, tables }` where there is more to show than rows.
 *
 * @typedef {{
 *   what: string, value: number, unit: string, limit?: number, atLeast?: number, ofPeer?: number,
 *   peer?: { what: string, value: number },
 * }} Row
 *   What is promised: at most `limit` or `atLeast` so much, in the same unit, or at most so many percent of the peer's value
 * @typedef {{ title: string, head: string[], lines: string[][] }} Table
 * @typedef {{ extension: string, found: import('./find-browser.mjs').FoundBrowser, median: typeof median }} Context
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { buildExtension } from './build-extension.mjs';
import { findChromium, HOW_TO_INSTALL } from './find-browser.mjs';

const root = resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2);

const found = await findChromium();
if (!found) {
  console.error(HOW_TO_INSTALL);
  process.exit(1);
}
const extension = buildExtension('chromium');

/** @type {(Row & { benchmark: string })[]} */
const rows = [];
/** @type {(Table & { benchmark: string })[]} */
const tables = [];
for (const file of readdirSync(resolve(root, 'scripts/bench')).sort()) {
  const benchmark = file.replace(/\.mjs$/, '');
  if (!file.endsWith('.mjs') || (wanted.length > 0 && !wanted.some((word) => benchmark.includes(word)))) continue;
  process.stderr.write(`${benchmark} …\n`);
  const { measure } = await import(resolve(root, 'scripts/bench', file));
  const measured = await measure({ extension, found, median });
  for (const row of measured.rows ?? measured) rows.push({ benchmark, ...row });
  for (const table of measured.tables ?? []) tables.push({ benchmark, ...table });
}

for (const { title, head, lines } of tables) {
  console.log(`\n${title}\n`);
  printTable([head, ...lines]);
}
console.log();
print(rows);
mkdirSync(resolve(root, 'bench-results'), { recursive: true });
const machine = {
  node: process.version,
  browser: found.name,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
};
const report = { at: new Date().toISOString(), machine, rows, tables };
writeFileSync(resolve(root, 'bench-results/bench.json'), `${JSON.stringify(report, null, 2)}\n`);

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function print(all) {
  printTable([
    ['What', 'Measured', 'Promised', 'Peer in the same run', 'Of the peer'],
    ...all.map((row) => [
      row.what,
      `${round(row.value)} ${row.unit}`,
      promiseOf(row),
      row.peer ? `${round(row.peer.value)} ${row.unit} (${row.peer.what})` : '',
      row.peer?.value ? `${Math.round((100 * row.value) / row.peer.value)} %` : '',
    ]),
  ]);
}

/** What is promised, and whether it is kept. */
function promiseOf({ value, unit, limit, atLeast, ofPeer, peer }) {
  if (limit !== undefined) return `≤ ${limit} ${unit}${value > limit ? '  OVER' : ''}`;
  if (atLeast !== undefined) return `≥ ${atLeast} ${unit}${value < atLeast ? '  UNDER' : ''}`;
  if (ofPeer !== undefined && peer) return `≤ ${ofPeer} % of peer${100 * value > ofPeer * peer.value ? '  OVER' : ''}`;
  return '';
}

function printTable(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const [index, row] of table.entries()) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
    if (index === 0) console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  }
}

function round(value) {
  return value >= 100 ? String(Math.round(value)) : String(Math.round(value * 100) / 100);
}
