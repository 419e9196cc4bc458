import { compareText } from './compare-text';
import type { Instant } from './dates';
import type { StoredTranscript } from './speechmark-document';

type Read = Pick<StoredTranscript, 'readings'>;

/** When a text was last read as its publisher has it; empty where it was only met altered. */
export const lastReadAt = ({ readings }: Read): Instant => readings.findLast(({ altered }) => !altered)?.at ?? '';

/** Of the texts of one speech the one read last; one that the browser had altered only where there is no other. */
export function newestOf<Text extends Read>(texts: readonly Text[]): Text | undefined {
  return [...texts].sort((a, b) => compareText(lastReadAt(b), lastReadAt(a)))[0];
}
