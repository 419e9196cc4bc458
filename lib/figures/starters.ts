import { OPERATOR_STARTS } from './operators';
import { isNumberWord } from './read-number';
import { keyAt, type Line, tokenAt, words } from './tokens';

/**
 * Words that a figure may begin with. Nine of ten tokens begin none, and asking all families about each of them would take
 * most of the time.
 */
const STARTS = new Set([
  ...OPERATOR_STARTS,
  ...words(
    `a an the half several few couple many dozens scores tens hundreds thousands millions billions trillions dozen
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth largest biggest highest lowest smallest fastest slowest oldest
    youngest longest shortest strongest weakest richest poorest best worst greatest busiest safest cleanest greenest toughest
    cheapest wealthiest deepest widest deadliest tallest heaviest healthiest quickest earliest freest fairest closest hottest
    coldest steepest sharpest broadest most least number rank ranked very
    since ever from as starting beginning by no until till right up through to ahead prior before pre after following beyond
    over across throughout back in during on at for of within around between so early mid late middle later earlier this
    these those that last next past coming previous preceding current our my his her their its your yesterday tomorrow
    spring summer autumn winter jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday end start beginning
    half turn close part twenties thirties forties fifties sixties seventies eighties nineties
    age ages aged under below above every all almost nearly virtually practically just twice thrice
    us au aud c ca hk nz s gbp usd eur year years day week month one vast`,
  ),
]);
const FORMS = /fold$|^(halv|doubl|trebl|tripl|quadrupl|quintupl)(e|es|ed|ing)$/;
const SIGNS = new Set(['£', '$', '€', '¥', '₹', '[', '(', '#', '@']);

/** Whether the families are to be asked about this token at all. */
export function mayStart(line: Line, i: number): boolean {
  const { kind, key, isPossessive } = tokenAt(line, i);
  if (kind === 'number') return true;
  if (kind === 'sign') return SIGNS.has(key);
  if (STARTS.has(key) || isPossessive || isNumberWord(key)) return true;
  // A name with a number: "Key Stage 4", "COVID-19", "phase two".
  const after = tokenAt(line, i + 1);
  if (after.kind === 'number' || after.key === '-' || after.key === '.' || isNumberWord(keyAt(line, i + 1)))
    return true;
  return FORMS.test(key);
}
