/** What a text says of its own words, to tell a word that was cut at the end of a line from one that has a hyphen. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Whoever set the text cut words at the ends of lines: one of them at least stands elsewhere in one piece. */
  readonly cutsWords: boolean;
}

export function readVocabulary(lines: readonly string[]): Vocabulary {
  const words = new Set(
    lines.flatMap(
      (line, i) =>
        inner(line, lines[i - 1] ?? '')
          .toLowerCase()
          .match(/\p{L}+(?:-\p{L}+)*/gu) ?? [],
    ),
  );
  const cutsWords = lines.slice(1).some((line, i) => {
    const [left, right] = findCut(lines[i] as string, line) ?? [];
    return left !== undefined && words.has(left + right) && !words.has(`${left}-${right}`);
  });
  return { words, cutsWords };
}

/** Without the halves of words at its ends, which prove nothing. */
const inner = (line: string, before: string): string =>
  line.replace(/\p{L}+[-\u00ad]$/u, '').replace(/\p{L}[-\u00ad]$/u.test(before) ? /^\p{L}+/u : '', '');

/** The letters on both sides of a hyphen at the end of a line. */
function findCut(before: string, after: string): [string, string] | null {
  const left = /(\p{L}+)-$/u.exec(before)?.[1];
  const right = /^\p{L}+/u.exec(after)?.[0];
  return left && right && !SUSPENDED.test(after) && !INNER_PARTICLE.test(before)
    ? [left.toLowerCase(), right.toLowerCase()]
    : null;
}

/** "short- and long-term": the hyphen stands for the rest of the word. */
const SUSPENDED = /^(?:and|or|nor|to|but|as)\b/;

/** "up-to-/date". */
const INNER_PARTICLE = /\p{L}-(?:to|of|by|in|on|at|the|and|for)-$/u;

/** First parts of words that keep their hyphen. */
const COMPOUND =
  /^(?:multi|self|long|well|co|non|semi|pre|post|anti|pro|cross|half|high|low|short|full|part|mid|ex|vice|all|so|ill|far|near|hard|soft|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|year|old|new|re|e)$/;
/** First parts of words that have none. */
const SOLID =
  /^(?:inter|trans|under|over|out|any|some|every|with|through|common|mean|never|none|more|un|dis|mis|im|en|con|com|pre)$/;
/** Ends of words that are no words. */
const ENDING =
  /^(?:\p{L}{0,5}(?:tion|sion|cian|ment|ing|ity|ness|ance|ence|ency|ancy|ship|tive|sive|ture|ism|ist|ation)s?|\p{L}{0,3}(?:ities|able|ible|ably|cial|tial|al|ally|ical|ically|ous|ful|fully|ed|ly|ies|er|ers|ors?|ated?|ates|ised?|ized?|ary|ory|eries|ery|wealth|hood|bility))$/u;

/**
 * Joins a line to the text before it. A hyphen at the end of a line is kept or dropped as the text itself writes the word;
 * where it doesn't, as words of its kind are written: "multi-/disciplinary" keeps it, "inter-/national" does not.
 */
export function joinWords(before: string, after: string, { words, cutsWords }: Vocabulary): string {
  if (/\p{L}\u00ad$/u.test(before)) return before.slice(0, -1) + after;
  const cut = findCut(before, after);
  if (cut) return (isCutWord(cut, after, words, cutsWords) ? before.slice(0, -1) : before) + after;
  const isGlued =
    INNER_PARTICLE.test(before) ||
    (/\p{N}[-–]$/u.test(before) && /^\p{N}/u.test(after)) ||
    (/(?:^|\s)\p{L}+\/$/u.test(before) && /^\p{L}/u.test(after)) ||
    (/\p{L}—$/u.test(before) && /^\p{Ll}/u.test(after));
  return isGlued ? before + after : `${before} ${after}`;
}

function isCutWord(
  [left, right]: readonly [string, string],
  after: string,
  words: ReadonlySet<string>,
  cutsWords: boolean,
): boolean {
  if (words.has(`${left}-${right}`) || !/^\p{Ll}/u.test(after)) return false;
  if (words.has(left + right)) return true;
  // "16-/year-old", "up-to-/date" and the like go on with a hyphen.
  if (COMPOUND.test(left) || /^\p{L}+-\p{L}/u.test(after)) return false;
  if (SOLID.test(left)) return true;
  if (words.has(left) && words.has(right)) return false;
  return (ENDING.test(right) && !words.has(right)) || (cutsWords && !(words.has(left) && left.length > 3));
}
