import type { BlockKind } from '../../domain/transcript';
import { isPageBreak } from './cut-pages';
import { joinWords, readVocabulary } from './join-words';
import { findListItems, type ListItem } from './list-items';
import { columnsOf, isFull, type Layout } from './measure-layout';
import { endsSentence, type Line, startsInside } from './read-lines';

/** A block of the transcript before it has offsets. */
export interface Draft {
  readonly kind: BlockKind;
  text: string;
  readonly level?: number;
}

interface Open extends Draft {
  lastLine: Line;
}

/**
 * Lines → blocks: wrapped lines are joined, sentences that a page break or a stray line break cut in two are healed,
 * list items lose their markers. No other character changes, but for white space.
 */
export function joinLines(lines: readonly Line[], layout: Layout): Draft[] {
  const items = findListItems(lines, layout);
  const vocabulary = readVocabulary(lines.map(({ text }) => text));
  const blocks: Open[] = [];
  lines.forEach((line, i) => {
    const open = blocks.at(-1);
    const item = items.get(line);
    if (open && !item && !line.heading && goesOn(open, line, layout, isInBareList(blocks))) {
      open.text = joinWords(open.text, line.text, vocabulary);
      open.lastLine = line;
    } else {
      blocks.push({ ...startBlock(line, item), lastLine: lines[i] as Line });
    }
  });
  return nameBareLists(nameHeadings(blocks.map(({ lastLine: _, ...draft }) => draft)));
}

function startBlock(line: Line, item: ListItem | undefined): Draft {
  if (line.heading) return { kind: 'heading', text: line.text, level: line.heading };
  if (item && !item.isParagraph) return { kind: 'list item', text: line.text.slice(item.marker), level: item.level };
  return { kind: line.quoted ? 'quotation' : 'paragraph', text: line.text };
}

/** Whether a line is the rest of the block before it. */
function goesOn(open: Open, line: Line, layout: Layout, inBareList: boolean): boolean {
  if (open.kind === 'heading' || line.quoted !== (open.kind === 'quotation')) return false;
  const gap = line.gap - layout.lineGap;
  const pageBreak = isPageBreak(line, layout);
  // A word that was cut.
  if ((gap <= 0 || pageBreak) && /[\p{L}\p{N}][-\u00ad]$/u.test(open.text) && /^[\p{L}\p{N}]/u.test(line.text))
    return true;
  if (layout.width !== null && gap <= 0 && !pageBreak) return !isNewParagraph(open, line, layout, inBareList);
  if (layout.width !== null && pageBreak) {
    if (layout.firstIndent !== null) return line.indent !== layout.firstIndent && !endsInColon(open);
    const isLabel = line.text.length < 0.6 * layout.width && !endsSentence(line.text);
    if (endsSentence(open.text)) return !isLabel && !endsInColon(open) && isFull(open.lastLine, line, layout.width);
    return columnsOf(open.lastLine) >= 0.5 * layout.width || startsInside(line.text);
  }
  if (endsSentence(open.text)) return false;
  if (line.newPage && open.text.length >= 60) return true;
  if (plainlyGoesOn(open.text, line.text, inBareList)) return true;
  // In a text of paragraphs set apart by empty lines, a line break alone is a stray one.
  return gap <= 0 && layout.isSpaced && !inBareList && (open.text.length >= 60 || startsInside(line.text));
}

const endsInColon = (open: Open): boolean => /[:;]$/.test(open.text);

/**
 * In wrapped text, without an empty line between: the line is indented as first lines are, or the line before it was
 * ended on purpose, though there was room.
 */
function isNewParagraph(open: Open, line: Line, layout: Layout, inBareList: boolean): boolean {
  const width = layout.width as number;
  const last = open.lastLine;
  const stopped = endsSentence(open.text);
  if (layout.firstIndent !== null && open.kind === 'paragraph') {
    if (line.indent === layout.firstIndent)
      return stopped || !startsInside(line.text) || columnsOf(last) < 0.75 * width;
    if (columnsOf(last) >= 0.5 * width && !layout.isFilled) return false;
  }
  const hasRoom = layout.isFilled && !isFull(last, line, width);
  if (startsInside(line.text)) return hasRoom && (inBareList || (stopped && columnsOf(last) < 0.75 * width));
  if (!stopped) return columnsOf(last) < (hasRoom ? 0.8 : 0.5) * width && !LEADS_ON.test(open.text);
  if (line.indent >= 2 && line.indent > last.indent) return open.kind === 'paragraph';
  return hasRoom
    ? layout.isRunOn || columnsOf(last) < 0.85 * width
    : layout.isRunOn && columnsOf(last) < 0.85 * width && !layout.isFilled;
}

/** No sentence ends with one of these. */
export const LEADS_ON =
  /(?:^|\s)(?:a|an|the|of|to|for|with|from|by|into|upon|our|your|their|my|his|its|these|those|every|between|towards|at|in|on|about|than|as|is|are|was|were|be|been|has|have|will|can|should|must|which|who|that|and|or|but|because|if|when)$/i;
const LEADS_ON_STRONGLY = /(?:^|\s)(?:a|an|the|of|to|for|with|from|by|into|our|your|their|my|his|its|and|or)$/i;

/** A sentence that an empty line cut in two: no stop before it, and the next words can't begin one. */
function plainlyGoesOn(before: string, after: string, inBareList: boolean): boolean {
  if (endsSentence(before) || /[;,] (?:and|or)$/i.test(before)) return false;
  if (inBareList) return LEADS_ON_STRONGLY.test(before) && startsInside(after) && !/(?:and|or)$/i.test(before);
  if (startsInside(after)) return before.length >= 60 || LEADS_ON.test(before) || before.endsWith(',');
  return LEADS_ON_STRONGLY.test(before) && before.length >= 40 && /^["'‘“(£$€]?[\p{L}\p{N}]/u.test(after);
}

/** Longer ones are paragraphs, even in a list without markers. */
const LONGEST_ITEM = 600;

/** After a colon, paragraphs in lower case are items of a list that lost its markers: not one sentence. */
function isInBareList(blocks: readonly Draft[]): boolean {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] as Draft;
    if (block.kind !== 'paragraph') return false;
    if (block.text.endsWith(':')) return i < blocks.length - 1;
    if (!startsInside(block.text) || block.text.length > LONGEST_ITEM) return false;
  }
  return false;
}

/** Opens a speech rather than names it. */
export const GREETING =
  /^(?:good (?:morning|afternoon|evening|day)|thank|thanks|ladies|friends|colleagues|m(?:r|rs|s|adam)|my lords|dear|welcome|hello|so|and|but|order|distinguished|honourable|your)\b/i;

/** A short line without a stop, between paragraphs, is a heading that lost its markup. */
function nameHeadings(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const next = drafts[i + 1];
    const before = drafts[i - 1];
    const isHeading =
      draft.kind === 'paragraph' &&
      draft.text.length <= 80 &&
      draft.text.split(' ').length <= 12 &&
      /[\p{L}\p{N})’”'"?]$/u.test(draft.text) &&
      /^["'‘“]?[\p{Lu}\p{N}]/u.test(draft.text) &&
      !GREETING.test(draft.text) &&
      !(draft.text.endsWith('?') && draft.text.length > 50) &&
      next?.kind === 'paragraph' &&
      next.text.length >= 100 &&
      !startsInside(next.text) &&
      (before === undefined || endsSentence(before.text) || before.kind === 'list item') &&
      !draft.text.endsWith('?');
    return isHeading ? { kind: 'heading', text: draft.text, level: 2 } : draft;
  });
}

function nameBareLists(drafts: readonly Draft[]): Draft[] {
  const isItem = (draft: Draft | undefined): boolean =>
    draft?.kind === 'paragraph' && startsInside(draft.text) && draft.text.length <= LONGEST_ITEM;
  const named: Draft[] = [];
  let inList = false;
  drafts.forEach((draft, i) => {
    const opens = drafts[i - 1]?.text.endsWith(':') === true && isItem(drafts[i + 1]);
    inList = isItem(draft) && (inList || opens);
    named.push(inList ? { kind: 'list item', text: draft.text, level: 1 } : draft);
  });
  return named;
}
