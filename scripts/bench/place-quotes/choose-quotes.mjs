import { sentencesOf } from './make-page.mjs';

/**
 * Quotes as readers mark them, by number of their first and last word: a few words, part of a sentence, a sentence, two,
 * words across two paragraphs. `isTrimmed` leaves out the signs after the last word.
 *
 * @returns {{ first: number, last: number, kind: string, isTrimmed: boolean }[]}
 */
export function chooseQuotes(blocks, count, random) {
  const quotes = [];
  const seen = new Set();
  for (let tries = 0; quotes.length < count && tries < count * 50; tries++) {
    const kind = random.pick(KINDS);
    const span = CHOOSE[kind](blocks, random);
    if (!span || seen.has(span.join())) continue;
    seen.add(span.join());
    quotes.push({ first: span[0], last: span[1], kind, isTrimmed: random.chance(0.4) });
  }
  return quotes;
}

const CHOOSE = {
  'few words': (blocks, random) => part(blocks, random, 3, 6),
  'half a sentence': (blocks, random) => part(blocks, random, 7, 14),
  sentence: (blocks, random) => sentences(blocks, random, 1),
  'two sentences': (blocks, random) => sentences(blocks, random, 2),
  'across paragraphs': (blocks, random) => {
    const i = random.below(blocks.length - 1);
    const [before, after] = [blocks[i].words, blocks[i + 1].words];
    const [tail, head] = [
      random.below(Math.min(20, before.length), 0) + 1,
      random.below(Math.min(20, after.length)) + 1,
    ];
    return tail + head < 6 ? null : [before.at(-tail).from, after[head - 1].from];
  },
  'list item': (blocks, random) => {
    const { words } = random.pick(blocks.filter(({ tag }) => tag === 'li').concat(blocks[0]));
    return words.length < 3 || words.length > 40 ? null : [words[0].from, words.at(-1).from];
  },
};
const KINDS = [
  ...['few words', 'half a sentence', 'half a sentence', 'sentence', 'sentence', 'sentence'],
  ...['two sentences', 'across paragraphs', 'list item'],
];

function part(blocks, random, fewest, most) {
  const { words } = random.pick(blocks);
  const length = random.below(most + 1, fewest);
  if (words.length < length) return null;
  const start = random.below(words.length - length + 1);
  return [words[start].from, words[start + length - 1].from];
}

function sentences(blocks, random, count) {
  const block = random.pick(blocks);
  const all = sentencesOf(block);
  if (all.length < count) return null;
  const at = random.below(all.length - count + 1);
  const [start, end] = [all[at][0], all[at + count - 1][1]];
  return end - start < 3 || end - start > 90 ? null : [block.words[start].from, block.words[end - 1].from];
}
