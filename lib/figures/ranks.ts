import { type Found, quantity } from './found';
import { isPlural } from './noun-phrase';
import { isNumberWord } from './read-number';
import { groupByFirst, isOneOf, keyAt, type Line, readPhrase, tokenAt, words } from './tokens';

const ORDINALS = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, i) => [word, i + 1] as const),
);
const SUPERLATIVES = words(
  `largest biggest highest lowest smallest fastest slowest oldest youngest longest shortest strongest weakest richest poorest
  best worst greatest busiest safest cleanest greenest toughest cheapest wealthiest deepest widest deadliest tallest heaviest
  healthiest quickest earliest freest fairest closest hottest coldest steepest sharpest broadest`,
);
/** Words without which nothing is ranked. */
export const RANK_WORDS: readonly string[] = [...ORDINALS.keys(), ...SUPERLATIVES, 'most', 'least'];

/** Where a superlative holds, without which it is only praise. */
const SCOPES = groupByFirst(
  [
    'in the world|in europe|in the g7|in the g20|in the oecd|in the eu|in the uk|in britain|in england|in scotland|in wales',
    'on record|in history|in our history|in british history|in human history|in modern history|in living memory|on earth|ever',
    'in a generation|in the country|in our country|in the western world|in the developed world|on the planet|anywhere in the world',
    'in the union|in western europe|of any country|of any major|of any g7|in asia|in africa|in china|in america|in london',
    'in its history|in their history|in nhs history|of all time|in peacetime|since records began|of its kind|in the united kingdom',
    'in northern ireland|in the european union|in the continent|in the commonwealth|in germany|in france|in the entire world',
  ].flatMap((line) => line.split('|').map((text) => text.split(' '))),
  (scope) => scope,
);

/** The index behind "14th" or "second". */
function readOrdinal(line: Line, i: number): { value: number; next: number } | null {
  const token = tokenAt(line, i);
  const word = ORDINALS.get(token.key);
  if (word !== undefined) return { value: word, next: i + 1 };
  const isNth = token.kind === 'number' && isOneOf(keyAt(line, i + 1), 'st|nd|rd|th') && tokenAt(line, i + 1).isGlued;
  return isNth ? { value: Number(token.key), next: i + 2 } : null;
}

/** The index behind "largest", "most successful", "best performing"; null where no superlative stands. */
function readSuperlative(line: Line, i: number): number | null {
  const key = keyAt(line, i);
  if (SUPERLATIVES.has(key)) return i + 1;
  const isMost = key === 'most' || key === 'least';
  return isMost && tokenAt(line, i + 1).kind === 'word' && !isOneOf(keyAt(line, i + 1), 'of|people|in') ? i + 2 : null;
}

export function readRank(line: Line, i: number): Found | null {
  return (
    readOrdinalRank(line, i) ??
    readOwnersRank(line, i) ??
    readSuperlativeRank(line, i) ??
    readFirst(line, i) ??
    readNumberOne(line, i)
  );
}

/** "second highest", "the third-largest", "third in Europe", "3rd out of 35", "ranked 15th". */
function readOrdinalRank(line: Line, i: number): Found | null {
  const at = keyAt(line, i) === 'the' ? i + 1 : i;
  const ordinal = readOrdinal(line, at);
  if (!ordinal) return null;
  const joint = keyAt(line, ordinal.next) === '-' ? ordinal.next + 1 : ordinal.next;
  const superlative = readSuperlative(line, joint);
  if (
    superlative !== null &&
    !(keyAt(line, joint) === 'most' && ordinal.value === 1) &&
    !isOneOf(ordinal.value === 1 ? keyAt(line, joint) : '', 'best')
  )
    return rank(i, superlative, ordinal.value);
  const after = ordinal.next;
  const isOutOf = keyAt(line, after) === 'out' && keyAt(line, after + 1) === 'of';
  const isPlace =
    !(ordinal.value === 1 && (keyAt(line, at - 1) === 'in' || keyAt(line, at - 2) === 'in')) &&
    isOneOf(keyAt(line, after), 'place|position') &&
    isOneOf(keyAt(line, after + 1), 'in|to|from|into|out|.|,|behind|globally');
  const isRanked = isOneOf(keyAt(line, at - 1), 'rank|ranked|ranks|ranking|came|placed|comes|ranking');
  const scope = ordinal.value > 1 || isRanked ? readScope(line, after) : null;
  if (isOutOf) return rank(i, after, ordinal.value);
  if (isPlace) return rank(i, after + 1, ordinal.value);
  if (scope !== null) return rank(i, scope, ordinal.value);
  if (isRanked && isOneOf(keyAt(line, after), 'in|among|for|on|out|.|,|globally|worldwide'))
    return rank(i, after, ordinal.value);
  return null;
}

/** "the world's largest", "Europe's first", "the country's second biggest". */
function readOwnersRank(line: Line, i: number): Found | null {
  const at = keyAt(line, i) === 'the' ? i + 1 : i;
  const owner = tokenAt(line, at);
  if (
    !owner.isPossessive ||
    !isOneOf(
      owner.key,
      'world|europe|uk|britain|england|scotland|wales|country|nation|planet|eu|g7|asia|africa|london|globe|america|china|france|germany|russia|ireland|kingdom|continent',
    )
  )
    return null;
  let next = at + 1;
  if (keyAt(line, next) === 'very') next += 1;
  const ordinal = readOrdinal(line, next);
  const joint = ordinal && keyAt(line, ordinal.next) === '-' ? ordinal.next + 1 : (ordinal?.next ?? next);
  const superlative = readSuperlative(line, joint);
  if (superlative !== null) {
    // "the world's poorest people" are a group.
    const isGroup = !ordinal && (isPlural(keyAt(line, superlative)) || isPlural(keyAt(line, superlative + 1)));
    return isGroup || isOneOfMany(line, i) || isOneOf(keyAt(line, superlative - 1), 'vulnerable|disadvantaged')
      ? null
      : rank(i, superlative, ordinal?.value ?? 1);
  }
  return ordinal?.value === 1 ? rank(i, ordinal.next, 1) : null;
}

/** "the highest level on record", "our biggest ever", "the fastest growing economy in the G7". */
function readSuperlativeRank(line: Line, i: number): Found | null {
  const at = isOneOf(keyAt(line, i), 'the|its|our|their|his|her') ? i + 1 : i;
  const next = readSuperlative(line, at);
  if (next === null) return null;
  if (isOneOfMany(line, i) || keyAt(line, next) === 'possible') return null;
  // "not least in Britain", "the three most serious".
  const before = tokenAt(line, at - 1);
  if (before.key === 'not' || before.kind === 'number' || isNumberWord(before.key)) return null;
  const dash = keyAt(line, next) === '-' ? next + 1 : next;
  if (keyAt(line, dash) === 'ever') return rank(i, dash + 1, 1);
  let hasPlural = false;
  let isBehindOf = false;
  for (let k = next; k < next + 12; k++) {
    if (isOneOf(keyAt(line, k), 'could|would|can|will|might|should')) return null;
    const scope = readScope(line, k) ?? readTimeScope(line, k);
    // "the best schools in the country" are a group, "the best results ever" a rank.
    const isGroup =
      scope !== null &&
      hasPlural &&
      isOneOf(keyAt(line, k), 'in|on|anywhere|of') &&
      !isOneOf(keyAt(line, scope - 1), 'record|history|time') &&
      scope > k;
    if (isGroup || tokenAt(line, k).kind === 'number') return null;
    isBehindOf ||= keyAt(line, k) === 'of';
    hasPlural ||= !isBehindOf && isPlural(keyAt(line, k));
    if (scope !== null) return rank(i, keyAt(line, scope - 1) === 'ever' || k < next + 4 ? scope : next, 1);
    if (tokenAt(line, k).kind === 'sign' && keyAt(line, k) !== '-') return null;
    if (isEverBehind(line, k)) return rank(i, next, 1);
    if (isOneOf(keyAt(line, k), 'and|that|who|which|we|to|but|because')) return null;
  }
  return null;
}

/** "the biggest that councils have ever received"; "the best we could ever have" is a wish. */
function isEverBehind(line: Line, i: number): boolean {
  if (!isOneOf(keyAt(line, i), 'that|which|we')) return false;
  for (let k = i + 1; k < i + 8; k++) {
    if (isOneOf(keyAt(line, k), 'could|would|can|will|might|should|.|,|;|to')) return false;
    if (keyAt(line, k) === 'ever') return isOneOf(keyAt(line, k - 1), 'have|has|had|was|were|we|anyone|government');
  }
  return false;
}

/** "one of the strongest and most innovative": no rank of one. */
function isOneOfMany(line: Line, i: number): boolean {
  for (let k = i - 1; k > i - 8 && k >= 0; k--) {
    if (isOneOf(keyAt(line, k), '.|,|;|:')) return false;
    if (isOneOf(keyAt(line, k), 'among|amongst')) return true;
    if (
      keyAt(line, k) === 'of' &&
      (isOneOf(keyAt(line, k - 1), 'one|some|many|two|three|most|number|range') ||
        tokenAt(line, k - 1).kind === 'number')
    )
      return true;
  }
  return false;
}

function readScope(line: Line, i: number): number | null {
  for (const scope of SCOPES.get(keyAt(line, i)) ?? []) {
    const next = readPhrase(line, i, scope);
    if (next !== null) return next;
  }
  return null;
}

/** "since 1975", "for 40 years": the superlative ends before it, as it is a figure by itself. */
function readTimeScope(line: Line, i: number): number | null {
  if (
    keyAt(line, i) === 'since' &&
    (tokenAt(line, i + 1).kind === 'number' ||
      isOneOf(
        keyAt(line, i + 1),
        'the|records|world|january|february|march|april|may|june|july|august|september|october|november|december',
      ))
  )
    return i;
  if (!isOneOf(keyAt(line, i), 'in|for')) return null;
  for (let k = i + 1; k < i + 7; k++) {
    if (isOneOf(keyAt(line, k), 'years|decades|decade|century|months|generation')) return i;
    if (
      !isOneOf(
        keyAt(line, k),
        'more|than|over|a|almost|nearly|at|least|well|around|about|the|last|past|two|three|four|five|six|seven|eight|nine|ten|half|twenty|thirty|forty|fifty|-',
      ) &&
      tokenAt(line, k).kind !== 'number'
    )
      return null;
  }
  return null;
}

/** "first ever", "the first-ever", "a first for", "the first country in the world". */
function readFirst(line: Line, i: number): Found | null {
  const at = isOneOf(keyAt(line, i), 'the|a|our|its|their|for|very')
    ? keyAt(line, i) === 'for' && keyAt(line, i + 1) === 'the'
      ? i + 2
      : i + 1
    : i;
  if (keyAt(line, at) !== 'first') return null;
  const dash = keyAt(line, at + 1) === '-' ? at + 2 : at + 1;
  if (keyAt(line, dash) === 'ever') return rank(i, dash + 1, 1);
  if (keyAt(line, i) === 'a' && keyAt(line, at + 1) === 'for' && !isOneOf(keyAt(line, at + 2), 'me|time'))
    return rank(i, at + 2, 1);
  if (keyAt(line, i) === 'for' && keyAt(line, at + 1) === 'time')
    return keyAt(line, at + 2) === 'ever'
      ? rank(i, at + 3, 1)
      : (readScope(line, at + 2) ?? readTimeScope(line, at + 2)) !== null
        ? rank(i, at + 2, 1)
        : null;
  if (keyAt(line, at + 1) === '-' || keyAt(line, at + 1) === 'place') return null;
  for (let k = at + 1; k < at + 8; k++) {
    const scope = readScope(line, k);
    if (scope !== null && k > at + 1) return rank(i, scope, 1);
    if (
      (tokenAt(line, k).kind === 'sign' && keyAt(line, k) !== '-') ||
      isOneOf(keyAt(line, k), 'and|that|who|which|we|i|you|they|is|was|are|were|will')
    )
      return null;
  }
  return null;
}

/** "number one in Europe", "the world number one". */
function readNumberOne(line: Line, i: number): Found | null {
  if (keyAt(line, i) !== 'number' || !isOneOf(keyAt(line, i + 1), 'one|1')) return null;
  const scope = readScope(line, i + 2);
  return scope === null ? null : rank(i, scope, 1);
}

const rank = (from: number, to: number, value: number): Found => ({
  ...{ from, to, kind: 'rank' },
  quantity: quantity(value, 'rank'),
});
