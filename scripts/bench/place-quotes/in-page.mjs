/** Runs in the page: reads it, describes the quotes, and has each finder find them in the edited page. */
import { describeRange } from '../../../lib/anchoring/describe-range.ts';
import { placeTargets } from '../../../lib/anchoring/place-targets.ts';
import { toRange } from '../../../lib/anchoring/to-range.ts';
import { extractTranscript } from '../../../lib/page/extract-transcript.ts';
import { getTranscriptOffset } from '../../../lib/page/offset-map.ts';
import { PEERS } from './peers.mjs';

/** A peer that takes longer for one page is not asked for the rest of its quotes; they are drawn at random. */
const PATIENCE = 1500;

globalThis.quotesBench = { describe, placeAll, findAll };

/** Puts a page on show, and checks that it reads as its maker says. */
function show({ html, text }) {
  const parsed = new DOMParser().parseFromString(`<article>${html}</article>`, 'text/html');
  const root = document.adoptNode(parsed.querySelector('article'));
  document.body.replaceChildren(root);
  const read = extractTranscript(root);
  if (read.transcript.text !== text) throw new Error('the transcript is not the text that the page was made from');
  return { root, ...read };
}

/** The stored form of each quote: our selectors, and what each peer would have stored. */
async function describe(page, peers) {
  const shown = show(page);
  const ranges = page.quotes.map((quote) => toRange(quote, shown.offsets));
  const stored = { ours: ranges.map((range) => describeRange(range, shown)) };
  for (const name of peers) {
    stored[name] = [];
    const until = performance.now() + PATIENCE;
    for (const [i, range] of ranges.entries()) {
      if (performance.now() > until) break;
      stored[name].push(await PEERS[name].describe(range, shown.root, page.quotes[i]));
    }
  }
  return stored;
}

/** Ours: all in one pass. */
function placeAll(page, targets) {
  const { root, transcript, offsets } = show(page);
  const before = root.outerHTML;
  const begun = performance.now();
  const placements = placeTargets(targets, transcript);
  const finding = performance.now() - begun;
  const start = performance.now();
  const ranges = placements
    .filter(({ status }) => status !== 'not found')
    .map((placement) => toRange(placement, offsets));
  CSS.highlights.set('quotes', new Highlight(...ranges));
  const painting = performance.now() - start;
  const answers = placements.map((placement) =>
    placement.status === 'not found' ? null : { start: placement.start, end: placement.end, sure: placement.sure },
  );
  return { answers, finding, painting, altered: root.outerHTML !== before };
}

/** A peer: one quote after the other, as far as its time goes. */
async function findAll(page, name, stored) {
  const shown = show(page);
  const { text } = shown.transcript;
  const before = shown.root.outerHTML;
  const peer = await PEERS[name].prepare(shown);
  const answers = [];
  const start = performance.now();
  for (const selector of stored) {
    if (performance.now() - start > PATIENCE) break;
    answers.push(await peer(selector));
  }
  const time = performance.now() - start;
  const altered = shown.root.outerHTML !== before;
  return { answers: answers.map((answer) => toSpan(answer, shown, text)), time, altered };
}

function toSpan(answer, { offsets }, text) {
  if (!(answer instanceof Range)) return answer;
  const start = getTranscriptOffset(offsets, answer.startContainer, answer.startOffset);
  const end = getTranscriptOffset(offsets, answer.endContainer, answer.endOffset);
  return { start, end: Math.min(end, text.length) };
}
