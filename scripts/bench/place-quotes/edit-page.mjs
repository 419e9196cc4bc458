import { blockOf, sentencesOf } from './make-page.mjs';

/**
 * The edits, each a function from blocks to blocks. Words keep their numbers; a replaced word keeps the number of the one
 * whose place it takes. `foreign` is text of other speeches: new words, sentences and paragraphs come from there.
 */
export const EDITS = {
  none: (blocks) => blocks,
  light: (blocks, { random, foreign }) =>
    blocks.map((block) => {
      const changes = random.below(3, 1);
      const hit = new Set(Array.from({ length: changes }, () => random.below(block.words.length)));
      return {
        ...block,
        words: block.words.flatMap((word, i) => (hit.has(i) ? change(word, random, foreign) : [word])),
      };
    }),
  typographic: (blocks, { random }) => {
    const style = drawStyle(random);
    return blocks.map((block) => ({ ...block, words: block.words.map((word, i) => setAnew(word, i, style, random)) }));
  },
  heavy: (blocks, { random, foreign }) => {
    const inRuns = random.chance(0.5);
    return blocks.map((block) => ({ ...block, words: rewrite(block.words, random, foreign, inRuns) }));
  },
  deleted: (blocks, { random }) =>
    blocks.map((block) => {
      const kept = sentencesOf(block).filter(() => !random.chance(0.2));
      return { ...block, words: kept.flatMap(([start, end]) => block.words.slice(start, end)) };
    }),
  moved: (blocks, { random }) => {
    const moving = new Set(blocks.filter(() => random.chance(0.25)));
    const rest = blocks.filter((block) => !moving.has(block));
    for (const block of moving) rest.splice(random.below(rest.length + 1), 0, block);
    return rest;
  },
  inserted: (blocks, { random, foreign }) =>
    blocks.flatMap((block) => {
      const sentence = random.chance(0.15) ? putSentence(block, random, foreign) : block;
      if (random.chance(0.35)) return [blockOf('p', foreign.paragraph()), sentence];
      return random.chance(0.25) ? [blockOf('h2', foreign.paragraph().slice(0, 4)), sentence] : [sentence];
    }),
  markup: (blocks) => blocks,
  decoys: (blocks, context) => putDecoys(blocks, context),
  mixed: (blocks, context) => {
    const steps = context.random.shuffle(['light', 'typographic', 'inserted', 'moved', 'deleted']);
    return steps.reduce((edited, kind) => EDITS[kind](edited, context), blocks);
  },
};

export const MARKUP = { markup: 0.12, mixed: 0.05, decoys: 0.02 };

const SMALL = ['also', 'now', 'very', 'the', 'of', 'to', 'and', 'really', 'today', 'our', 'a', 'in', 'that', 'all'];

/** Another word for this one, none, or one more. */
function change(word, random, foreign) {
  const kind = random.below(5);
  if (kind === 0) return [];
  if (kind === 1) return random.chance(0.5) ? [word, newWord(random, foreign)] : [newWord(random, foreign), word];
  return [{ ...word, text: otherText(word.text, random, foreign) }];
}

const newWord = (random, foreign) => ({ text: random.chance(0.5) ? random.pick(SMALL) : foreign.word(), from: null });

/** Keeps capital and signs: what an editor changes is the word. */
function otherText(text, random, foreign) {
  const [, lead, core, trail] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text);
  if (!core) return text;
  if (/^\d/.test(core)) return `${lead}${random.below(900, 2)}${trail}`;
  const replaced = random.chance(0.25) ? inflect(core) : foreign.word();
  const isCapital = /^\p{Lu}/u.test(core);
  return lead + (isCapital ? replaced.charAt(0).toUpperCase() + replaced.slice(1) : replaced) + trail;
}

const inflect = (word) => (word.endsWith('s') ? word.slice(0, -1) : word.endsWith('e') ? `${word}d` : `${word}s`);

function rewrite(words, random, foreign, inRuns) {
  const edited = [];
  for (let i = 0; i < words.length; i++) {
    if (!random.chance(inRuns ? 0.12 : 0.3)) {
      edited.push(words[i]);
      continue;
    }
    const end = Math.min(words.length, i + (inRuns ? random.below(5, 1) : 1));
    for (; i < end; i++) edited.push(...change(words[i], random, foreign));
    i--;
  }
  return edited;
}

function putSentence(block, random, foreign) {
  const starts = sentencesOf(block).map(([start]) => start);
  const at = random.pick(starts);
  const added = foreign.sentence().map((text) => ({ text, from: null }));
  return { ...block, words: [...block.words.slice(0, at), ...added, ...block.words.slice(at)] };
}

/** Publishing systems set a whole page alike. */
function drawStyle(random) {
  return {
    quotes: random.pick(['curly', 'straight']),
    dash: random.pick(['\u2013', '\u2014', '-', '\u2212']),
    isDashClosed: random.chance(0.5),
    space: random.pick(['\u00a0', '\u2009', '\u202f', '\n    ']),
    ellipsis: random.chance(0.5),
    joiner: random.pick(['\u00ad', '\u200b', '\u2060']),
  };
}

function setAnew(word, i, style, random) {
  let { text, gap } = word;
  text = text.replace(/[-\u2010-\u2015\u2212]/gu, style.dash);
  if (style.quotes === 'straight') text = text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
  else text = text.replace(/^'/u, '‘').replaceAll("'", '’').replace(/^"/u, '“').replaceAll('"', '”');
  text = style.ellipsis ? text.replaceAll('...', '…') : text.replaceAll('…', '...');
  if (text.length > 8 && random.chance(0.3)) text = text.slice(0, 4) + style.joiner + text.slice(4);
  if (i > 0 && random.chance(0.1)) gap = style.space;
  if (i > 0 && text === style.dash && style.isDashClosed) gap = '';
  return gap === undefined ? { ...word, text } : { ...word, text, gap };
}

/** The sentence changes by a word or two in its place, and its old words are put somewhere else. */
function putDecoys(blocks, { random, foreign, decoys }) {
  const edited = blocks.map((block) => ({ ...block, words: [...block.words] }));
  for (const { first, last } of decoys) {
    const block = edited.find(({ words }) => words.some(({ from }) => from === first));
    const at = block?.words.findIndex(({ from }) => from === first) ?? -1;
    const end = block?.words.findIndex(({ from }) => from === last) ?? -1;
    if (!block || end === -1) continue;
    const old = block.words.slice(at, end + 1).map(({ text }) => text);
    const hits = new Set(Array.from({ length: random.below(3, 1) }, () => random.below(end + 1, at)));
    for (const hit of hits)
      block.words[hit] = { ...block.words[hit], text: otherText(block.words[hit].text, random, foreign) };
    putElsewhere(edited, block, old, random);
  }
  return edited;
}

function putElsewhere(edited, block, old, random) {
  const others = edited.filter((other) => other !== block && other.words.length > 0);
  const host = random.pick(others);
  if (random.chance(0.4)) edited.splice(edited.indexOf(host), 0, blockOf(random.pick(['p', 'blockquote']), old));
  else if (random.chance(0.3))
    edited.splice(edited.indexOf(host), 0, blockOf('p', ['As', 'I', 'said', 'before:', ...old]));
  else {
    const at = random.pick(sentencesOf(host))[0];
    host.words.splice(at, 0, ...old.map((text) => ({ text, from: null })));
  }
}
