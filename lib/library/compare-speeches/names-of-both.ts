import type { TextRange } from '../../domain/version-comparison';
import { isSpeltBy } from '../find-concepts';
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
  /^(?:(?:prime|first|deputy|health|home|education|foreign|junior|former|local|shadow|lead|chief|chair|permanent|cabinet|council) )*(?:secretar(?:y|ies)(?: of state)?|ministers?|chancellors?|governments?|departments?|members?|lords?|executives?|presidents?|parliament|commons|house|mps?|councillors?|chair|sir|britain|british|uk|united kingdom|england|english|europe|european|eu|london|today|president)$/;
const LEADING = /^(?:the|our|a|an|this|that|these|new|their|his|her|my|and|for|of|in|on|to|by|at|with)\s+/;

/** Every name of two speeches, an acronym and its long form as one, in the order of the key. */
export function findNamesOfBoth(earlier: ComparedText, later: ComparedText, pairs: PairedSpeeches): NameOfBoth[] {
  const written = { earlier: listNames(earlier, pairs.earlier), later: listNames(later, pairs.later) };
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

const SIDES = ['earlier', 'later'] as const;

/** Where one speech writes "Care Leaver Covenant", "care leaver covenant" in the other is it too. */
function addUncapitalised(
  { passages }: ComparedText,
  side: 'earlier' | 'later',
  names: ReadonlyMap<string, { earlier: NamedAt[]; later: NamedAt[] }>,
): void {
  const long = [...names].filter(([key]) => key.includes(' '));
  passages.forEach((passage, i) => {
    const folded = ` ${foldName(passage.text)} `;
    for (const [key, name] of long) {
      if (!folded.includes(` ${key} `) && !folded.includes(` ${key}s `)) continue;
      if (name[side].some((mention) => mention.passage === i)) continue;
      const match = new RegExp(key.split(' ').join('[^\\p{L}\\p{N}]+(?:s[^\\p{L}\\p{N}]+)?'), 'iu').exec(passage.text);
      if (!match) continue;
      const start = passage.start + match.index;
      name[side].push({ passage: i, start, end: start + match[0].length, text: match[0] });
    }
  });
  for (const [, name] of long) name[side].sort((a, b) => a.start - b.start);
}

function listNames({ passages }: ComparedText, words: SpeechWords): NamedAt[] {
  return passages.flatMap((passage, i) => {
    let from = 0;
    return words.names(i).flatMap(({ text }) =>
      cutName(text).flatMap((part): NamedAt[] => {
        const at = passage.text.indexOf(part, from);
        if (at < 0) return [];
        from = at + part.length;
        return [{ passage: i, start: passage.start + at, end: passage.start + at + part.length, text: part }];
      }),
    );
  });
}

/** "Executive Director for the What Works Centre" names two things. */
const cutName = (text: string): string[] =>
  text
    .split(/\s+(?:for|of|on|in|and|to) (?:the|our) (?=\p{Lu})|\s+[-–—]\s+|,\s+/u)
    .map((part) => part.replace(/['’]s?$/, '').trim())
    .filter((part) => part.length > 1);

/**
 * Folds a name: an acronym to the long form that either speech has; and what only one side writes in full to the longest
 * name of the other side that stands in it.
 */
function makeKeyOf(earlier: readonly NamedAt[], later: readonly NamedAt[]): (text: string) => string {
  const [before, after] = [earlier, later].map((names) => new Set(names.map(({ text }) => foldName(text))));
  const all = new Set([...(before ?? []), ...(after ?? [])]);
  const long = [...all].filter((key) => key.includes(' ')).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const known = new Map<string, string>();
  return (text) => {
    let key = known.get(text);
    if (key !== undefined) return key;
    const acronym = text.includes(' ') ? null : readAcronym(text);
    const spelt =
      acronym && acronym.length > 2 && long.find((name) => isSpeltBy(acronym.toLowerCase(), name.split(' ')));
    const whole = spelt || (acronym?.toLowerCase() ?? foldName(text));
    const isOfBoth = before?.has(whole) && after?.has(whole);
    key =
      isOfBoth || spelt ? whole : (long.find((part) => part !== whole && ` ${whole} `.includes(` ${part} `)) ?? whole);
    known.set(text, key);
    return key;
  };
}

function foldName(text: string): string {
  let key = text
    .toLowerCase()
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

function worthOf(key: string, texts: readonly string[]): number {
  if (OFFICE.test(key)) return 0.1;
  if (key.includes(' ')) return 1;
  return texts.some((text) => readAcronym(text) !== null) ? 0.8 : 0.4;
}

/** Whether a name is worth a row of its own: "Secretary of State" and "Friday" are not. */
export const tellingName = ({ key, worth, earlier, later }: NameOfBoth): boolean =>
  worth >= 0.8 ||
  (worth >= 0.4 &&
    earlier.length + later.length > 1 &&
    !/day$|^(?:\w+ber|\w+ary|march|april|may|june|july|august)$/.test(key));
