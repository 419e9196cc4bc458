import { findCounted } from './noun-phrase';
import { isNumberWord } from './read-number';
import { isGluedAt, isOneOf, keyAt, type Line, startsSentence, tokenAt, words } from './tokens';

/** Before a number these make a name of it: "Key Stage 4", "Article 50", "tier 2". */
const LABELS = words(
  `stage stages level levels grade grades tier tiers band bands phase phases category categories type types class classes
  section sections article articles clause clauses schedule schedules part parts chapter chapters page pages paragraph
  paragraphs annex figure table appendix regulation regulations resolution resolutions directive protocol pillar step item
  option scope route channel radio terminal zone platform junction ward round wave strand goal goals budget runway version
  question questions amendment amendments rule lot bbc itv formula groups cohort cohorts basel horizon vision agenda covid unit line group volume
  chapter episode series lesson track mark model box form room gate court number no nos numbers scenario principle war
  lesson key apollo article gcse nvq btec recommendation recommendations world plan period periods`,
);
/** Those that may also have an ordinary number behind them: "in two", "group 10 countries" are rare, "no two" is not. */
const ONLY_DIGITS = words(
  `no key mark world group groups cohorts line parts box form table figure part war question questions rule covid court goal goals round
  series page pages gcse type types class classes steps budget number numbers model track unit plan period periods`,
);
const GLUED_UNITS =
  /^(k|m|mn|mil|mill|b|bn|tn|trn|p|st|nd|rd|th|s|am|pm|million|billion|trillion|thousand|hundred|percent|pc|mph|km|kms|kg|cm|mm|ft|mw|gw|kw|twh|mwh|gwh|kwh|mbps|gbps|mt|hrs?|hours?|mins?|yrs?|years?|months?|days?|weeks?|miles?|tonnes?|x|fold|metres?|euros?|pence|pounds|per|ppm|db|mb|gb|tb|pb|°)$/;
const STREETS = words('street road avenue lane square close gardens terrace crescent drive');
const FUNCTION_WORDS = words(
  `in on by since from to of at for over under about around nearly almost and or but the a an until before after between with
  is are was were have has had we i they he she it our my their than only just some these those this that over up down as
  all both another every each around within during first then now so mr yn ym erbyn ers`,
);

/** The index behind a name, time, number of a list, telephone or address that looks like a figure; null if none starts at `i`. */
export function skipName(line: Line, i: number): number | null {
  const token = tokenAt(line, i);
  if (token.kind === 'sign') return skipMarked(line, i);
  if (token.kind === 'word') return skipWordName(line, i);
  return skipNumber(line, i);
}

/** "(1)", "[12]", "#5": a mark, no number. */
function skipMarked(line: Line, i: number): number | null {
  const { key } = tokenAt(line, i);
  const inside = tokenAt(line, i + 1);
  if (inside.kind !== 'number' || !inside.isGlued) return null;
  if (key === '#' || key === '@') return i + 2;
  const close = key === '[' ? ']' : key === '(' ? ')' : null;
  if (key === '(' && keyAt(line, i + 2) === ')' && /^\d{4}$/.test(inside.key) && isLaw(line, i - 1)) return i + 3;
  if (close === null || keyAt(line, i + 2) !== close || !/^\d\d?$/.test(inside.key)) return null;
  return i + 3;
}

/** "Gender Recognition Act (2004)", "Resolution 2379 (2017)": the year is part of the name. */
function isLaw(line: Line, i: number): boolean {
  const at = tokenAt(line, i).kind === 'number' ? i - 1 : i;
  return LAWS.has(keyAt(line, at)) && tokenAt(line, at).isCapital;
}
const LAWS = words(
  `act acts bill order orders regulation regulations rules treaty convention directive agreement protocol resolution measure
  code charter declaration`,
);

function skipWordName(line: Line, i: number): number | null {
  const { key } = tokenAt(line, i);
  const after = tokenAt(line, i + 1);
  if (after.kind === 'number' && after.isGlued) return skipGlued(line, i + 2);
  if (
    after.key === '-' &&
    after.isGlued &&
    tokenAt(line, i + 2).kind === 'number' &&
    isGluedAt(line, i + 2) &&
    after.raw === '-'
  )
    return isOneOf(key, 'under|over|mid|early|late|around|about') ? null : skipGlued(line, i + 3);
  if (
    isOneOf(key, 'nhs|call|calls|called|calling|dial|dialling|ring|ringing|text|texting') &&
    isOneOf(after.key, '111|999|101|112|119|911')
  )
    return i + 2;
  if (key === 'year' || key === 'years' || key === 'day' || key === 'week' || key === 'month')
    return skipSchoolYear(line, i);
  const at = keyAt(line, i + 1) === '.' && isOneOf(key, 'no|nos') ? i + 2 : i + 1;
  if (LABELS.has(key) && isLabelled(line, i, at)) return skipList(line, at);
  // "Carbon budgets 6, 7 and 8".
  if (
    key.endsWith('s') &&
    LABELS.has(key.slice(0, -1)) &&
    after.kind === 'number' &&
    !isOneOf(keyAt(line, i + 2), '%|per')
  ) {
    const next = skipList(line, i + 1);
    if (next > i + 3 && keyAt(line, next) !== 'and' && findCounted(line, next) === null) return next;
  }
  if (isTitled(line, i)) return i + 2;
  // "EMIR 2.2", "SFO 3.1": a release of something.
  const isRelease = /^\p{Lu}{2,}$/u.test(tokenAt(line, i).raw) && /^\d\.\d$/.test(after.key) && !line.isShouted;
  return isRelease && tokenAt(line, i + 2).kind !== 'word' && !isOneOf(keyAt(line, i + 2), '%|°') ? i + 2 : null;
}

/** Letters and digits written as one: "M25", "COP26", "P-8A", "H5N1". */
function skipGlued(line: Line, i: number): number {
  let next = i;
  while (
    isGluedAt(line, next) &&
    (tokenAt(line, next).kind !== 'sign' || (keyAt(line, next) === '-' && isGluedAt(line, next + 1)))
  )
    next += 1;
  return next;
}

/** "Year 6", "years 7 to 9", "day one"; not "every year 10 people". */
function skipSchoolYear(line: Line, i: number): number | null {
  if (
    isOneOf(keyAt(line, i - 1), 'every|each|last|this|next|per|a|one|the|that|same|past|previous|first|second') &&
    !tokenAt(line, i).isCapital
  )
    return null;
  const key = keyAt(line, i + 1);
  const isYear = keyAt(line, i).startsWith('year') && /^(1[0-3]|\d)$/.test(key);
  return isYear || key === 'one' || key === 'two' || /^[1-7]$/.test(key) ? skipList(line, i + 1) : null;
}

function isLabelled(line: Line, i: number, at: number): boolean {
  const { key } = tokenAt(line, i);
  const number = tokenAt(line, at);
  if (number.kind === 'number') {
    if (number.hasComma || isOneOf(keyAt(line, at + 1), 'million|billion|%|bn|m|percent')) return false;
    // "The period 2020-21 to 2029-30".
    if (isOneOf(key, 'plan|period|periods') && number.key.length > 2) return false;
    if (key === 'no') return tokenAt(line, i).isCapital && number.key.length < 4;
    if (key === 'number' && !/^\d{1,2}$/.test(number.key)) return false;
    // "In this group 50 people", "levels 10% higher".
    return (
      !isOneOf(keyAt(line, at + 1), 'per') &&
      !(
        number.key.length > 1 &&
        isOneOf(
          key,
          'group|groups|cohort|cohorts|unit|line|court|form|class|part|world|table|war|model|level|levels|round|goal|number|numbers|parts|question|questions',
        ) &&
        findCounted(line, at + 1) !== null
      )
    );
  }
  if (!isNumberWord(number.key) || (ONLY_DIGITS.has(key) && key !== 'war' && key !== 'number')) return false;
  if (key === 'number') return isOneOf(number.key, 'one|two|ten|eleven|three|four');
  return findCounted(line, at + 1) === null || number.isCapital;
}

/** The numbers of "levels 2 and 3", "articles 55 to 59", "Schedule 7A". */
function skipList(line: Line, i: number): number {
  let next = i + 1;
  if (tokenAt(line, next).kind === 'word' && isGluedAt(line, next)) next += 1;
  if (keyAt(line, next) === '+' || keyAt(line, next) === '/') next += 1;
  while (
    isOneOf(keyAt(line, next), 'and|to|or|-|,|&|/|or') &&
    isSameKind(line, i, next + 1) &&
    findCounted(line, next + 2) === null
  )
    next += 2;
  return next;
}

function isSameKind(line: Line, i: number, k: number): boolean {
  const [a, b] = [tokenAt(line, i), tokenAt(line, k)];
  if (a.kind === 'number')
    return (
      b.kind === 'number' && b.key.length <= a.key.length + 1 && !isOneOf(keyAt(line, k + 1), '%|per|million|billion')
    );
  return isNumberWord(b.key);
}

/** "London 2012", "Challenger 2", "Children Act 1989": a capital inside a sentence right before digits. */
function isTitled(line: Line, i: number): boolean {
  const { key, isCapital } = tokenAt(line, i);
  const number = tokenAt(line, i + 1);
  if (number.kind !== 'number' || !isCapital || line.isShouted || FUNCTION_WORDS.has(key) || isMonth(key)) return false;
  if (number.hasComma || number.key.includes('.') || number.key.length > 4) return false;
  if (
    isOneOf(
      keyAt(line, i + 2),
      '%|per|percent|million|billion|thousand|bn|m|k|/|year|years|month|months|week|weeks|day|days|minute|minutes|decade|decades|p|pence|pounds|times|hour|hours|miles',
    )
  )
    return false;
  if (keyAt(line, i + 2) === '-' && isGluedAt(line, i + 2)) return false;
  if (startsSentence(line, i) && number.key.length !== 4) return false;
  const isYear = number.key.length === 4;
  return isYear || number.key.length === 1 || findCounted(line, i + 2) === null;
}

const isMonth = (key: string): boolean =>
  /^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|\p{L}+day|spring|summer|autumn|winter)$/u.test(
    key,
  );

function skipNumber(line: Line, i: number): number | null {
  const token = tokenAt(line, i);
  const after = tokenAt(line, i + 1);
  if (i === 0 && isOneOf(after.key, '.|)|/') && after.isGlued && !isGluedAt(line, i + 2) && token.key.length < 3)
    return i + 2;
  if (i === 0 && /^\d+\.\d+$/.test(token.key) && tokenAt(line, 1).isCapital && !line.isShouted) return i + 1;
  if (isOneOf(after.key, 'st|nd|rd|th|s') && after.isGlued) return i + 2;
  if (isOneOf(token.key, '101|111|999|119') && isOneOf(after.key, 'number|police|call|calls|helpline|service|line'))
    return i + 1;
  return skipTime(line, i) ?? skipCode(line, i) ?? skipAddress(line, i);
}

/** "9am", "10.30 pm", "11:00", "nine o'clock"; "between 10 and 11 in the morning". */
function skipTime(line: Line, i: number): number | null {
  let next = i + 1;
  if (
    keyAt(line, next) === ':' &&
    isGluedAt(line, next) &&
    /^\d\d$/.test(keyAt(line, next + 1)) &&
    isGluedAt(line, next + 1)
  ) {
    next += 2;
    return isOneOf(keyAt(line, next), 'am|pm|noon') ? next + 1 : next;
  }
  if (/^\d\d?\.[0-5]\d$/.test(keyAt(line, i)) && Number(keyAt(line, i)) < 24) {
    const isNow = isOneOf(keyAt(line, next), 'this|on|in|tomorrow|yesterday|tonight|and|to|we|i|until|when|start');
    const isAtEnd = tokenAt(line, next).kind === 'sign' && !isOneOf(keyAt(line, next), '%|-|°');
    if (keyAt(line, i - 1) === 'at' && (isNow || isAtEnd)) return next;
    if (keyAt(line, next) === 'this' && isOneOf(keyAt(line, next + 1), 'morning|afternoon|evening')) return next;
  }
  if (isOneOf(keyAt(line, next), 'am|pm') && Number(keyAt(line, i)) < 24) return next + 1;
  if (keyAt(line, next) === 'a' && keyAt(line, next + 1) === '.' && keyAt(line, next + 2) === 'm') return next + 3;
  if (keyAt(line, next) === "o'clock") return next + 1;
  return null;
}

/** "24/7", "9/11", "5G", "50-50", "0800 123 456", "020 7219 3000". */
function skipCode(line: Line, i: number): number | null {
  const token = tokenAt(line, i);
  const after = tokenAt(line, i + 1);
  if (after.isGlued && after.kind === 'word' && !GLUED_UNITS.test(after.key)) return skipGlued(line, i + 1);
  const third = tokenAt(line, i + 2);
  // "3:1" is a ratio.
  const isOdds =
    after.key === ':' && (token.key === '1') !== (third.key === '1') && !isGluedAt(line, i + 4) && third.key.length < 4;
  if (
    isOneOf(after.key, '/|:') &&
    after.isGlued &&
    third.kind === 'number' &&
    third.isGlued &&
    !isOdds &&
    !isPart(line, i)
  ) {
    let next = i + 3;
    while (isOneOf(keyAt(line, next), '/|:') && isGluedAt(line, next) && isGluedAt(line, next + 1)) next += 2;
    return next;
  }
  if (after.key === '-' && third.key === token.key && third.isGlued) return i + 3;
  // "1.2.3"
  if (after.key === '.' && after.isGlued && third.kind === 'number' && third.isGlued) return i + 3;
  let next = i;
  while (tokenAt(line, next).kind === 'number' && !tokenAt(line, next).hasComma && !isGluedAt(line, next + 1))
    next += 1;
  if (tokenAt(line, next).kind === 'number' && next > i) next += 1;
  const isPhone = /^0\d{2,}$/.test(token.key) || next - i >= 3;
  return isPhone ? Math.max(next, i + 1) : null;
}

/** "1/3 of men": a share in digits; "24/7" and "9/11" are none. */
export function isPart(line: Line, i: number): boolean {
  const [part, slash, whole] = [tokenAt(line, i), tokenAt(line, i + 1), tokenAt(line, i + 2)];
  return (
    slash.key === '/' &&
    slash.isGlued &&
    whole.isGlued &&
    /^[2-9]$|^10$/.test(whole.key) &&
    Number(part.key) < Number(whole.key) &&
    Number(part.key) > 0 &&
    isOneOf(keyAt(line, i + 3), 'of|rd|th|rds|ths')
  );
}

function skipAddress(line: Line, i: number): number | null {
  for (let k = i + 1; k < i + 4; k++) {
    if (!tokenAt(line, k).isCapital || line.isShouted) return null;
    if (k > i + 1 && STREETS.has(keyAt(line, k))) return k + 1;
  }
  return null;
}
