import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launchBrowser } from '../../tests/support/browsers/launch.mjs';
import { CORPUS } from '../said-before-tables/read-corpus.mjs';

/** Of three speeches one comes as plain text, hard-wrapped; one as a line of a JSON Lines file; one as a whole page of HTML. */
const COLUMNS = 90;
const PATIENCE_MS = 600_000;

/**
 * Thousands of speeches from files, in the library page of the built extension: from the moment the files are chosen until
 * the last speech is stored; and the longest task meanwhile on the page's own thread. SPEECHES=300 takes the first 300 alone.
 */
export async function measure({ extension, found }) {
  if (!existsSync(CORPUS)) {
    console.error('import-speeches: the speeches are not there (../shared/corpora), so nothing is measured.');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'speechmark-import-'));
  const { paths, count } = writeFiles(folder);
  const launched = await launchBrowser({ found, extension });
  try {
    const page = await launched.newPage(`${launched.origin}/library.html#/add`);
    const field = await page.waitForSelector('.sm-add input[type="file"]');
    await page.evaluate(watchTasks);
    const start = performance.now();
    await field.uploadFile(...paths);
    const drafts = await whenDone(page, countDrafts);
    const read = performance.now();
    await page.evaluate(() => document.querySelector('.sm-add__bar .sm-button--primary').click());
    const added = await whenDone(page, countAdded);
    const end = performance.now();
    const { longest, over, mean } = await page.evaluate(() => globalThis.tasksSeen());
    return [
      { what: `reading ${count} speeches from ${paths.length} files`, value: (read - start) / 1000, unit: 's' },
      { what: `storing ${added} of ${drafts} that were read`, value: (end - read) / 1000, unit: 's' },
      { what: 'both', value: (end - start) / 1000, unit: 's', limit: 60 },
      { what: 'longest task on the page’s thread meanwhile', value: longest, unit: 'ms', limit: 50 },
      { what: 'tasks over 50 ms', value: over, unit: 'tasks', limit: 0 },
      { what: 'delay of a timer of 10 ms, on average', value: mean, unit: 'ms' },
    ];
  } finally {
    await launched.close();
    rmSync(folder, { recursive: true });
  }
}

function writeFiles(folder) {
  const all = gunzipSync(readFileSync(CORPUS)).toString('utf8').split('\n').filter(Boolean);
  const lines = all.slice(0, Number(process.env.SPEECHES ?? all.length));
  const paths = [];
  const records = [];
  for (const [i, line] of lines.entries()) {
    const { id, title, speaker, date, paragraphs } = JSON.parse(line);
    const name = join(
      folder,
      `${String(i).padStart(5, '0')} ${String(id)
        .replace(/[^\w-]+/g, '-')
        .slice(0, 60)}`,
    );
    if (i % 3 === 0) {
      writeFileSync(`${name}.txt`, [title, `by ${speaker}`, ...paragraphs.map(wrap)].join('\n\n'));
      paths.push(`${name}.txt`);
    } else if (i % 3 === 1) records.push(JSON.stringify({ title, speaker, date, paragraphs }));
    else {
      writeFileSync(`${name}.html`, toPage(title, speaker, paragraphs));
      paths.push(`${name}.html`);
    }
  }
  const many = join(folder, 'many.jsonl');
  writeFileSync(many, records.join('\n'));
  return { paths: [...paths, many], count: lines.length };
}

function wrap(paragraph) {
  const lines = [''];
  for (const word of paragraph.split(/\s+/)) {
    const last = lines.at(-1);
    if (last && last.length + 1 + word.length > COLUMNS) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.join('\n');
}

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function toPage(title, speaker, paragraphs) {
  const words = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/speeches">Speeches</a></li></ul></nav></header>
<main><article><h1>${escapeHtml(title)}</h1><p class="byline">${escapeHtml(speaker)}</p>${words}</article></main>
<aside><h2>Related</h2><ul><li><a href="/a">Another speech</a></li></ul></aside><footer>About this site</footer></body></html>`;
}

/** Asked seldom, so as not to be what is measured. */
async function whenDone(page, ask) {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
    const answer = await page.evaluate(ask);
    if (answer !== null) return answer;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error('it did not end');
}

/** Runs in the page: the number of drafts when all files were read. */
function countDrafts() {
  const isBusy = /Reading/.test(document.querySelector('.sm-add [role="status"]')?.textContent ?? '');
  const head = document.querySelector('.sm-add__bar h2')?.textContent;
  return isBusy || !head ? null : Number(head.replace(/\D/g, ''));
}

/** Runs in the page: the number of speeches that were added. */
function countAdded() {
  const said = document.querySelector('.sm-add [role="status"]')?.textContent ?? '';
  const added = /([\d,]+) speech(?:es)? (?:was|were) added/.exec(said)?.[1];
  return added ? Number(added.replace(/\D/g, '')) : null;
}

/** Runs in the page. */
function watchTasks() {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  const delays = [];
  let asked = performance.now();
  const beat = () => {
    delays.push(performance.now() - asked - 10);
    asked = performance.now();
    setTimeout(beat, 10);
  };
  setTimeout(beat, 10);
  globalThis.tasksSeen = () => ({
    longest: Math.max(0, ...tasks),
    over: tasks.length,
    mean: delays.reduce((sum, delay) => sum + delay, 0) / delays.length,
  });
}
