import type { Precision } from '../domain/figure';
import { groupByFirst, isGluedAt, keyAt, type Line, readPhrase, words } from './tokens';

const PHRASES: readonly (readonly [Precision, string])[] = [
  [
    'over',
    'in excess of|upwards of|well over|just over|well above|more than|greater than|north of|over|above|exceeding',
  ],
  [
    'at least',
    'no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|at least|at the very least',
  ],
  ['under', 'fewer than|less than|lower than|well under|well below|just under|just below|under|below'],
  ['up to', 'no more than|not more than|as much as|as many as|a maximum of|maximum of|maximum|up to|at most'],
  ['nearly', 'not far short of|just short of|not far off|close to|getting on for|nearly|almost|approaching|virtually'],
  [
    'about',
    'an estimated|nearer to|nearer|closer to|in the region of|in the order of|of the order of|somewhere in the region of|something like|more or less|' +
      'about|around|approximately|roughly|estimated|circa|some|perhaps|maybe|probably',
  ],
  [
    'exact',
    'a total of|a combined total of|a grand total of|a combined|the total of|a further|an additional|an extra|a mere|' +
      'a staggering|a whopping|a massive|a record|an initial|a whole|a full|exactly|precisely|just|only|fully|another',
  ],
];
/** By their first word, the longest first. */
const BY_FIRST = new Map<string, [precision: Precision, phrase: string[]][]>();
for (const [precision, list] of PHRASES)
  for (const phrase of list.split('|').map((text) => text.split(' '))) {
    const first = phrase[0] as string;
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), [precision, phrase]]);
  }
for (const list of BY_FIRST.values()) list.sort((a, b) => b[1].length - a[1].length);

/** All words that operators are made of. */
export const OPERATOR_WORDS: readonly string[] = PHRASES.flatMap(([, list]) => list.split(/[| ]/));

/** After these, "about" says of what one speaks: "talk about three things". */
const SPEAKING = words(
  `talk talked talking talks speak spoke spoken speaking hear heard hearing think thinking thought know say said saying
  learn learning learned tell told care worry worried concerned excited something more anything clear optimistic
  write wrote ask asked asking question questions facts stories`,
);

/** "talk to you today about": between the verb and "about" may stand to whom and when. */
function isSpoken(line: Line, i: number): boolean {
  let at = i;
  while (at > i - 4 && BETWEEN.has(keyAt(line, at))) at -= 1;
  return SPEAKING.has(keyAt(line, at));
}
const BETWEEN = words('to you us me them today now here again briefly tonight');

export interface ReadOperator {
  readonly precision: Precision;
  readonly next: number;
}

/** "over", "only around", "just under": what stands before a number. Always answers; `next` is `i` where there is none. */
export function readOperator(line: Line, i: number): ReadOperator {
  let precision: Precision = 'exact';
  let next = i;
  for (let count = 0; count < 3; count++) {
    const found = readOne(line, next);
    if (!found) break;
    if (precision === 'exact') precision = found.precision;
    next = found.next;
  }
  return { precision, next };
}

function readOne(line: Line, i: number): ReadOperator | null {
  for (const [precision, phrase] of BY_FIRST.get(keyAt(line, i)) ?? []) {
    const next = readPhrase(line, i, phrase);
    if (next === null) continue;
    if (keyAt(line, i) === 'about' && isSpoken(line, i - 1)) return null;
    // "Top-up to 80 per cent".
    if (keyAt(line, i) === 'up' && keyAt(line, i - 1) === '-' && isGluedAt(line, i)) return null;
    return { precision, next };
  }
  return null;
}

const AFTER = groupByFirst<readonly [Precision, readonly string[]]>(
  [
    ['at least', ['or', 'more']],
    ['at least', ['or', 'over']],
    ['at least', ['or', 'above']],
    ['at least', ['and', 'over']],
    ['at least', ['and', 'above']],
    ['at least', ['or', 'older']],
    ['at least', ['at', 'least']],
    ['at least', ['plus']],
    ['at least', ['+']],
    ['up to', ['or', 'less']],
    ['up to', ['or', 'fewer']],
    ['up to', ['or', 'under']],
    ['up to', ['or', 'below']],
    ['up to', ['and', 'under']],
    ['up to', ['at', 'most']],
    ['about', ['or', 'so']],
    ['about', ['or', 'thereabouts']],
    ['about', ['-', 'odd']],
  ],
  ([, phrase]) => phrase,
);

/** "or more", "plus", "or so": what stands behind a number or its unit. */
export function readOperatorAfter(line: Line, i: number): ReadOperator | null {
  for (const [precision, phrase] of AFTER.get(keyAt(line, i)) ?? []) {
    const next = readPhrase(line, i, phrase);
    // "50 plus 3" is a sum.
    if (next !== null && !(phrase[0] === 'plus' && /^[£\d]/.test(keyAt(line, next)))) return { precision, next };
  }
  return null;
}
