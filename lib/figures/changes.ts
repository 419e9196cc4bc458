import { findLikely, isLess, isMore } from './comparisons';
import { DOWN, DOWN_NOUNS, UP, UP_NOUNS } from './directions';
import { type Found, quantity } from './found';
import { readOperator } from './operators';
import { isName, isOneOf, keyAt, type Line, tokenAt, words } from './tokens';

const FACTORS = new Map(
  (
    [
      ['halv', -50],
      ['doubl', 100],
      ['trebl', 200],
      ['tripl', 200],
      ['quadrupl', 300],
      ['quintupl', 400],
    ] as const
  ).flatMap(([stem, change]) => ['e', 'es', 'ed', 'ing'].map((end) => [stem + end, change] as const)),
);
export const FACTOR_WORDS: readonly string[] = [...FACTORS.keys()];
/** "double digits", "triple lock", "a double whammy": no change. */
const NAMED = words(
  `digit digits whammy lock glazing glazed bill track figures check checking blow edged standards standard jeopardy
  counting dip act negative shift shifts helix down crown aim decker aspect a-level gold vaccinated jab jabbed jabs win
  taxation science science, jump bind burden act bottom vaccine dose doses cross`,
);
const COMPARING = words('is are was were be at pay paying or earning earn about costs cost than – - with (');

/** "halve", "doubled", "treble the number of"; before a measure it is a comparison: "at double the national average". */
export function readFactor(line: Line, i: number): Found | null {
  const operator = readOperator(line, i);
  const at = operator.next;
  const factor = FACTORS.get(keyAt(line, at));
  if (factor === undefined) return null;
  if (keyAt(line, at) === 'halves' && isOneOf(keyAt(line, at - 1), 'both|two|the|of|between')) return null;
  const after = keyAt(line, at + 1);
  const isBase = isOneOf(keyAt(line, at), 'double|treble|triple|quadruple');
  if (isName(line, at) || tokenAt(line, at + 1).raw === 'A' || NAMED.has(after) || (after === '-' && isBase))
    return null;
  if (isBase && isOneOf(keyAt(line, at - 1), 'a|the') && !isOneOf(after, 'of|in')) return null;
  const base = { from: i, to: at + 1 };
  const before = keyAt(line, i - 1);
  if (
    isBase &&
    isOneOf(after, 'the|that|what|their|its|our') &&
    (i === 0 || COMPARING.has(before) || operator.next > i)
  )
    return {
      ...{ ...base, kind: 'comparison' },
      quantity: quantity(factor / 100 + 1, 'times as', { precision: operator.precision }),
    };
  return { ...base, kind: 'change', quantity: quantity(factor, '%', { precision: operator.precision }) };
}

/** "women make up 4%" tells a share. */
const VERBS_WITH_UP = words(
  'make makes made making take takes took taken taking sign set give back add end use used open pay pick come build built cut',
);

/** A share that says how something changed, or how two things compare: "rise by 10%", "a 5% increase", "20% more". */
export function readAsChange(line: Line, share: Found): Found {
  const { value, to, precision, unit, per } = share.quantity;
  if (value === null) return share;
  const after = keyAt(line, share.to);
  if (unit === '%' && (isMore(after) || isLess(after) || isOneOf(after, 'likelier')))
    return more(line, share, isLess(after));
  const sign = unit === '%' || unit === 'percentage points' ? findDirection(line, share) : null;
  if (sign === null) return share;
  const [from, until] = sign < 0 ? [-value, to === null ? null : -to] : [value, to];
  return { ...share, kind: 'change', quantity: quantity(from, unit, { to: until, per, precision }) };
}

/** "50% less likely" is a comparison; "20% more teachers" and "5% higher" are changes. */
function more(line: Line, share: Found, isDown: boolean): Found {
  const { value, to, precision } = share.quantity;
  const likely = findLikely(line, share.to);
  if (likely !== null)
    return {
      ...{ ...share, to: likely, kind: 'comparison', of: 'likely' },
      quantity: quantity(value, isDown ? '% less' : '% more', { to, precision }),
    };
  const [from, until] = isDown ? [-(value as number), to === null ? null : -to] : [value, to];
  return { ...share, to: share.to + 1, kind: 'change', quantity: quantity(from, '%', { to: until, precision }) };
}

function findDirection(line: Line, share: Found): 1 | -1 | null {
  for (let i = share.to; i < share.to + 4; i++) {
    const key = keyAt(line, i);
    if (UP_NOUNS.has(key)) return 1;
    if (DOWN_NOUNS.has(key)) return -1;
    if (isOneOf(key, 'of|in|to|and|the|by|on|for|is|are|,|.|')) break;
  }
  const before = keyAt(line, share.from - 1);
  const isBy = isOneOf(before, 'by|of|averaging|averaged') || (before === 'in' && keyAt(line, share.from) === 'half');
  if (isOneOf(keyAt(line, share.from), 'below|above|under|to|at')) return null;
  const isPhrasal = isOneOf(before, 'up|down') && VERBS_WITH_UP.has(keyAt(line, share.from - 2));
  if (!isPhrasal && (UP.has(before) || DOWN.has(before))) return UP.has(before) ? 1 : -1;
  if (!isBy) return null;
  const nouns = isOneOf(before, 'of|averaging|averaged');
  for (let i = share.from - 2; i >= 0 && i > share.from - (nouns ? 8 : 16); i--) {
    const key = keyAt(line, i);
    if (isOneOf(key, '.|;|:|!|?')) return null;
    if (nouns && i < share.from - 2 && isOneOf(key, ',|to|than|by')) return null;
    if (nouns ? UP_NOUNS.has(key) : UP.has(key) || UP_NOUNS.has(key)) return 1;
    if (nouns ? DOWN_NOUNS.has(key) : DOWN.has(key) || DOWN_NOUNS.has(key)) return -1;
  }
  return null;
}
