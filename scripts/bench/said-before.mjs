import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEngine } from '../build-engine.mjs';
import { readPairs, SUBJECTS } from './said-before/read-pairs.mjs';
import { judgeLists, rankPairs, recallAt } from './said-before/score-lists.mjs';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpora/ukpol-government-speeches.jsonl.gz');
/** Weights were set on the first two; the third is only reported. */
const HELD_OUT = 'energy';

/** Pairs that a reader listed: how many of the earlier passages are among the first found for the later one. */
export async function measure() {
  const engine = await import(
    pathToFileURL(await buildEngine(join(tmpdir(), `speechmark-said-before-${process.pid}`))).href
  );
  const rows = [];
  const lines = [];
  for (const subject of SUBJECTS) {
    const read = readPairs(CORPUS, subject);
    if (!read) {
      console.error('said-before: the speeches are not there (../shared/corpora), so nothing is measured.');
      return [];
    }
    const speeches = read.speeches.map((speech) => toEntry(engine, speech));
    const index = engine.createLibraryIndex();
    for (const entry of speeches) index.add(entry);
    const ranks = rankPairs(index, speeches, read.pairs);
    const lists = [10, 20, 50].map((limit) => judgeLists(index, speeches, read.pairs, limit));
    const name = subject === HELD_OUT ? `${subject}, held out` : subject;
    lines.push([
      name,
      String(ranks.length),
      ...[1, 5, 10, 20].map((most) => recallAt(ranks, 'amongAll', most).toFixed(3)),
      ...[1, 5, 10].map((most) => recallAt(ranks, 'amongOne', most).toFixed(3)),
      ...lists.map(({ wanted, unwanted, unlabelled }) => `${wanted} / ${unwanted} / ${unlabelled}`),
    ]);
    for (const most of [5, 10])
      rows.push({
        what: `said before, ${name}: wanted passages among the first ${most}`,
        value: 100 * recallAt(ranks, 'amongAll', most),
        unit: '%',
      });
  }
  const head = ['Subject', 'Pairs', 'R@1', 'R@5', 'R@10', 'R@20', 'one: R@1', 'R@5', 'R@10'];
  const tables = [
    {
      title: 'Said before (lists of six speeches: wanted / not wanted / not labelled among the first)',
      head: [...head, '10', '20', '50'],
      lines,
    },
  ];
  return { rows, tables };
}

function toEntry({ makeTranscript, splitPassages }, { id, deliveredOn, title, speaker, text }) {
  const transcript = makeTranscript(text.split('\n').map((words) => ({ kind: 'paragraph', text: words })));
  const speech = { id, deliveredOn, title, event: null, place: null, speakers: [{ name: speaker, role: null }] };
  return { speech, transcript, passages: splitPassages(transcript) };
}
