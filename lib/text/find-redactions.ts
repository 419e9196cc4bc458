/** Words that a publisher took out and said so. UTF-16 units of the text searched, end exclusive, brackets included. */
export interface Redaction {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The notes that publishers leave where words were taken out, "[political content removed]" and the like, in order.
 *
 * No wording is official. Square brackets are an editor's, so any short note in them counts that says both that something
 * went and what went or why ("[Part of the speech removed because of political content]"); one about a party's own words
 * may leave out that they went ("[Party political content]"). Round brackets are the speaker's own, so nothing but a bare
 * note or a closed vocabulary is believed there. An editor's "[…]" shortens a quotation and is none. Linear in the text.
 * The wordings were read from 3,559 government speeches.
 */
export function findRedactions(text: string): Redaction[] {
  return [...text.matchAll(NOTE)].flatMap((match) => {
    const { square, angle, round, starred, line } = match.groups as Record<string, string | undefined>;
    const editors = square ?? angle;
    const isNote = editors ? isSquareNote(editors) : isBareNote(round ?? starred ?? line ?? '', line !== undefined);
    return isNote ? [{ start: match.index, end: match.index + match[0].length, text: match[0] }] : [];
  });
}

/** A bracket that was never closed ends with its line. A line without brackets has to be a note from end to end. */
const NOTE =
  /(?<![[{])[[{]{1,3}(?<square>[^[\]{}\n]{1,240})(?:[\]}]{1,3}|(?=\n|$))|<(?<angle>[^<>[\]/:\n]{1,160})>|\((?<round>[^()[\]\n]{1,160})\)|(?<!\*)\*{1,5}(?<starred>[^*\n]{1,160})\*{1,5}|(?<=^|\n)(?<line>[^[\](){}<>*\n]{1,120})(?=\n|$)/g;

/** In Welsh also, where its own words stand for the English ones; `r[emov]+d` and the like are misprints. */
const REMOVED =
  'removed|redacted|omitted|deleted|excised|withheld|expunged|censored|excluded|stripped out|struck out|taken out|edited out|left out|cut out|not (?:been )?(?:included|published|reproduced|transcribed|shown)|r[emov]{4,6}d|red[act]{2,4}ed|(?:dd?|t|n)ynnwyd|(?:d|t|th|nh)ynnu|d?dilëwyd|d?dilewyd|d?dileu|hepgor|hepgorwyd|golygwyd|heb (?:ei|eu) (?:g|ch)ynnwys';
const PARTISAN = 'pol[a-z]*al|politically|politics|politicised|partisan|wleidyddol|gwleidyddol|bleidiol|pleidiol';
const POLITICAL = `${PARTISAN}|party|campaigning|campaign|election|electoral|purdah|etholiad|sensitive|confidential|classified`;
const MATTER =
  'content|contents|material|section|sections|passage|passages|paragraph|paragraphs|sentence|sentences|part|parts|portion|portions|remark|remarks|comment|comments|reference|references|text|word|words|line|lines|name|names|details|information|expletive|extract|extracts|excerpt|excerpts|segment|segments|cynnwys|rhan|rhannau|adran|adrannau|deunydd|sylwadau|testun|paragraff';
const SAYINGS =
  'statement|statements|opinion|opinions|commentary|message|messages|messaging|attack|attacks|element|elements|point|points|view|views|criticism|criticisms|argument|arguments|quote|quotes|quotation|bit|bits|language|rhetoric|observations|announcement|announcements';
const WAS = 'has|have|had|been|was|were|is|are|being|wedi|i|ei|eu|u|had to be|now|also';
const FILLER =
  'a an the this that these some all of from in at to it its here above below at point stage and or non speech transcript page version by for due reasons has have had been was were is are contains contained containing being please note nb editor editors cut';

const wordOf = (words: string): RegExp => new RegExp(`(?<![^ ])(?:${words})(?![^ ])`);
const SAYS_REMOVED = wordOf(REMOVED);
const SAYS_REMOVED_OR_CUT = wordOf(`${REMOVED}|cut`);
const SAYS_MATTER = wordOf(MATTER);
const SAYS_MATTER_OR_SAYING = wordOf(`${MATTER}|${SAYINGS}`);
const SAYS_POLITICAL = wordOf(POLITICAL);
const IS_CLOSED = new RegExp(
  `^(?:(?:${REMOVED}|${POLITICAL}|${MATTER}|${SAYINGS}|politically|${FILLER.replaceAll(' ', '|')})(?: |$))+$`,
);

/** "The report [was removed from the text]": words that an editor put into a quotation. */
const CONTINUES_SENTENCE =
  /^(?:has|have|had|was|were|is|are|been|being|and|or|of|from|in|at|to|by|for|who|whom|whose|which|that (?:has|have|had|was|were|is|are)|he|she|they|it|i|you|his|her|their|but|because|when|where|while|if|as) /;

/** "Political statement removed", "Tynnwyd cynnwys gwleidyddol": a note and nothing else. */
const NOUN_AND_REMOVED = new RegExp(
  `^(?:(?:some|party|non) )*(?:${PARTISAN})(?: and [a-z]+)? (?<noun>[a-z]+) (?:(?:${WAS}) )*(?:${REMOVED})$|^(?:${REMOVED}) (?:party )?(?:${PARTISAN})(?: (?<noun2>[a-z]+))?$`,
);
/** "Content removed", which a speaker does not say of his own. */
const MATTER_AND_REMOVED = new RegExp(
  `^(?:\\w+ )?(?:content|material|section|passage|paragraph|sentence|remarks|comments|text|words) (?:${REMOVED})(?: (?:here|from (?:the|this) (?:speech|transcript)))?$`,
);
/** What may be political and removed without being words. */
const NO_SAYING =
  /^(?:party|parties|prisoners?|leaders?|leadership|opponents?|barriers?|obstacles?|pressures?|editor|advisers?|appointees?|figures?|will|system|control|power|powers|whip|rights?|influence|interference|funding|donations?|donors?|posters?|uncertainty|differences|activists?|support|class|regime|risk|constraints?|violence|correctness|history|consensus|stability|union|director|secretary|officers?|restrictions?)$/;

const isNounAndRemoved = (words: string): boolean => {
  const found = NOUN_AND_REMOVED.exec(words)?.groups;
  return found !== undefined && !NO_SAYING.test(found.noun ?? found.noun2 ?? '');
};

/** "Redacted" needs nothing beside it; the others may be any verb: "the council [removed] them". */
function isClosedNote(words: string): boolean {
  if (!IS_CLOSED.test(words) || !SAYS_REMOVED_OR_CUT.test(words) || CONTINUES_SENTENCE.test(words)) return false;
  return /^redacted| redacted$/.test(words) || SAYS_MATTER.test(words);
}

/** Outside an editor's brackets. "(names withheld)" and "(the section was removed)" are the speaker's. */
function isBareNote(inside: string, isLine: boolean): boolean {
  const words = foldWords(inside);
  if (isNounAndRemoved(words)) return true;
  if (!isClosedNote(words)) return false;
  if (SAYS_POLITICAL.test(words)) return true;
  return !isLine && (/^redacted| redacted$/.test(words) || MATTER_AND_REMOVED.test(words));
}

const BEGINS_AS_NOTE = new RegExp(
  `^(?:(?:please|note|nb|the|this|that|some|all|a|of|here|party|${POLITICAL}|${MATTER}) )*(?:${PARTISAN}|${MATTER}) (?:of (?:the|this|his|her|their) (?:speech|transcript|text|address|remarks|statement) )?(?:(?:${WAS}) )*(?:${REMOVED}|cut)(?![^ ])|^redacted(?![^ ])`,
);
const CALLS_ITSELF_NOTE =
  /^(?:please note|note|nb|editors? (?:s )?note|editorial(?: note)?|ed|publishers? (?:s )?note|nodyn) /;
/** With a capital; without, it may be a word that an editor put into a quotation. */
const ONLY_REMOVED = new RegExp(`^(?:${REMOVED})$`);
const ONLY_POLITICAL = /^(?:party )?political (?:content|contents|material|remarks|section|passage)$/;
/** "Removed: party political", "Removed for political reasons". */
const BEGINS_WITH_REMOVED = new RegExp(
  `^(?:${REMOVED}) (?:(?:as|for|due|to|because|of|on|party|being|it|was|too) )*(?:${PARTISAN})(?: (?:grounds|reasons|nature|neutrality|impartiality|sensitivity))?$`,
);

function isSquareNote(inside: string): boolean {
  const words = foldWords(inside);
  if (CONTINUES_SENTENCE.test(words)) return false;
  const isCapital = /^\P{L}*\p{Lu}/u.test(inside);
  return (
    ONLY_POLITICAL.test(words) ||
    isClosedNote(words) ||
    isNounAndRemoved(words) ||
    BEGINS_AS_NOTE.test(words) ||
    (isCapital && (ONLY_REMOVED.test(words) || BEGINS_WITH_REMOVED.test(words))) ||
    saysWhatWentAndWhy(words)
  );
}

/** In any order and with anything between. */
const saysWhatWentAndWhy = (words: string): boolean =>
  SAYS_REMOVED.test(words) &&
  SAYS_MATTER_OR_SAYING.test(words) &&
  (SAYS_POLITICAL.test(words) || CALLS_ITSELF_NOTE.test(words));

const foldWords = (text: string): string => (text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ');
