import type { Target } from '../domain/claim';
import type { SpeechId } from '../domain/ids';
import { answeredAt, type ReferenceAnswer } from '../domain/reference-answer';
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

/**
 * The reader's answer to a suggestion, from whichever side and however its passages were cut: of several the one whose words
 * are most like these, then the latest. Null where there is none.
 */
export function findAnswer(
  answers: readonly ReferenceAnswer[],
  from: ReferenceEnd,
  to: ReferenceEnd,
): ReferenceAnswer | null {
  let best: { readonly answer: ReferenceAnswer; readonly likeness: number } | null = null;
  for (const answer of answers) {
    const likeness = compareEnds(answer, from, to);
    if (likeness === 0 || (best && likeness < best.likeness)) continue;
    if (best && likeness === best.likeness && answeredAt(answer) < answeredAt(best.answer)) continue;
    best = { answer, likeness };
  }
  return best?.answer ?? null;
}

/** How much of both passages are the ends of an answer, the worse of the two: 1 where they are the same, 0 where they are others. */
function compareEnds({ ends: [a, b] }: ReferenceAnswer, from: ReferenceEnd, to: ReferenceEnd): number {
  const [x, y] = [endOf(a), endOf(b)];
  return Math.max(
    Math.min(compareWords(x, from), compareWords(y, to)),
    Math.min(compareWords(x, to), compareWords(y, from)),
  );
}

function compareWords(a: ReferenceEnd, b: ReferenceEnd): number {
  if (a.speechId !== b.speechId) return 0;
  const [shorter = '', longer = ''] = [fold(a.words), fold(b.words)].sort((x, y) => x.length - y.length);
  if (shorter === longer) return 1;
  const part = longer.includes(shorter) ? shorter.length / longer.length : 0;
  return part >= SAME_PASSAGE ? part : 0;
}
