import { findDate, findDays, isOnlyDate } from '../find-dates';
import type { Head } from './cut-head';
import type { Removal } from './cut-pages';
import { isNames } from './find-labels';
import { furnitureReason, isWeak, type RemovalReason } from './furniture-words';
import { type Facts, isPersonName, readEvent } from './head-facts';
import { GREETING, LEADS_ON } from './join-lines';
import { endsSentence, type Line, startsInside } from './read-lines';

const SPEECH_WORD = /\b(?:speech|address|statement|remarks|lecture|keynote|oration|article|transcript)\b/i;
const ROLE =
  /^(?:the )?(?:parliamentary |permanent |deputy |first |under[- ])*(?:secretary|minister|prime minister|chancellor|attorney general|foreign secretary|home secretary|chief secretary|president|leader|lord|shadow)\b/i;
const BYLINE = /^(?:(?:speech |address |posted |written |delivered )?by|speaker:?)\s+(?=\p{Lu})/iu;
const INTRODUCTION =
  /^(?:(?:below|here|the following|this) is (?:the |a )?(?:full |edited )?(?:text|transcript|copy) of (?:the |a |my )|(?:the )?(?:full |edited )?(?:text|transcript) of (?:the |a |my )|(?:the |a )?(?:[\p{L}-]+ ){0,3}(?:speech|statement|article|address|remarks|lecture|comments|foreword|letter|message|tribute|eulogy)\b.{0,40}(?:made |given |delivered |issued |written |published )?(?:by|from) \p{Lu}.*\d{4})/iu;

/** A page or a document that isn't GOV.UK's: a title, a date, a name, at most; each taken only where it is plain. */
export function readPlainHead(lines: readonly Line[]): Head {
  const facts: Facts = {};
  const removed: Removal[] = [];
  let at = 0;
  const take = (why: RemovalReason): void => {
    removed.push({ text: (lines[at++] as Line).raw.trim(), why });
  };
  while (at < lines.length && isLeadingFurniture(lines, at))
    take(furnitureReason((lines[at] as Line).text) ?? 'site navigation');
  if (at < lines.length && isTitle(lines, at)) {
    const title = (lines[at] as Line).text;
    facts.title = title;
    const event = readEvent(title);
    if (event) facts.event = event;
    const date = findDate(title);
    if (date) facts.deliveredOn = date;
    take('title block');
  }
  for (let n = readFollowing(lines, at, facts); n > 0; n = readFollowing(lines, at, facts))
    for (let k = 0; k < n; k++) take('metadata');
  return { start: at, removed, facts };
}

const isLeadingFurniture = (lines: readonly Line[], at: number): boolean => {
  const known = (line: Line | undefined): boolean => line !== undefined && furnitureReason(line.text) !== null;
  const line = lines[at] as Line;
  return (known(line) && !isWeak(line.text)) || ((known(line) || line.isLinks) && known(lines[at + 1]));
};

/**
 * A first line that is set apart, has no stop, and says that it is the title of a speech, or is followed by what follows
 * titles. Others may as well be the first heading of the speech: they stay, and stand in for the title all the same.
 */
function isTitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  const next = lines[at + 1];
  if (!next || line.text.length > 160) return false;
  if (GREETING.test(line.text) || LEADS_ON.test(line.text) || /^\p{Ll}|[.!?;,]["'”’)]*$/u.test(line.text)) return false;
  if (readFollowing(lines, at + 1, { title: line.text }) > 0) return true;
  if (startsInside(next.text) || (next.gap === 0 && !line.heading) || isSectionName(line.text)) return false;
  return line.heading === 1 || namesSpeech(line.text);
}

const SECTION =
  /^(?:\W*\d|(?:[ivx]+|part|section|chapter)\b|(?:\p{L}+[’']?s?\s){0,3}(?:introduction|introductory|opening|overview|summary|background|context|foreword|preface|welcome|conclusion)\b)/iu;
const isSectionName = (text: string): boolean => SECTION.test(text) && findDate(text) === null;

/** "My speech at the Forum – 3 May 2011": what it was, with the occasion or the day, in no sentence. */
const namesSpeech = (text: string): boolean =>
  !/^(?:I|We|It|This|These|That|There|As|In|On|At|Since|By|From|After|Before|If|When|Let|You)\b/.test(text) &&
  ((SPEECH_WORD.test(text) && (OCCASION.test(text) || /\b(?:19|20)\d\d\b/.test(text))) || DATED.test(text));

const OCCASION =
  /\b(?:speech|address|statement|remarks|lecture|keynote|oration|article|transcript)\b.{0,40}\b(?:to|at|on|by|about|in|for|from)\b|\p{L}[’']s? (?:[\p{L}-]+ ){0,3}(?:speech|address|statement|remarks|lecture|keynote)\b/iu;
/** A date at the end, set off from the words before it. */
const DATED =
  /(?:^|[,–—(-] ?)(?:\w+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?\p{L}+ (?:\d{1,2}(?:st|nd|rd|th)?, )?(?:19|20)\d\d\)?$/u;

/** Reads lines of facts from here on into `facts`; how many they are. A sentence that introduces the text may be wrapped. */
function readFollowing(lines: readonly Line[], at: number, facts: Facts): number {
  const line = lines[at];
  if (!line) return 0;
  if (INTRODUCTION.test(line.text)) {
    let text = line.text;
    let end = at + 1;
    while (!endsSentence(text) && text.length < 500 && lines[end]?.gap === 0) text += ` ${lines[end++]?.text}`;
    const isWhole = endsSentence(text) || end === at + 1;
    return isWhole && isIntroduction(text) && readPlainFact(text, facts) ? end - at : 0;
  }
  return readPlainFact(line.text, facts) ? 1 : 0;
}

const isIntroduction = (text: string): boolean =>
  INTRODUCTION.test(text) &&
  text.length < 500 &&
  (/^\W*(?:below|here|the following|this is|(?:the )?(?:full |edited )?(?:text|transcript) of)\b/i.test(text) ||
    (findDays(text).length > 0 && !/\b(?:I|we|our|us|my)\b/.test(text)));

/** Reads a line of facts below a title into `facts`; false for anything else. */
function readPlainFact(text: string, facts: Facts): boolean {
  const date = findDate(text);
  if (isIntroduction(text)) {
    readIntroduction(text, facts);
    return true;
  }
  if (endsSentence(text) && !isOnlyDate(text)) return false;
  if (/^\W*check against delivery\W*$/i.test(text)) {
    facts.fidelity = 'original script';
    return true;
  }
  if (text.length > 120) return false;
  if (/^(?:Posted|Published)\b/.test(text) && text.length <= 80 && date) {
    facts.publishedOn ??= date;
    return true;
  }
  if (isOnlyDate(text)) {
    if (date) facts.deliveredOn ??= date;
    return true;
  }
  const name = BYLINE.test(text)
    ? text.replace(BYLINE, '')
    : /^(?:the )?(?:rt|right) hon|\bMP$/i.test(text)
      ? text
      : null;
  if (name && isNames(name.split(',')[0] as string) && isPersonName(name.split(',')[0] as string)) {
    const [who, ...role] = name.split(/,\s*/);
    facts.speakers ??= [{ name: who as string, role: role.join(', ') || null }];
    return true;
  }
  const [speaker] = facts.speakers ?? [];
  if (speaker && speaker.role === null && ROLE.test(text)) {
    facts.speakers = [{ name: speaker.name, role: text }];
    return true;
  }
  return date !== null && /,/.test(text) && facts.title !== undefined && readPlace(text, facts);
}

/** "Below is the text of the speech made by A B, the Minister for C, in the House of Commons on 9 January 2020." */
function readIntroduction(text: string, facts: Facts): void {
  const date = findDate(text);
  if (date) facts.deliveredOn ??= date;
  const by = /\bby (?<name>[^,]+?)(?:, (?<role>(?:the )?[^,]+(?:, [^,]+)*?))?(?:,? (?:at|in|to|on) |[.,]?$)/.exec(
    text,
  )?.groups;
  const name = by?.name?.trim();
  if (name && isPersonName(name))
    facts.speakers ??= [{ name, role: by?.role?.replace(/^the (?:then )?/i, '') ?? null }];
  const place = /\b(?:in|at) (?:the )?(?<place>\p{Lu}[^.]*?),? on (?:\w+ )?\d{1,2} \w+ \d{4}/u.exec(text)?.groups
    ?.place;
  if (place) facts.place ??= place;
}

/** "Lancaster House, London, 12 May 2016": the date is sure, the rest says where. */
function readPlace(text: string, facts: Facts): boolean {
  const date = findDate(text);
  if (!date || !/\d{4}\W*$/.test(text) || !isNames(text.replace(/\b(?=\d)[\w/.]+/g, ''))) return false;
  facts.deliveredOn ??= date;
  const place = text.replace(/,?\s*(?:\w+day,?\s*)?\d{1,2}(?:st|nd|rd|th)? \w+,? \d{4}\W*$/, '').trim();
  if (place && place !== text) facts.place ??= place;
  return true;
}
