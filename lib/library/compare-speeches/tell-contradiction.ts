import type { Pledge } from '../../claims/find-pledge';
import { eachWord, stemOf } from '../read-terms';

/** Not, and what may stand between it and the verb: "will not now be introducing", "are no longer going to introduce". */
const NEGATION =
  /(?:\bnot|\bno longer|\bnever|n['’]t)\s+(?:(?:now|be|been|being|yet|ever|have|going|planning|intending|plan|intend|to|\w+ly)\s+)*(\w+)/gi;
/** Words for giving a thing up, whatever it is. */
const GIVEN_UP =
  /\b(?:scrap(?:s|ped|ping)?|abandon(?:ed|ing)?|cancel(?:s|led|ling)?|shelv(?:ed|ing)|drop(?:ped|ping)|withdraw(?:n|ing)|revers(?:ed|ing)|postpon(?:ed|ing)|paus(?:ed|ing)|ruled out|decided against|will not (?:now )?(?:go ahead|proceed|happen|take place)|won['’]t (?:now )?(?:go ahead|proceed|happen|take place))\b/i;
/** Where one statement of a sentence ends. */
const BETWEEN_CLAUSES = /[,;:–—]\s|\s(?:but|so|because|although|while|which|and (?:we|I|the|that))\s/i;

/**
 * Whether a passage takes back a promise: says that what was to be done is not, or that what was not to be done is; or names
 * the thing as given up. The same verb, or the thing itself in the clause of giving up, tells that it is of this promise: that
 * something else is "no longer" so says nothing. By words alone, so one sentence that corrects another by its sense is missed.
 */
export function isContradicted(pledge: Pledge, before: string, after: string): boolean {
  const action = stemOf(pledge.action);
  const isNegative = /\bnot\b|n['’]t\b|\bnever\b/i.test(before.slice(pledge.start, pledge.end));
  const thing = new Set(stemsOf(before.slice(pledge.end)));
  return after.split(BETWEEN_CLAUSES).some((clause) => {
    const shared = new Set(stemsOf(clause).filter((stem) => thing.has(stem))).size;
    if (shared === 0) return false;
    if (isNegative) return shared > 1 && saysDone(clause, action);
    return GIVEN_UP.test(clause) || verbsNegated(clause).has(action);
  });
}

const verbsNegated = (clause: string): Set<string | null> =>
  new Set([...clause.matchAll(NEGATION)].map(([, verb = '']) => stemOf(verb)));

/** The verb stands in the clause, and nothing is denied there. */
const saysDone = (clause: string, action: string | null): boolean =>
  verbsNegated(clause).size === 0 && action !== null && stemsOf(clause).includes(action);

function stemsOf(text: string): string[] {
  const stems: string[] = [];
  eachWord(text, (start, end) => {
    const stem = stemOf(text.slice(start, end));
    if (stem) stems.push(stem);
  });
  return stems;
}
