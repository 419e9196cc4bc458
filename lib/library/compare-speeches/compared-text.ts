import type { Figure } from '../../domain/figure';
import type { Passage } from '../../domain/transcript';
import { findFigures } from '../../figures/find-figures';
import { splitPassages } from '../../text/split-passages';
import type { SpeechVersion } from '../compare-versions';

/** One of the two speeches, read for comparison. */
export interface ComparedText {
  readonly passages: readonly Passage[];
  /** By the place of the passage in which they begin. */
  readonly figures: readonly (readonly Figure[])[];
}

/** Linear in the text. */
export function readText({ speech, transcript }: SpeechVersion): ComparedText {
  const passages = splitPassages(transcript);
  const figures: Figure[][] = passages.map(() => []);
  let at = 0;
  for (const figure of findFigures(transcript, { deliveredOn: speech.deliveredOn })) {
    while (at < passages.length && (passages[at] as Passage).end <= figure.start) at++;
    figures[at]?.push(figure);
  }
  return { passages, figures };
}
