import { findDate } from '../find-dates';
import type { Removal } from './cut-pages';
import { findLabels, type Label, labelOf, readLabelledDate, withoutAddresses } from './find-labels';
import { furnitureReason, type RemovalReason } from './furniture-words';
import { type Facts, readFidelity, readFrom, readKind } from './head-facts';
import { readPlainHead } from './plain-head';
import { endsSentence, type Line } from './read-lines';

export interface Head {
  /** Index of the first line of the speech. */
  readonly start: number;
  readonly removed: readonly Removal[];
  readonly facts: Facts;
}

/** Finds where the speech begins: everything above is taken away, and read. */
export function cutHead(lines: readonly Line[]): Head {
  const labels = findLabels(lines);
  return labels.length > 0 ? readGovukHead(lines, labels) : readPlainHead(lines);
}

function readGovukHead(lines: readonly Line[], labels: readonly number[]): Head {
  const first = labels[0] as number;
  const facts: Facts = {};
  let end = first;
  const isEmail = labels.some((at) => ['sent', 'subject'].includes(labelOf(lines[at] as Line)?.[0] ?? ''));
  labels.forEach((at, n) => {
    const next = labels[n + 1];
    const [label, onLine] = labelOf(lines[at] as Line) as [Label, string];
    // The value stands behind the label, or on the lines up to the next one.
    const follow =
      next === undefined
        ? onLine && label !== 'delivered'
          ? []
          : lines.slice(at + 1, at + 2)
        : lines.slice(at + 1, next);
    const isNote =
      follow.length > 0 && readFidelity(follow[0]?.text ?? '') !== null && (follow[0]?.text.length ?? 0) < 120;
    const valued: Line[] =
      next === undefined && onLine && !isNote
        ? []
        : next === undefined
          ? follow.filter((line) => isNote || isValue(label, line))
          : follow;
    // A note in brackets that was wrapped.
    const rest = lines[at + 1 + valued.length];
    const value = [onLine, ...valued.map(({ text }) => text)].join(' ');
    if (next === undefined && rest && /\([^()]*$/.test(value) && /^[^()]{1,100}\)\W*$/.test(rest.text))
      valued.push(rest);
    if (label !== 'dated' || !isEmail) readLabel(label, onLine, lines[at] as Line, valued, facts);
    end = at + 1 + valued.length;
  });
  if (first > 0) readTitle(lines.slice(0, first), facts);
  return { start: end, removed: describeHead(lines.slice(0, end), first), facts };
}

const isValue = (label: Label, line: Line): boolean =>
  ['delivered', 'dated', 'published', 'updated'].includes(label)
    ? findDate(line.text) !== null && line.text.length < 140
    : line.text.length < 100 && !endsSentence(line.text);

function readLabel(label: Label, onLine: string, line: Line, follow: readonly Line[], facts: Facts): void {
  const value = [onLine, ...follow.map(({ text }) => text)].filter(Boolean).join(' ');
  const date = findDate(value);
  if (label === 'from') {
    const links = [line, ...follow].flatMap((each) => each.links);
    const names = readFrom(
      [onLine, ...follow.map(({ text }) => text)]
        .map(withoutAddresses)
        .filter(Boolean)
        .join(', ')
        .replace(/,(?: and)?,/g, ','),
      links,
    );
    facts.organisations = [...(facts.organisations ?? []), ...names.organisations];
    facts.speakers = [...(facts.speakers ?? []), ...names.speakers];
  } else if (label === 'place' && value) facts.place = value;
  else if (label === 'event' && value) facts.event = value;
  else if (label === 'dated') {
    const day = readLabelledDate(onLine || value);
    if (day) facts.deliveredOn ??= day;
  } else if (label === 'subject') facts.title ??= value;
  else if (label === 'delivered' && date) facts.deliveredOn = date;
  else if (label === 'published' && date) facts.publishedOn = date;
  else if (label === 'updated' && date) facts.updatedOn = date;
  else if (label === 'notice') {
    const isWithdrawn = /withdrawn/i.test(onLine);
    facts.notices = [
      ...(facts.notices ?? []),
      isWithdrawn
        ? { kind: 'withdrawn', on: findDate(onLine), text: follow.map(({ text }) => text).join(' ') }
        : { kind: 'past government', text: onLine },
    ];
  }
  const fidelity = readFidelity(value);
  if (fidelity) facts.fidelity = fidelity;
}

/** Above the box: navigation, the kind of document, the title, a sentence on it. */
function readTitle(above: readonly Line[], facts: Facts): void {
  const caption = above.findLastIndex((line) => readKind(line.text) !== null);
  const kind = readKind(above[caption]?.text ?? '');
  if (kind) facts.kind = kind;
  const marked = above.findLastIndex((line, i) => line.heading === 1 && i !== caption);
  const words = above.map((_, i) => i).filter((i) => i > caption && !isNavigation(above[i] as Line));
  const title = marked >= 0 ? marked : caption >= 0 ? words[0] : guessTitle(above, words);
  if (title === undefined) return;
  facts.title = (above[title] as Line).text.replace(/^\[withdrawn\] /i, '');
  const description = words.filter((i) => i > title).map((i) => (above[i] as Line).text);
  if (description.length > 0) facts.description = description.join(' ');
}

const isNavigation = (line: Line): boolean =>
  line.isLinks || furnitureReason(line.text) !== null || /^> /.test(line.text);

/** Without the kind above it, the title is the last line, or the one above a last line that is a sentence. */
const guessTitle = (above: readonly Line[], words: readonly number[]): number | undefined =>
  words.length > 1 && endsSentence((above[words.at(-1) as number] as Line).text) ? words.at(-2) : words.at(-1);

function describeHead(head: readonly Line[], box: number): Removal[] {
  const caption = head.findLastIndex((line, i) => i < box && readKind(line.text) !== null);
  return head.map((line, i): Removal => {
    const known = furnitureReason(line.text);
    const why: RemovalReason =
      i >= box
        ? known === 'notice'
          ? 'notice'
          : 'metadata'
        : i < caption || isNavigation(line)
          ? (known ?? (/ > |^> /.test(line.raw) || / > /.test(line.text) ? 'breadcrumbs' : 'site navigation'))
          : 'title block';
    return { text: line.raw.trim(), why };
  });
}
