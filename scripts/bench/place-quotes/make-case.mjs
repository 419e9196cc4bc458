import { chooseQuotes } from './choose-quotes.mjs';
import { EDITS, MARKUP } from './edit-page.mjs';
import { makePage, sentencesOf } from './make-page.mjs';
import { makeRandom } from './random.mjs';
import { renderPage } from './render-page.mjs';
import { trimSigns, truthOf } from './score.mjs';

const QUOTES = 200;
const GHOSTS = 600;
const DECOYS = 40;

/**
 * One speech with its stored quotes, its edited pages, and the quotes of another speech.
 *
 * @typedef {{ start: number, end: number, kind: string }} Quote in the text before the edits
 */
export function makeCases(speeches, seed) {
  const random = makeRandom(seed);
  const [first, second, stranger, ...others] = random.shuffle(speeches);
  const blocks = makePage([first, second], random);
  const before = renderPage(blocks, random);
  const quotes = chooseQuotes(blocks, QUOTES, random);
  const foreign = makeForeign([stranger], random);
  const decoys = chooseDecoys(quotes, blocks, random);
  const pages = Object.entries(EDITS).map(([kind, edit]) => {
    const after = renderPage(edit(blocks, { random, foreign, decoys }), random, MARKUP[kind] ?? 0);
    return {
      kind,
      html: after.html,
      text: after.text,
      truths: quotes.map((quote) => truthOf(quote, after)),
      decoys: kind === 'decoys' ? decoys.map((quote) => quotes.indexOf(quote)) : [],
    };
  });
  return {
    seed,
    before: withQuotes(before, quotes),
    pages,
    ghosts: makeGhosts(chooseGhosts(first, others, random), before.text, random),
  };
}

/** Of the same speaker where there is one, every second time: their turns of phrase recur. */
function chooseGhosts({ speaker }, others, random) {
  const same = others.filter((other) => other.speaker === speaker);
  return same.length > 0 && random.chance(0.5) ? [...same, ...others].slice(0, 2) : others.slice(0, 2);
}

/** Quotes that have a run of words in common with the page, they or the words next to them, are no strangers: speakers use passages again. */
function makeGhosts(speeches, text, random) {
  const blocks = makePage(speeches, random, false);
  const drawn = withQuotes(renderPage(blocks, random), chooseQuotes(blocks, GHOSTS * 2, random));
  const said = runsOf(text);
  const isForeign = ({ start, end }) =>
    ![...runsOf(drawn.text.slice(Math.max(0, start - NEXT_TO), end + NEXT_TO))].some((run) => said.has(run));
  return { ...drawn, quotes: drawn.quotes.filter(isForeign).slice(0, GHOSTS) };
}

const RUN = 7;
const NEXT_TO = 60;

function runsOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' ')));
}

const withQuotes = ({ html, text, spans }, quotes) => ({
  html,
  text,
  quotes: quotes.map(({ first, last, isTrimmed, kind }) => {
    const { start } = spans.get(first);
    const words = text.slice(start, spans.get(last).end);
    return { start, end: start + (isTrimmed ? trimSigns(words) : words).length, kind };
  }),
});

/** Whole sentences that don't overlap. */
function chooseDecoys(quotes, blocks, random) {
  const whole = new Set(
    blocks.flatMap((block) =>
      sentencesOf(block).map(([start, end]) => `${block.words[start].from}-${block.words[end - 1].from}`),
    ),
  );
  const taken = new Set();
  const fits = random.shuffle(quotes).filter(({ first, last }) => {
    if (last - first < 5 || !whole.has(`${first}-${last}`) || taken.has(first)) return false;
    taken.add(first);
    return true;
  });
  return fits.slice(0, DECOYS);
}

function makeForeign(speeches, random) {
  const blocks = makePage(speeches, random).filter(({ tag }) => tag === 'p');
  const texts = (words) => words.map(({ text }) => text);
  return {
    word: () =>
      random
        .pick(random.pick(blocks).words)
        .text.replace(/[^\p{L}]/gu, '')
        .toLowerCase() || 'matter',
    paragraph: () => texts(random.pick(blocks).words),
    sentence: () => {
      const block = random.pick(blocks);
      const [start, end] = random.pick(sentencesOf(block));
      return texts(block.words.slice(start, end));
    },
  };
}
