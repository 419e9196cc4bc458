import { compareText } from './compare-text';
import type { Instant } from './dates';
import type { StoredTranscript } from './speechmark-document';

type Read = Pick<StoredTranscript, 'id' | 'readings'>;

/** When a text was last read as its publisher has it; empty where it was only met altered. */
export const lastReadAt = ({ readings }: Pick<Read, 'readings'>): Instant =>
  readings.findLast(({ altered }) => !altered)?.at ?? '';

/**
 * Of the texts of one speech the one read last; one that the browser had altered only where there is no other. Of two read
 * at the same moment it is the one that `listCopyRuns` puts last, whatever their order here.
 */
export function newestOf<Text extends Read>(texts: readonly Text[]): Text | undefined {
  const lastMet = ({ readings }: Read): Instant => readings.at(-1)?.at ?? '';
  const [newest] = [...texts].sort(
    (a, b) =>
      compareText(lastReadAt(b), lastReadAt(a)) || compareText(lastMet(b), lastMet(a)) || compareText(b.id, a.id),
  );
  return newest;
}
