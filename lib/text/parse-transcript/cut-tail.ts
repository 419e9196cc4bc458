import { findDate } from '../find-dates';
import type { Removal } from './cut-pages';
import { furnitureReason, isPublicationDate, isWeak, type RemovalReason } from './furniture-words';
import type { Facts } from './head-facts';
import { endsSentence, isProse, type Line } from './read-lines';

/** After one of these no word of the speech comes any more, whatever stands there. */
const FINAL =
  /^(?:notes? (?:to|for) editors?:?|this entry was posted\b.*|leave a (?:reply|comment)|\d+ (?:comments?|responses?|replies)(?: (?:to|on) ["“‘'].{0,120}| so far)?|all content is available under\b.*)$/i;

/** Finds where the speech ends and the foot of the page begins: everything from there is taken away, and read. */
export function cutTail(lines: readonly Line[], from: number): { end: number; removed: Removal[]; facts: Facts } {
  const end = findTail(lines, from);
  const facts: Facts = {};
  let section: RemovalReason = 'footer';
  const removed = lines.slice(end).map((line): Removal => {
    section = furnitureReason(line.text) ?? section;
    const date = findDate(line.text);
    if (date && /^(?:last )?updated\b/i.test(line.text)) facts.updatedOn ??= date;
    else if (date && (section === 'publication date' || /^(?:posted|published)\b/i.test(line.text)))
      facts.publishedOn ??= date;
    return { text: line.raw.trim(), why: section };
  });
  return { end, removed, facts };
}

function findTail(lines: readonly Line[], from: number): number {
  const final = lines.findIndex((line, i) => i - from > (lines.length - from) / 2 && FINAL.test(line.text));
  const last = final < 0 ? lines.length : final;
  for (let i = from + 1; i < last; i++) {
    const line = lines[i] as Line;
    if (furnitureReason(line.text) === null || continues(lines[i - 1] as Line, line)) continue;
    const rest = lines.slice(i, last);
    if ((isWeak(line.text) || isLoneHeading(rest)) && !isConfirmed(rest)) continue;
    if (rest.every(isFurnitureLike) && countKnown(rest) >= 0.4 * rest.length) return i;
  }
  return last;
}

/** "…available on / gov.uk." is one sentence that was wrapped. */
const continues = (before: Line, line: Line): boolean =>
  line.gap === 0 && !line.newPage && before.text.length > 40 && !before.isLinks && !endsSentence(before.text);

/** A word that may be a heading of the speech counts only with a surer line close by; "Ends" also as the last word of all. */
const isConfirmed = (rest: readonly Line[]): boolean =>
  rest.slice(1, 5).some((line) => furnitureReason(line.text) !== null && (!isWeak(line.text) || line.isLinks)) ||
  rest[0]?.isLinks === true ||
  (rest.length === 1 && /^\W*ends?\W*$/i.test(rest[0]?.text ?? ''));

/** One last line of all that names a section of GOV.UK: as well one of the speech. */
const isLoneHeading = (rest: readonly Line[]): boolean =>
  rest.length === 1 && ['site navigation', 'related links'].includes(furnitureReason(rest[0]?.text ?? '') ?? '');

const isFurnitureLike = (line: Line): boolean =>
  furnitureReason(line.text) !== null || line.isLinks || isPublicationDate(line.text) || !isProse(line.text);

const countKnown = (lines: readonly Line[]): number =>
  lines.filter((line) => line.isLinks || furnitureReason(line.text) !== null).length;
