import { type Found, quantity } from './found';
import { endsPhrase, isPlural } from './noun-phrase';
import { isNumberWord } from './read-number';
import { isName, isOneOf, keyAt, type Line, tokenAt, words } from './tokens';

/** People, places and institutions: what a reader may ask about whether it is really all of them. */
const NOUNS = words(
  `child pupil student school college university teacher parent family household home house person citizen adult worker
  employee employer woman man girl boy patient hospital nurse doctor gp surgery trust council authority region county
  city town village community constituency borough district area nation country state government department minister
  business company firm bank farmer farm prison prisoner court police force officer victim soldier veteran pensioner
  taxpayer voter resident tenant landlord customer consumer user apprentice graduate learner baby infant toddler youngster
  classroom nursery setting neighbourhood street building property block vehicle car train bus station airport port household
  provider charity organisation agency body partner member corner part secondary primary academy headteacher head
  local household individual sector industry profession continent passenger offender refugee migrant sufferer carer
  staff primary secondary public mp leader unit site project case penny pound`,
);
const ADVERBS = words('almost nearly virtually practically just');

const isNoun = (key: string): boolean =>
  NOUNS.has(key) ||
  NOUNS.has(key.replace(/s$/, '')) ||
  NOUNS.has(key.replace(/es$/, '')) ||
  NOUNS.has(key.replace(/ies$/, 'y')) ||
  isOneOf(key, 'children|people|women|men|staff|families');

/** "every region", "all schools", "no child", "most people", "the vast majority of". */
export function readUniversal(line: Line, i: number): Found | null {
  const key = keyAt(line, i);
  const at = ADVERBS.has(key) ? i + 1 : i;
  const precision = at > i && key !== 'just' ? 'nearly' : 'exact';
  switch (keyAt(line, at)) {
    case 'every':
      return readEvery(line, i, at, precision);
    case 'all':
      return readAll(line, i, at, precision);
    case 'no':
      return readNo(line, i, at, precision);
    case 'most':
      return readMost(line, at);
    default:
      return readMajority(line, i);
  }
}

function readEvery(line: Line, from: number, at: number, precision: 'nearly' | 'exact'): Found | null {
  let next = at + 1;
  if (
    isOneOf(
      keyAt(line, next),
      'single|one|other|local|primary|secondary|state|young|eligible|working|british|english|major|new|disadvantaged|public',
    )
  )
    next += 1;
  if (keyAt(line, at + 1) === 'one' && keyAt(line, at + 2) === 'of') return null;
  if (keyAt(line, at + 1) === 'other' || !isNoun(keyAt(line, next)) || isPlural(keyAt(line, next))) return null;
  if (isOneOf(keyAt(line, next), 'case|part') && keyAt(line, next + 1) !== 'of') return null;
  if (isOneOf(keyAt(line, next), 'penny|pound') || (isName(line, next) && tokenAt(line, next + 1).isCapital))
    return null;
  return universal(line, from, next, 'all', precision);
}

/** "all schools", "all of our children", "all 152 local authorities" without the number. */
function readAll(line: Line, from: number, at: number, precision: 'nearly' | 'exact'): Found | null {
  // "after all", "we all", "at all".
  if (isOneOf(keyAt(line, at - 1), 'at|after|we|you|they|us|them|above|it')) return null;
  let next = at + 1;
  if (keyAt(line, next) === 'of') next += 1;
  if (precision === 'nearly' && next === at + 2 && isOneOf(keyAt(line, next), 'us|you|them'))
    return { ...universal(line, from, next, 'all', precision), counts: null };
  if (isOneOf(keyAt(line, next), 'the|our|these|those|their|its|my|your')) next += 1;
  for (let k = next; k < next + 4; k++) {
    const token = tokenAt(line, k);
    if (
      token.kind !== 'word' ||
      isNumberWord(token.key) ||
      (endsPhrase(token.key) && !token.isPossessive) ||
      isOneOf(token.key, "the|you've|too|very|quite|more|much|round|along|around|together|sorts|kinds|ok|right")
    )
      return null;
    if (isPlural(token.key) && (isNoun(token.key) || !isPlural(keyAt(line, k + 1)))) {
      const isGeneric =
        isOneOf(token.key, 'people|cases|parts|areas|members|sectors|bodies|partners|units|sites|states') &&
        k === next &&
        next > at + 1;
      // "all parts of the House", "all the families, networks and neighbourhoods".
      const isHouse = keyAt(line, k + 1) === 'of' && isOneOf(keyAt(line, k + 3), 'house|chamber');
      const isListed = next > at + 1 && keyAt(line, next - 1) === 'the' && keyAt(line, k + 1) === ',';
      return isNoun(token.key) && !isGeneric && !isHouse && !isListed && !isThanked(line, from)
        ? universal(line, from, k, 'all', precision)
        : null;
    }
    if (token.key === 'staff') return universal(line, from, k, 'all', precision);
  }
  return null;
}

/** "I want to thank all the schools": courtesy, and no claim. */
function isThanked(line: Line, i: number): boolean {
  for (let k = i - 1; k > i - 8 && !isOneOf(keyAt(line, k), '.|;|:|that|'); k--)
    if (isOneOf(keyAt(line, k), 'thank|thanks|congratulate|congratulating|congratulations|grateful|tribute|applaud'))
      return true;
  return false;
}

function readNo(line: Line, from: number, at: number, precision: 'nearly' | 'exact'): Found | null {
  const next = isOneOf(keyAt(line, at + 1), 'single|other|one') ? at + 2 : at + 1;
  if (keyAt(line, at + 1) === 'one') return null;
  const key = keyAt(line, next);
  if (
    !isOneOf(
      key,
      'child|children|school|schools|family|families|person|patient|patients|country|community|region|area|woman|girl|pupil|student|nation|council|household|worker|government|hospital|company|business|employer|teacher|parent|citizen',
    )
  )
    return null;
  if (keyAt(line, at + 1) === 'other') return null;
  return universal(line, from, next, 'none', precision);
}

function readMost(line: Line, at: number): Found | null {
  if (isOneOf(keyAt(line, at - 1), 'the|our|their|its|at|your|his|her|my|who|matter|what|world|second')) return null;
  const next = keyAt(line, at + 1) === 'of' ? at + 2 : at + 1;
  const isOf = next === at + 2;
  if (isOf && isOneOf(keyAt(line, next), 'all|us|you|it|which|this|that')) return null;
  const noun = isOf && isOneOf(keyAt(line, next), 'the|our|these|those|their|them') ? next + 1 : next;
  for (let k = noun; k < noun + 3; k++) {
    const token = tokenAt(line, k);
    if (token.kind !== 'word' || token.key === 'important') return null;
    if (isPlural(token.key))
      return isOf || (k === noun && isNoun(token.key)) ? universal(line, at, k, 'most', 'exact') : null;
  }
  return null;
}

/** "the vast majority of schools"; "a majority of 80" is another thing. */
function readMajority(line: Line, i: number): Found | null {
  if (!isOneOf(keyAt(line, i), 'the|a|an')) return null;
  const isLarge = isOneOf(keyAt(line, i + 1), 'vast|overwhelming|great|large|huge|clear|significant|substantial|big');
  const at = isLarge ? i + 2 : i + 1;
  if (keyAt(line, at) !== 'majority') return null;
  // "A majority in this House" may be one of votes: what is meant has to be named, unless it is a large one.
  if (keyAt(line, at + 1) !== 'of' && !(isLarge && keyAt(line, at + 1) === 'in')) return null;
  if (tokenAt(line, at + 2).kind === 'number') return null;
  return { from: i, to: at + 1, kind: 'universal', quantity: quantity(null, 'most') };
}

function universal(line: Line, from: number, noun: number, unit: string, precision: 'nearly' | 'exact'): Found {
  return {
    ...{ from, to: noun + 1, kind: 'universal', quantity: quantity(null, unit, { precision }) },
    counts: tokenAt(line, noun).raw.replace(/['’]s$/, ''),
  };
}
