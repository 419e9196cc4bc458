/**
 * A page before it is edited: blocks of words. Every word has a number (`from`) that it keeps through all edits, so that
 * the truth is known for each; a word that an edit puts in has none.
 *
 * @typedef {{ text: string, from: number | null, gap?: string }} Word  `gap`: what stands before it instead of a space
 * @typedef {{ tag: 'p' | 'h2' | 'li' | 'blockquote', words: Word[] }} Block
 */
const WORDS = 4000;
const HEADINGS = ['Introduction', 'What we have done', 'The case for change', 'Next steps', 'Our plan', 'Conclusion'];
const FULL_STOP = /[.?!]["'”’)\]]*$/;

/** @param headings whether to put some in: they recur from page to page */
export function makePage(speeches, random, headings = true) {
  const blocks = [];
  let count = 0;
  for (const paragraph of speeches.flatMap((speech) => speech.paragraphs)) {
    const texts = paragraph.split(/\s+/).filter(Boolean);
    if (texts.length === 0) continue;
    if (headings && blocks.length % 9 === 8) blocks.push(blockOf('h2', random.pick(HEADINGS).split(' ')));
    blocks.push(blockOf(texts.length < 25 && random.chance(0.3) ? 'li' : 'p', texts));
    count += texts.length;
    if (count >= WORDS) break;
  }
  let next = 0;
  for (const block of blocks) for (const word of block.words) word.from = next++;
  return blocks;
}

export const blockOf = (tag, texts) => ({ tag, words: texts.map((text) => ({ text, from: null })) });

/** Sentences of a block, as pairs of positions in its words, end exclusive. */
export function sentencesOf({ words }) {
  const cuts = words.flatMap(({ text }, i) => (FULL_STOP.test(text) && i + 1 < words.length ? [i + 1] : []));
  return [0, ...cuts].map((start, i) => [start, cuts[i] ?? words.length]);
}
