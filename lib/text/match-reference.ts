import type { Target } from '../domain/claim';
import type { SpeechId } from '../domain/ids';
import type { ReferenceAnswer } from '../domain/reference-answer';
import { hashText } from './hash-text';
import { normalizeText } from './normalize-text';

/** Words of one speech. */
export interface ReferenceEnd {
  readonly speechId: SpeechId;
  readonly words: string;
}

export const endOf = ({ speechId, quote }: Target): ReferenceEnd => ({ speechId, words: quote.exact });

/** One key for two passages, whichever is asked about and however they are typeset. */
export const keyOfReference = (a: ReferenceEnd, b: ReferenceEnd): string =>
  hashText([writeEnd(a), writeEnd(b)].sort().join('\n'));

/** Both ends in the order of their key. */
export const orderEnds = (a: Target, b: Target): readonly [Target, Target] =>
  writeEnd(endOf(a)) <= writeEnd(endOf(b)) ? [a, b] : [b, a];

const writeEnd = ({ speechId, words }: ReferenceEnd): string => JSON.stringify([speechId, fold(words)]);

const fold = (words: string): string => normalizeText(words).text.trim().toLowerCase();

/** So much of the longer of two passages the shorter has to be, to be taken for the same: a newer index may cut them otherwise. */
const SAME_PASSAGE = 0.5;

/** The reader's answer to a suggestion, from whichever side and however its passages were cut; null where there is none. */
export function findAnswer(
  answers: readonly ReferenceAnswer[],
  from: ReferenceEnd,
  to: ReferenceEnd,
): ReferenceAnswer | null {
  const isAbout = ({ ends: [a, b] }: ReferenceAnswer, isSame: typeof areSame) =>
    (isSame(endOf(a), from) && isSame(endOf(b), to)) || (isSame(endOf(a), to) && isSame(endOf(b), from));
  return (
    answers.find((answer) => isAbout(answer, areEqual)) ?? answers.find((answer) => isAbout(answer, areSame)) ?? null
  );
}

const areEqual = (a: ReferenceEnd, b: ReferenceEnd): boolean => writeEnd(a) === writeEnd(b);

function areSame(a: ReferenceEnd, b: ReferenceEnd): boolean {
  if (a.speechId !== b.speechId) return false;
  const [shorter = '', longer = ''] = [fold(a.words), fold(b.words)].sort((x, y) => x.length - y.length);
  return longer.includes(shorter) && shorter.length >= SAME_PASSAGE * longer.length;
}
