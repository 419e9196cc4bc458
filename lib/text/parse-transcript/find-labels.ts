import type { PartialDate } from '../../domain/dates';
import { afterStartingDay, findDate } from '../find-dates';
import { readTypedDate } from '../read-typed-date';
import { furnitureReason } from './furniture-words';
import { readKind } from './head-facts';
import { endsSentence, type Line } from './read-lines';

export type Label =
  | 'from'
  | 'published'
  | 'updated'
  | 'delivered'
  | 'place'
  | 'note'
  | 'notice'
  | 'subject'
  | 'sent'
  | 'dated'
  | 'event'
  | 'other';

/**
 * The lines of GOV.UK's box of facts, and of the head of an e-mail, each alone or with its value behind it. They begin
 * with a capital: a wrapped sentence that goes on with "from: teachers" or "delivered on every promise" is none.
 */
const LABELS: readonly [Label, RegExp][] = [
  ['delivered', /^(?:Delivered|Written|Speech (?:given|delivered)) on\b:?/],
  ['from', /^(?:From|Organisations?|Ministers?|Speaker|Delivered by|Speech by)(?::|$)/],
  ['published', /^(?:Published|First published)(?: on)?(?::|$|(?= (?:\w+ )?\d))/],
  ['updated', /^(?:Updated|Last updated)(?: on)?(?::|$|(?= (?:\w+ )?\d))/],
  ['place', /^(?:Location|Venue|Place)(?::|$)/],
  ['subject', /^Subject:(?= )/],
  ['sent', /^(?:Sent|To|Cc|CC):(?= )/],
  // Of an e-mail it is the day that it was sent.
  ['dated', /^(?:Date|Day|Date (?:of (?:speech|delivery)|delivered|given)|Delivered|Given):(?= |$)/],
  ['event', /^(?:Event|Occasion):(?= )/],
  [
    'other',
    /^(?:Part of|Topical events?|Document type|Policy(?: area)?|Applies to|Government|History|See all updates)(?::|$)/,
  ],
  [
    'note',
    /^\W*(?:this is )?a? ?(?:transcript of the speech, exactly as|original script, may differ|speaker[’']?s notes, may differ|these are the speaker)/i,
  ],
  ['notice', /^This (?:was|page was) published under the .*government|^This (?:\w+ ){1,3}(?:was|has been) withdrawn/i],
];

export function labelOf(line: Line): [Label, value: string] | null {
  for (const [label, form] of LABELS) {
    const found = form.exec(line.text);
    if (found)
      return [label, label === 'note' || label === 'notice' ? line.text : line.text.slice(found[0].length).trim()];
  }
  return null;
}

/** Labels of which one alone is enough. */
const SURE: ReadonlySet<Label> = new Set(['delivered', 'dated', 'from', 'note']);

/** Running text above a label, in characters: more than a title, a summary and some links can hold. */
const MOST_ABOVE = 600;
/** A summary and a title, below the kind of document. */
const MOST_BELOW_KIND = 500;

/**
 * Indexes of the label lines of one box: close together, with little running text above them and some below. Labels far
 * apart, at the foot of the page, or without the value that makes them one, belong to something else.
 */
export function findLabels(lines: readonly Line[]): number[] {
  const found: number[] = [];
  let above = 0;
  let limit = MOST_ABOVE;
  for (const [i, line] of lines.entries()) {
    const last = found.at(-1);
    if (last !== undefined && (i - last > reach(lines[last] as Line) || isRunning(lines, last, i))) break;
    if (strengthOf(lines, i) > 0) found.push(i);
    else if (last === undefined) {
      if (readKind(line.text) !== null) {
        above = 0;
        limit = MOST_BELOW_KIND;
      } else above += weigh(line);
      if (above > limit) return [];
    }
  }
  // "History" below the box is a heading of the speech.
  while (found.length > 0 && strengthOf(lines, found.at(-1) as number) < 2) found.pop();
  const labels = found.map((i) => labelOf(lines[i] as Line)?.[0]);
  const isSure = labels.some((label) => label !== undefined && SURE.has(label));
  const wordsBelow = lines.slice((found.at(-1) ?? 0) + 1).some((line) => furnitureReason(line.text) === null);
  return wordsBelow && (isSure || found.length > 1) ? found : [];
}

/** Labels of a menu are short; a line of a wrapped text is not, or it ends a sentence. */
const weigh = ({ text, isLinks }: Line): number =>
  isLinks || furnitureReason(text) !== null || (text.length <= 35 && !endsSentence(text)) ? 0 : text.length;

/** How many lines may stand between a label and the next: values, or the reason of a withdrawal. */
const reach = (line: Line): number => (labelOf(line)?.[0] === 'notice' ? 8 : 4);

/** The line is a sentence of running text, so that no value of a label. The reason of a withdrawal may be one. */
function isRunning(lines: readonly Line[], label: number, at: number): boolean {
  const { text } = lines[at] as Line;
  if (labelOf(lines[label] as Line)?.[0] === 'notice' || labelOf(lines[at] as Line)) return false;
  return text.length > 60 && (endsSentence(text) || text.length > 250) && findDate(text) === null;
}

/** 2 for a label with its value, 1 for one that may also be a heading, 0 for none. */
function strengthOf(lines: readonly Line[], at: number): 0 | 1 | 2 {
  const line = lines[at] as Line;
  const [label, onLine] = labelOf(line) ?? [];
  if (label === undefined || onLine === undefined) return 0;
  if (label === 'note' || label === 'notice') return 2;
  const value = onLine || (lines[at + 1]?.text ?? '');
  const hasColon = onLine !== '' || line.text.endsWith(':');
  switch (label) {
    case 'delivered':
    case 'published':
    case 'updated':
      return startsWithDate(value) && !(onLine && isSentence(value)) ? 2 : 0;
    case 'dated':
      return readLabelledDate(value) ? 2 : onLine ? 1 : 0;
    case 'sent':
      return onLine && onLine.length < 250 ? 2 : 0;
    case 'subject':
      return 2;
    case 'from':
      return isNames(value) ? (hasColon ? 2 : 1) : 0;
    case 'place':
    case 'event':
      return value.length < 140 && /^[\p{Lu}\p{N}"'‘“]/u.test(value) && !isSentence(value) ? (hasColon ? 2 : 1) : 0;
    default:
      return 1;
  }
}

/** The date behind a label, in any of the ways people write one. */
export const readLabelledDate = (text: string): PartialDate | null =>
  readTypedDate(text) ?? (text.length < 80 ? findDate(text) : null);

/** "5 May 2016 (Transcript of the speech)", not "5 May 2016 we met". */
function startsWithDate(text: string): boolean {
  const rest = afterStartingDay(text);
  return rest !== null && !/^,? (?!last|first|at\b)\p{Ll}/u.test(rest);
}

const isSentence = (text: string): boolean => endsSentence(text) && !/[)\]:]$/.test(text) && text.length > 40;

/** As in the head of an e-mail: "Ada Example <ada@example.org>". */
export const withoutAddresses = (text: string): string => text.replace(/\s*<[^<>]*@[^<>]*>|\S+@\S+/g, '');

/** Names of people and organisations: every word but the small ones has a capital. */
export const isNames = (text: string): boolean =>
  text.length <= 250 &&
  !/[!?;]$/.test(text) &&
  withoutAddresses(text)
    .split(/\s+/)
    .every((word) => /^[^\p{L}]*(?:\p{Lu}|(?:and|of|for|the|in|to|on|with|at|de|van|von)\b|$)/u.test(word));
