import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEngine } from '../build-engine.mjs';

const root = resolve(import.meta.dirname, '../..');
/** The two longest of the bundled speeches. */
const PAIR = ['hinds-2018-adcs', 'zahawi-2019-adcs'];
const WORDS = 3000;
const MANY = 100_000;

/** Two speeches side by side: of the length of a usual one, and one of 100,000 words, in this process. */
export async function measure({ median }) {
  const engine = await import(
    pathToFileURL(await buildEngine(join(tmpdir(), `speechmark-compare-${process.pid}`))).href
  );
  const texts = PAIR.map((slug) => JSON.parse(readFileSync(resolve(root, `public/speeches/${slug}.json`), 'utf8')));
  const [a, b] = texts.map((text, i) => stretch(engine, text, texts[1 - i], WORDS));
  const times = Array.from({ length: 25 }, () => time(() => engine.compareSpeeches(a, b)));
  const long = stretch(engine, texts[0], texts[0], MANY);
  return [
    { what: `comparing two speeches of ${WORDS} words`, value: median(times.slice(10)), unit: 'ms', limit: 100 },
    {
      what: `comparing a speech of ${MANY} words with one of ${WORDS}`,
      value: time(() => engine.compareSpeeches(long, b)),
      unit: 'ms',
    },
  ];
}

/** So many words of a speech, more of another behind it where it is too short; a little of each word kept its own. */
function stretch({ makeTranscript, splitPassages }, { speech, transcript }, filler, words) {
  const blocks = [];
  for (let turn = 0, left = words; left > 0; turn++)
    for (const { text } of splitPassages(turn === 0 ? transcript : filler.transcript)) {
      if (left <= 0) break;
      // A filler that says the same again and again would be one of repeats.
      blocks.push({ kind: 'paragraph', text: turn < 2 ? text : text.replace(/\b(\w{7,})\b/g, `$1${turn}`) });
      left -= text.split(' ').length;
    }
  return { speech: { ...speech, id: `${speech.id}-${words}`, contentId: null }, transcript: makeTranscript(blocks) };
}

function time(run) {
  const started = performance.now();
  run();
  return performance.now() - started;
}
