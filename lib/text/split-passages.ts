import type { Block, Passage, Transcript } from '../domain/transcript';

/**
 * Cuts a transcript into sentences and list items, in order. Offsets are UTF-16 units of `transcript.text`; passages are
 * trimmed, don't overlap, and together hold every character of every block that is not white space.
 *
 * Own rules rather than `Intl.Segmenter`: Chromium, Firefox and Node cut differently, and a passage that is marked by
 * keyboard in one must be found again in the other. Linear in the length of the text.
 */
export function splitPassages(transcript: Transcript): Passage[] {
  return transcript.blocks.flatMap((block, index) =>
    cutBlock(transcript.text.slice(block.start, block.end), block).map(([start, end]) => ({
      start: block.start + start,
      end: block.start + end,
      text: transcript.text.slice(block.start + start, block.start + end),
      block: index,
    })),
  );
}

type Span = readonly [start: number, end: number];

function cutBlock(text: string, block: Block): Span[] {
  const cuts = block.kind === 'heading' || block.kind === 'table row' ? [] : findCuts(text);
  const spans: Span[] = [];
  let from = 0;
  for (const to of [...cuts, text.length]) {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = from + piece.trimEnd().length;
    if (start < end) spans.push([start, end]);
    from = to;
  }
  return spans;
}

/** Marks that end a sentence; those of scripts without spaces between sentences need none after them. */
const STOP = /([.!?…؟۔।॥։።]+|[。！？｡]+)((?:\[\d+\])?[’”'"»)\]）」』]*)/gu;
const UNSPACED = /[。！？｡]/u;
/** A list written into a paragraph: "…: – one; – two", or with bullets. */
const INLINE_ITEM = /[;:](?: and| or)? (?=[–—-] )| (?=[•▪●] )/gu;

function findCuts(text: string): number[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (end < text.length && isSentenceEnd(text, match.index, match[1] as string, end)) cuts.push(end);
  }
  // "; and – finally – it means" is no list.
  const isList = /[;:] [–—-] /.test(text);
  for (const match of text.matchAll(INLINE_ITEM))
    if (isList || !/\p{L}/u.test(match[0])) cuts.push(match.index + match[0].trimEnd().length);
  return cuts.sort((a, b) => a - b);
}

/** What may open a sentence: quotes and brackets, then a capital, a letter without case, a number, a sign of money. */
const OPENING =
  /^\s+["'‘“«¿¡([（「]*(?:[–—-]\s+)?["'‘“«¿¡([（「]*[#@]?[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Sc}•▪●]|^\s+["'‘“(]*(?:[#@]\p{L}|i[A-Z])/u;

function isSentenceEnd(text: string, at: number, mark: string, end: number): boolean {
  if (UNSPACED.test(mark)) return true;
  const after = text.slice(end, end + 48);
  if (!OPENING.test(after)) return false;
  return mark !== '.' || end !== at + 1 || !isAbbreviation(text.slice(Math.max(0, at - 32), at), after.trimStart());
}

/** Always followed by a name or a word of the same sentence. */
const BEFORE_NAME =
  /(?:^|[\s("'‘“[])(?:Mr|Mrs|Ms|Mx|Dr|Drs|Prof|Professor|Rt|[Hh]on|HON|Gov|Pres|Amb|Supt|Insp|Rev|Revd|St|Sgt|Lt|Col|Gen|Capt|Cpl|Maj|Cllr|Sen|Rep|Messrs|vs?|cf|e\.g|i\.e|eg|ie|viz)$/;
/** Abbreviations only before a number: "No. 10", "p. 4", "Sept. 11". */
const BEFORE_NUMBER =
  /(?:^|[\s("'‘“[])(?:[Nn]os?|pp?|paras?|[Ff]igs?|[Vv]ol|[Ss]ec|[Ss]ect|[Aa]rts?|[Cc]h|[Cc]l|c|ca|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;
/** May stand inside a sentence or at its end: initials, "U.S.", "a.m.", "etc.", "Ltd." */
const EITHER = /(?:^|[\s("'‘“[.&])(?:\p{Lu}|[ap]\.m|etc|Ltd|Inc|Co|Corp|Bros|Jr|Sr|al)$/u;
/** "There is no Plan B." ends with it; so does "Washington D.C.", if a capital follows. */
const NAMED_BY_LETTER =
  /(?:^|\s)(?:[Pp]lan|[Vv]itamin|[Gg]roup|[Oo]ption|[Hh]epatitis|[Cc]lass|[Cc]ategory|[Ss]chedule|[Aa]nnex|[Aa]ppendix|[Pp]art|[Bb]and|[Gg]rade|[Tt]ype|[Tt]able|[Ss]chool|[Ll]evel) \p{Lu}$|\bD\.C$/u;
/** A letter alone in a script without case, as in "د." for a doctor. */
const LONE_LETTER = /(?:^|\s)\p{Lo}$/u;
/** Words that open sentences and are no part of a name. */
const USUAL_OPENER =
  /^["'‘“(]*(?:The|A|An|This|That|These|Those|There|It|Its|We|I|I['’]\p{L}+|We['’]\p{L}+|It['’]\p{L}+|You|He|She|They|Our|My|Your|And|But|So|Or|If|In|On|At|By|For|From|To|With|As|When|While|Where|Why|What|Who|How|Now|Not|No|Yes|Then|Today|Of|All|Some|Many|Let|Because|After|Before|Since)\b/u;

function isAbbreviation(before: string, after: string): boolean {
  if (BEFORE_NAME.test(before) || LONE_LETTER.test(before)) return true;
  // The number of an item, "1. We will", or a letter that says who speaks, "Q. What now?".
  if (/(?:^|[.!?:;]["'’”)]*\s)\(?(?:\d{1,2}|[QA])$/.test(before)) return true;
  if (NAMED_BY_LETTER.test(before)) return false;
  if (BEFORE_NUMBER.test(before)) return /^\d/.test(after);
  // "as do I." is the pronoun, not an initial.
  return EITHER.test(before) && !/\sI$/.test(before) && !USUAL_OPENER.test(after);
}
