/** Words that make something public for the first time. UTF-16 units of the passage, end exclusive. */
export interface Announcement {
  readonly start: number;
  readonly end: number;
  readonly cue: string;
}

const SAYS =
  '(?:announc(?:e|ing)|confirm(?:ing)?|launch(?:ing)?|publish(?:ing)?|unveil(?:ing)?|introduc(?:e|ing)|welcom(?:e|ing)|invest(?:ing)?|open(?:ing)?|commit(?:ting)?|set(?:ting)? up|bring(?:ing)? (?:in|forward)|extend(?:ing)?|expand(?:ing)?)';
const NEAR =
  '(?:today|this (?:morning|afternoon|evening|week)|yesterday|tonight|tomorrow|(?:in the )?next few (?:days|weeks)|next (?:week|month))';

/** Surest first. */
const SHAPES: readonly RegExp[] = [
  // "Today I am announcing", "today we are welcoming"
  new RegExp(
    `\\b${NEAR}\\b[^.;:]{0,30}?\\b(?:I|we)(?:['’](?:m|re|ll)|\\s+(?:am|are|can|will))(?:\\s+\\w+){0,3}?\\s+${SAYS}\\b`,
    'i',
  ),
  // "I am confirming today", "we are launching … this week"
  new RegExp(
    `\\b(?:I|we)(?:['’](?:m|re)|\\s+(?:am|are|can))(?:\\s+\\w+){0,3}?\\s+${SAYS}\\b(?=[^.;:]{0,60}\\b${NEAR}\\b)`,
    'i',
  ),
  /(?<!\b(?:hope|hoping|expect|expecting) to be )\b(?:pleased|delighted|proud|happy|able|glad|thrilled|excited|want|like)(?:\s+today)?\s+to\s+(?:be\s+able\s+to\s+)?(?:announce|confirm|launch|unveil)\b/i,
  /\b(?:I|we)\s+(?:can|am|are)(?:\s+(?:also|now|today))*\s+(?:announc(?:e|ing)|unveil(?:ing)?|launch(?:ing)?)\b/i,
  // "yesterday we announced", "earlier this week we launched"
  /\b(?:today|yesterday|(?:earlier )?this (?:week|morning)|last night)\b,?\s+(?:\w+\s+){0,6}?(?:announced|launched|published|unveiled|opened)\b/i,
];
/** "£84m of new money", "a new £5m fund", "an extra £20 million". */
const NEW_MONEY =
  /£\s?[\d.,]+\s?(?:m|bn|k|million|billion)?\s+(?:of\s+)?(?:new|extra|additional)\s+(?:money|funding|investment)\b|\b(?:new|extra|additional|further)\s+£\s?[\d.,]+\s?(?:m|bn|k|million|billion)?\b/i;
/** What is told of some other day. */
const PAST =
  /\b(?:last (?:year|month|autumn|spring|summer|winter|\w+day|\w+ber|\w+ary)|(?:years?|months?) ago|secured?)\b/i;

/** The words by which a passage makes something public, or names new money; null where there are none. Linear. */
export function findAnnouncement(text: string): Announcement | null {
  for (const shape of SHAPES) {
    const match = shape.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length, cue: match[0] };
  }
  const money = PAST.test(text) ? null : NEW_MONEY.exec(text);
  return money && { start: money.index, end: money.index + money[0].length, cue: money[0] };
}
