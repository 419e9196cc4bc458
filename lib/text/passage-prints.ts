import type { Transcript } from '../domain/transcript';
import { hashTextShort } from './hash-text';
import { splitPassages } from './split-passages';

/**
 * A short hash of each passage, in order, by which a speech is known again when its page has been edited a little: a
 * speech is the same if nine tenths of its passages are. Only letters, marks and digits count, in lower case, so that
 * quotes, dashes, spaces and list markers of another edition make no difference. Passages without any are left out.
 */
export function passagePrints(transcript: Transcript): number[] {
  return splitPassages(transcript).flatMap(({ text }) => {
    const words = text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu);
    return words ? [hashTextShort(words.join(' '))] : [];
  });
}
