/** Words that a publisher took out and said so. UTF-16 units of the text searched, end exclusive, brackets included. */
export interface Redaction {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The notes that publishers leave where words were taken out, "[political content removed]" and the like, in order.
 *
 * No wording is official, so a note is known by its vocabulary: every word of it belongs to the few with which such notes
 * are made, and one says that something went. In square brackets, which are an editor's, a note may also go on ("in line
 * with …") after it has begun so, and may leave out that something went ("[Party political content]"). Round brackets are
 * the speaker's own, so nothing but the closed vocabulary is believed there. An editor's "[…]" shortens a quotation and is
 * none. Linear in the text. The wordings were read from 3,559 government speeches.
 */
export function findRedactions(text: string): Redaction[] {
  return [...text.matchAll(NOTE)].flatMap((match) => {
    const { square, round, starred, line } = match.groups as Record<string, string | undefined>;
    const isNote = square ? isSquareNote(square) : isClosedNote(round ?? starred ?? line ?? '', line !== undefined);
    return isNote ? [{ start: match.index, end: match.index + match[0].length, text: match[0] }] : [];
  });
}

/** A bracket that was never closed ends with its line. A line without brackets has to be a note from end to end. */
const NOTE =
  /(?<![[{])[[{]{1,3}(?<square>[^[\]{}\n]{1,240})(?:[\]}]{1,3}|(?=\n|$))|\((?<round>[^()[\]\n]{1,160})\)|(?<!\*)\*{1,5}(?<starred>[^*\n]{1,160})\*{1,5}|(?<=^|\n)(?<line>[^[\](){}*\n]{1,120})(?=\n|$)/g;

const REMOVED = 'removed|redacted|omitted|deleted|excised|withheld|expunged|censored|cut|taken out|edited out|left out';
const POLITICAL = 'political|politically|partisan|party|campaigning|electoral|sensitive|confidential|classified';
const MATTER =
  'content|contents|material|section|sections|passage|passages|paragraph|paragraphs|sentence|sentences|part|parts|portion|portions|remark|remarks|comment|comments|reference|references|text|word|words|line|lines|name|names|details|information|expletive';
const FILLER =
  'a an the this that these some all of from in at to it its here above below at point stage and or non speech transcript page version by for due reasons has have had been was were is are contains contained containing being please note nb editor editors';

const CLOSED = new Set([...`${REMOVED}|${POLITICAL}|${MATTER}`.split(/[| ]/), ...FILLER.split(' ')]);
const SAYS_REMOVED = new RegExp(`\\b(?:${REMOVED})\\b`);
const SAYS_MATTER = new RegExp(`\\b(?:${MATTER})\\b`);
const SAYS_POLITICAL = new RegExp(`\\b(?:${POLITICAL})\\b`);

/** "The report [was removed from the text]": words that an editor put into a quotation. */
const CONTINUES_SENTENCE = /^(?:has|have|had|was|were|is|are|been|being|and|or|of|from|in|at|to|by|for) /;

/** "Redacted" needs nothing beside it; the others may be any verb: "the council [removed] them". */
function isClosedNote(inside: string, isLine = false): boolean {
  const words = foldWords(inside);
  if (!words.split(' ').every((word) => CLOSED.has(word)) || !SAYS_REMOVED.test(words)) return false;
  if (CONTINUES_SENTENCE.test(words)) return false;
  if (/^redacted| redacted$/.test(words)) return true;
  return SAYS_MATTER.test(words) && (!isLine || SAYS_POLITICAL.test(words));
}

const BEGINS_AS_NOTE = new RegExp(
  `^(?:(?:please|note|nb|the|this|that|some|all|a|of|here|party|${POLITICAL}|${MATTER}) )*(?:${POLITICAL}|${MATTER}) (?:(?:has|have|had|was|were|is|are|been|being) )*(?:${REMOVED})\\b|^redacted\\b`,
);
/** With a capital; without, it may be a word that an editor put into a quotation. */
const ONLY_REMOVED = new RegExp(`^(?!cut$)(?:${REMOVED})$`);
const ONLY_POLITICAL = /^(?:party )?political (?:content|contents|material|remarks|section|passage)$/;

function isSquareNote(inside: string): boolean {
  const words = foldWords(inside);
  return (
    isClosedNote(inside) ||
    ONLY_POLITICAL.test(words) ||
    BEGINS_AS_NOTE.test(words) ||
    (/^\P{L}*\p{Lu}/u.test(inside) && ONLY_REMOVED.test(words))
  );
}

const foldWords = (text: string): string => (text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ');
