import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { makeCases } from './place-quotes/make-case.mjs';
import { readSpeeches } from './place-quotes/read-speeches.mjs';
import { count, emptyTally } from './place-quotes/score.mjs';

/** The first set is looked at while the search is worked on, the second never: what holds for it holds. */
const SETS = { tuned: [1, 2, 3], 'held out': [9001, 9002, 9003] };
const APPROX = 'approx-string-match';
/** The slower peers are asked about the pages of one speech. */
const SLOW = ['dom-anchor-text-quote', '@apache-annotator/dom', 'mark.js'];

/**
 * Quotes of a speech, found again after edits made by a script that knows where each word went; and quotes of another
 * speech, for which any place is wrong. Peers find the same quotes in the same pages.
 */
export async function measure({ found }) {
  const browser = await puppeteer.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.evaluate(await bundle());
    const speeches = readSpeeches();
    const results = {};
    for (const [set, seeds] of Object.entries(SETS)) {
      const tallies = new Tallies();
      for (const seed of seeds) await measureSpeech(page, makeCases(speeches, seed), tallies, seed === SETS.tuned[0]);
      results[set] = tallies;
    }
    return {
      rows: Object.entries(results).flatMap(([set, tallies]) => rowsOf(set, tallies)),
      tables: Object.entries(results).map(([set, tallies]) => tableOf(set, tallies)),
    };
  } finally {
    await browser.close();
  }
}

/** Counts by finder and kind of page. */
class Tallies {
  #tallies = new Map();

  of(finder, kind) {
    const key = `${finder}|${kind}`;
    if (!this.#tallies.has(key))
      this.#tallies.set(key, { ...emptyTally(), finder, kind, finding: 0, painting: 0, altered: 0, pages: 0 });
    return this.#tallies.get(key);
  }

  get all() {
    return [...this.#tallies.values()];
  }
}

async function measureSpeech(page, { before, pages, ghosts }, tallies, withSlow) {
  const peers = withSlow ? [APPROX, ...SLOW] : [APPROX];
  const withWords = ({ text, quotes, ...rest }) => ({
    ...rest,
    text,
    quotes: quotes.map((quote) => ({ ...quote, exact: text.slice(quote.start, quote.end) })),
  });
  const ask = (...args) => page.evaluate((name, ...given) => globalThis.quotesBench[name](...given), ...args);
  const stored = await ask('describe', withWords(before), peers);
  const strangers = await ask('describe', withWords(ghosts), peers);
  const light = pages.find(({ kind }) => kind === 'light');
  const rounds = [
    ...pages.map((edited) => ({ ...edited, stored })),
    { ...light, kind: 'ghosts', truths: strangers.ours.map(() => null), decoys: [], stored: strangers },
  ];
  for (const { kind, html, text, truths, decoys, stored: selectors } of rounds) {
    const shown = { html, text };
    const ours = await ask('placeAll', shown, selectors.ours);
    const tally = tallies.of('ours', kind);
    countAll(tally, truths, ours.answers);
    countAll(
      tallies.of('ours', 'decoys only'),
      decoys.map((i) => truths[i]),
      decoys.map((i) => ours.answers[i]),
    );
    addTimes(tally, ours.finding, ours.painting, ours.altered);
    for (const peer of peers) {
      const answer = await ask('findAll', shown, peer, selectors[peer]);
      const theirs = tallies.of(peer, kind);
      countAll(theirs, truths.slice(0, answer.answers.length), answer.answers);
      const some = decoys.filter((i) => i < answer.answers.length);
      countAll(
        tallies.of(peer, 'decoys only'),
        some.map((i) => truths[i]),
        some.map((i) => answer.answers[i]),
      );
      addTimes(theirs, (answer.time * selectors.ours.length) / answer.answers.length, 0, answer.altered);
    }
  }
}

function countAll(tally, truths, answers) {
  answers.forEach((answer, i) => {
    count(tally, truths[i], answer, answer?.sure, {});
  });
}

function addTimes(tally, finding, painting, altered) {
  tally.finding += finding;
  tally.painting += painting;
  tally.altered += altered ? 1 : 0;
  tally.pages++;
}

const NOT_EDITED = ['none', 'ghosts', 'decoys only'];

function rowsOf(set, tallies) {
  const of = (finder, wanted) => sumUp(tallies.all.filter((tally) => tally.finder === finder && wanted(tally.kind)));
  const isEdited = (kind) => !NOT_EDITED.includes(kind);
  const edited = of('ours', isEdited);
  const none = of('ours', (kind) => kind === 'none');
  const ghosts = of('ours', (kind) => kind === 'ghosts');
  const decoys = of('ours', (kind) => kind === 'decoys only');
  const all = of('ours', (kind) => kind !== 'decoys only');
  const peer = (wanted) => of(APPROX, wanted);
  const named = (value) => ({ what: APPROX, value });
  const row = (what, value, unit, bound) => ({ what: `${what} (${set})`, value, unit, ...bound });
  const plain = peer(isEdited);
  const plainGhosts = peer((kind) => kind === 'ghosts');
  return [
    row('quotes found again on edited pages', share(edited.right, edited.due), '%', {
      atLeast: 98,
      peer: named(share(plain.right, plain.due)),
    }),
    row('… nearly to the letter', share(edited.strict, edited.due), '%', {
      atLeast: 96,
      peer: named(share(plain.strict, plain.due)),
    }),
    row('… right, of those said to be found', share(edited.right, edited.found), '%', {
      atLeast: 99,
      peer: named(share(plain.right, plain.found)),
    }),
    row('… right, of those said to be sure', share(edited.sureRight, edited.sure), '%', {}),
    row('reworded in place, old words elsewhere: right', share(decoys.right, decoys.due), '%', {
      atLeast: 92,
      peer: named(share(peer((kind) => kind === 'decoys only').right, peer((kind) => kind === 'decoys only').due)),
    }),
    row('unchanged page, to the letter', share(none.strict, none.due), '%', { atLeast: 100 }),
    row("another speech's quotes placed, of 600", ghosts.found / ghosts.pages, 'quotes', {
      limit: 0,
      peer: named(plainGhosts.found / plainGhosts.pages),
    }),
    row('pages altered by finding and painting', all.altered, 'pages', { limit: 0 }),
    row('finding 200 quotes on an edited page', edited.finding / edited.pages, 'ms', {
      ofPeer: 50,
      peer: named(plain.finding / plain.pages),
    }),
    row('finding 600 quotes of another speech', ghosts.finding / ghosts.pages, 'ms', {
      ofPeer: 100,
      peer: named(plainGhosts.finding / plainGhosts.pages),
    }),
    row('painting 200 quotes', edited.painting / edited.pages, 'ms', {}),
  ];
}

function sumUp(tallies) {
  const sum = {
    due: 0,
    right: 0,
    strict: 0,
    found: 0,
    sure: 0,
    sureRight: 0,
    finding: 0,
    painting: 0,
    altered: 0,
    pages: 0,
  };
  for (const tally of tallies) for (const key of Object.keys(sum)) sum[key] += tally[key];
  return sum;
}

const share = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole);

/** Every finder on every kind of page. */
function tableOf(set, tallies) {
  const head = [
    'Finder',
    'Page',
    'Quotes',
    'Found again',
    'Nearly to the letter',
    'Right of found',
    'Wrong',
    'Sure and wrong',
    'ms a page',
    'Altered',
  ];
  const order = ['ours', APPROX, ...SLOW];
  const sorted = [...tallies.all].sort((a, b) => order.indexOf(a.finder) - order.indexOf(b.finder));
  const lines = sorted.map((tally) => [
    tally.finder,
    tally.kind,
    String(tally.due || tally.found),
    percent(tally.right, tally.due),
    percent(tally.strict, tally.due),
    percent(tally.right, tally.found),
    String(tally.found - tally.right),
    tally.finder === 'ours' ? String(tally.sure - tally.sureRight) : '',
    tally.pages ? (tally.finding / tally.pages).toFixed(1) : '',
    tally.altered ? `${tally.altered} pages` : '',
  ]);
  return { title: `Quotes found again, by kind of edit (${set})`, head, lines };
}

const percent = (part, whole) => (whole ? `${share(part, whole).toFixed(1)} %` : '–');

async function bundle() {
  const lib = { entry: resolve(import.meta.dirname, 'place-quotes/in-page.mjs'), formats: ['iife'], name: 'bench' };
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: { lib, write: false, minify: false },
  });
  return output[0].code;
}
