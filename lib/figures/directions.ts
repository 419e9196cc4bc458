import { isOneOf, keyAt, type Line, words } from './tokens';

/** Words that say which way a number went. */
export const UP_NOUNS = words(
  'increase increases rise rises growth uplift boost jump surge improvement expansion gain raise inflation',
);
export const DOWN_NOUNS = words(
  'reduction reductions cut cuts fall falls drop decrease decline shrinkage saving savings discount dip',
);
export const UP = words(
  `up rise rises rose risen rising increase increases increased increasing grow grows grew grown growing jumped climbed
  climbing boost boosted boosting raise raised raising surged improve improved improving expand expanded expanding soared
  soar uplift uplifted outgrown exceed exceeded leapt higher gained`,
);
export const DOWN = words(
  `down fall falls fell fallen falling reduce reduces reduced reducing reduction cut cuts cutting drop drops dropped dropping
  decrease decreased decreasing decline declines declined declining shrink shrinks shrank shrunk shrinking slash slashed
  slashing lower lowered lowering contract contracted contracting halved plunged plummeted collapsed narrowed tumbled
  slumped dipped shortened`,
);

/** Which way a factor such as "tenfold" goes by the words around it; null where nothing says that something changed. */
export function findFactorWay(line: Line, from: number, to: number): 1 | -1 | null {
  for (let k = to; k < to + 3; k++) {
    if (UP_NOUNS.has(keyAt(line, k))) return 1;
    if (DOWN_NOUNS.has(keyAt(line, k))) return -1;
  }
  for (let k = from - 1; k > from - 6; k--) {
    if (isOneOf(keyAt(line, k), '.|;|:|')) return null;
    if (UP.has(keyAt(line, k)) || UP_NOUNS.has(keyAt(line, k)) || isOneOf(keyAt(line, k), 'multiplied|multiply'))
      return 1;
    if (DOWN.has(keyAt(line, k)) || DOWN_NOUNS.has(keyAt(line, k))) return -1;
  }
  return null;
}

/** Whether something rises or falls a few words before: "raise the number by". */
export function isChangeBefore(line: Line, i: number): boolean {
  for (let k = i - 1; k > i - 8 && !isOneOf(keyAt(line, k), '.|;|:|'); k--)
    if (UP.has(keyAt(line, k)) || DOWN.has(keyAt(line, k))) return true;
  return false;
}
