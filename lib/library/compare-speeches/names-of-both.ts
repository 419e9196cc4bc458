import type { Passage } from '../../domain/transcript';
import type { TextRange } from '../../domain/version-comparison';
import { type Definition, findDefinitions, isSpeltBy } from '../find-concepts';
import type { PairedSpeeches, SpeechWords } from '../library-search';
import { readAcronym } from '../read-terms';
import type { ComparedText } from './compared-text';

/** A programme, body, place or person, wherever either speech names it. */
export interface NameOfBoth {
  readonly key: string;
  /** As it is written most often, the longer of equals. */
  readonly text: string;
  readonly earlier: readonly NamedAt[];
  readonly later: readonly NamedAt[];
  /** From 1 down for single words and offices, which name less. */
  readonly worth: number;
}

export interface NamedAt extends TextRange {
  readonly passage: number;
}

/** "Secretary of State", "the Government": whoever holds it, and whatever is spoken of. */
const OFFICE =
  /^(?:(?:prime|first|deputy|health|home|education|foreign|junior|former|local|shadow|lead|chief|chair|permanent|cabinet|council) )*(?:secretar(?:y|ies)(?: state)?|ministers?|chancellors?|governments?|departments?|members?|lords?|executives?|presidents?|parliament|commons|house|mps?|councillors?|chair|sir|britain|british|uk|united kingdom|england|english|europe|european|eu|london|today|president|executive director|local authorit(?:y|ie)|las?|council|children social care|social care|children services?|adult service|good morning|lead member|chief executive lead member|children minister|young people)$/;
const WORDS = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
const LEADING = /^(?:our|an|this|that|these|new|their|his|her|my|by|at|with)\s+/;
const SMALL = /\b(?:of|for|and|the|in|on|to|a)\b/g;

/** Every name of two speeches, an acronym and its long form as one, in the order of the key. */
export function findNamesOfBoth(earlier: ComparedText, later: ComparedText, pairs: PairedSpeeches): NameOfBoth[] {
  const isLongForm = makeIsLongForm([earlier, later], pairs.definitions);
  const written = {
    earlier: listNames(earlier, pairs.earlier, isLongForm),
    later: listNames(later, pairs.later, isLongForm),
  };
  const keyOf = makeKeyOf(written.earlier, written.later);
  const found = new Map<string, { texts: string[]; earlier: NamedAt[]; later: NamedAt[] }>();
  for (const side of SIDES)
    for (const mention of written[side]) {
      const key = keyOf(mention.text);
      const name = found.get(key) ?? { texts: [], earlier: [], later: [] };
      found.set(key, name);
      name.texts.push(mention.text);
      name[side].push(mention);
    }
  const texts = { earlier, later };
  for (const side of SIDES) addUncapitalised(texts[side], side, found);
  return [...found]
    .map(([key, { texts, ...mentions }]) => ({
      key,
      text: nameOf(key, texts),
      ...mentions,
      worth: worthOf(key, texts),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function groupByFirst<Named extends readonly [string, unknown]>(names: readonly Named[]): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const named of names) {
    const first = named[0].slice(0, named[0].indexOf(' '));
    const group = groups.get(first);
    if (group) group.push(named);
    else groups.set(first, [named]);
  }
  return groups;
}

/** What may stand between two words of a name: signs, a possessive, a small word or two. */
const BETWEEN = '[^\\p{L}\\p{N}]+(?:s[^\\p{L}\\p{N}]+)?(?:(?:of|for|and|the|in|on|to|a)[^\\p{L}\\p{N}]+){0,2}';

const SIDES = ['earlier', 'later'] as const;

/** Where one speech writes "Care Leaver Covenant", "care leaver covenant" in the other is it too. */
function addUncapitalised(
  { passages }: ComparedText,
  side: 'earlier' | 'later',
  names: ReadonlyMap<string, { earlier: NamedAt[]; later: NamedAt[] }>,
): void {
  const long = [...names].filter(([key]) => key.includes(' '));
  // By their first words, so that each passage is asked for a few names alone.
  const byFirst = groupByFirst(long);
  passages.forEach((passage, i) => {
    const folded = ` ${foldName(passage.text)} `;
    for (const first of new Set(folded.split(' ')))
      for (const [key, name] of byFirst.get(first) ?? []) {
        if (!folded.includes(` ${key} `) && !folded.includes(` ${key}s `)) continue;
        if (name[side].some((mention) => mention.passage === i)) continue;
        const match = new RegExp(`\\b${key.split(' ').join(BETWEEN)}`, 'iu').exec(passage.text);
        if (!match) continue;
        const start = passage.start + match.index;
        name[side].push({ passage: i, start, end: start + match[0].length, text: match[0] });
      }
  });
  for (const [, name] of long) name[side].sort((a, b) => a.start - b.start);
}

function listNames({ passages }: ComparedText, words: SpeechWords, isLongForm: IsLongForm): NamedAt[] {
  return passages.flatMap((passage, i) => {
    let from = 0;
    const names = words.names(i).flatMap(({ text }) =>
      cutName(text).flatMap((part): NamedAt[] => {
        const at = passage.text.indexOf(part, from);
        if (at < 0) return [];
        from = at + part.length;
        return [{ passage: i, start: passage.start + at, end: passage.start + at + part.length, text: part }];
      }),
    );
    return joinParts(names, passage, isLongForm);
  });
}

type IsLongForm = (name: string) => boolean;

/** Whether a name is what an acronym stands for, by either text or by what is known beforehand; read when first asked. */
function makeIsLongForm(texts: readonly ComparedText[], known: readonly Definition[]): IsLongForm {
  let forms: Set<string> | null = null;
  return (name) => {
    forms ??= new Set(
      [...known, ...texts.flatMap(({ passages }) => passages.flatMap(({ text }) => findDefinitions(text)))].map(
        ({ words }) => foldName(words.join(' ')),
      ),
    );
    return forms.has(foldName(name));
  };
}

/** "Ministry of Housing, Communities and Local Government" is one name: what a comma parts is joined where an acronym stands for it. */
function joinParts(names: readonly NamedAt[], { text, start }: Passage, isLongForm: IsLongForm): NamedAt[] {
  const joined: NamedAt[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const isNext = last && /^,\s+(?:and\s+)?$/.test(text.slice(last.end - start, name.start - start));
    const whole = isNext ? text.slice(last.start - start, name.end - start) : '';
    if (last && whole && isLongForm(whole)) joined[joined.length - 1] = { ...last, end: name.end, text: whole };
    else joined.push(name);
  }
  return joined;
}

/** "Executive Director for the What Works Centre" names two things, "Jenny in Hertfordshire" and "Ruth and Jen" too. */
const cutName = (text: string): string[] =>
  text
    .split(
      /\s+(?:for|of|on|in|and|to) (?:the|our) (?=\p{Lu})|\s+[-–—]\s+|,\s+|[’'”"]\s+in\s+|\s+and\s+(?=\p{Lu}{3,})|[“”‘]/u,
    )
    .flatMap((part) => (/^\S+ and \S+$/.test(part) ? part.split(' and ') : [part]))
    .map((part) => part.replace(/['’]s?$/, '').trim())
    .filter((part) => part.length > 1 && /^\p{Lu}/u.test(part));

/**
 * Folds a name: an acronym to the long form that either speech has; and what only one side writes in full to the longest
 * name that stands in it.
 */
function makeKeyOf(earlier: readonly NamedAt[], later: readonly NamedAt[]): (text: string) => string {
  const written = [...earlier, ...later].map(({ text }) => foldName(text)).filter((key) => key.includes(' '));
  const long = [...new Set(written)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // With their small words, whose letters an acronym may have: "PiP".
  const spelt = new Map(
    [...earlier, ...later].map(({ text }) => [foldName(text), text.toLowerCase().match(WORDS) ?? []]),
  );
  const spellOut = (text: string): string => {
    const acronym = text.includes(' ') ? null : readAcronym(text);
    if (!acronym) return foldName(text);
    const letters = acronym.toLowerCase();
    return (
      (letters.length > 2 &&
        long.find((name) => isSpeltBy(letters, name.split(' ')) || isSpeltBy(letters, spelt.get(name) ?? []))) ||
      letters
    );
  };
  const [before, after] = [earlier, later].map((names) => new Set(names.map(({ text }) => spellOut(text))));
  const isOfBoth = (key: string) => before?.has(key) && after?.has(key);
  // "What Works Centre" and "What Works Centre for Children's Social Care" are one.
  const starts = long.filter((name) => name.split(' ').length >= 3 && !OFFICE.test(name)).reverse();
  const findStart = (whole: string) => starts.find((name) => whole.startsWith(`${name} `));
  const findPart = (whole: string) =>
    long.find((name) => name !== whole && ` ${whole} `.includes(` ${name} `) && !OFFICE.test(name));
  const known = new Map<string, string>();
  return (text) => {
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    const whole = spellOut(text);
    const key = findStart(whole) ?? (isOfBoth(whole) ? whole : (findPart(whole) ?? whole));
    known.set(text, key);
    return key;
  };
}

function foldName(text: string): string {
  let key = text
    .toLowerCase()
    .replace(SMALL, ' ')
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  while (LEADING.test(key)) key = key.replace(LEADING, '');
  return key.replace(/(?<=\w{4})s$/, '');
}

function nameOf(key: string, texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const plain = text.replace(/^(?:The|Our|A|An|This|That|These|New|the|our|a|an|new)\s+/, '');
    if (foldName(plain) === key) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? texts[0] ?? key;
}

/** Short for what everybody in a field names all the time: of little worth unless its long form is there. */
const ACRONYM = 0.5;
/** From here on a name is one for sure. */
export const SURE_NAME = ACRONYM;

function worthOf(key: string, texts: readonly string[]): number {
  if (OFFICE.test(key)) return 0.1;
  if (key.includes(' ')) return 1;
  return texts.some((text) => readAcronym(text) !== null) ? ACRONYM : 0.4;
}

/** Whether a name is worth a row of its own: "Secretary of State" and "Friday" are not. */
export const tellingName = ({ key, worth, earlier, later }: NameOfBoth): boolean =>
  worth >= SURE_NAME ||
  (worth >= 0.4 &&
    earlier.length + later.length > 1 &&
    !/day$|^(?:\w+ber|\w+ary|march|april|may|june|july|august)$/.test(key));
