import { isOneOf, keyAt, type Line, tokenAt, words } from './tokens';

const PER = words(
  'second minute hour day week month quarter year annum night head person pupil child household family',
);
const PER_MORE = words(
  'student place patient home property worker employee litre tonne mile kilometre kilo kg kwh mwh capita',
);

/** "a year", "per week", "every month", "each day", "annually": what makes a number a rate. */
export function readRate(line: Line, i: number): { per: string; next: number } | null {
  const at = keyAt(line, i) === ',' ? i + 1 : i;
  const first = keyAt(line, at);
  const unit = keyAt(line, at + 1);
  if (isOneOf(first, 'annually|yearly')) return { per: 'year', next: at + 1 };
  if (isOneOf(first, 'weekly|monthly|daily') && at === i)
    return { per: first === 'daily' ? 'day' : first.slice(0, -2), next: at + 1 };
  // "£75/MWh".
  const isSlash = first === '/' && tokenAt(line, at).isGlued;
  const isPer = (first === 'per' || isSlash) && (PER.has(unit) || PER_MORE.has(unit));
  const isEach = isOneOf(first, 'a|an|every|each') && PER.has(unit);
  const isSingle = first === 'every' && unit === 'single' && PER.has(keyAt(line, at + 2));
  if (isSingle && at === i) return { per: keyAt(line, at + 2), next: at + 3 };
  // "a year ago", "a week later", "a day and a half" say when or how long.
  if ((!isPer && !isEach) || (at !== i && !isPer)) return null;
  if (!isPer && isOneOf(keyAt(line, at + 2), 'ago|later|earlier|after|before|on|old')) return null;
  return { per: unit === 'annum' ? 'year' : unit, next: at + 2 };
}
