import type { Reading } from '../../lib/domain/reading';
import type { Speech } from '../../lib/domain/speech';
import type { Transcript } from '../../lib/domain/transcript';
import { createLibraryIndex } from '../../lib/library/library-index';
import type { SaidBeforeTables } from '../../lib/library/tables';
import { passagePrints } from '../../lib/text/passage-prints';
import type { SaidBeforeAnswer } from './popup-gateway';

type Text = Pick<Reading, 'speech' | 'transcript'>;

/** Enough for the popup's list and its "show more"; the rest is in the library. */
const REFERENCES = 24;
/** Of two texts that share more than half the passages of the shorter, one is a version of the other: the first counts. */
const SAME_TEXT = 0.5;
/** Passages looked for without a break: some milliseconds. */
const STEPS_AT_ONCE = 20;

/**
 * Passages of other speeches that share most with a speech, from the texts given; versions of it and repeats are left
 * out. Between two texts, and between some passages, it gives way to whatever the reader does. About 2 ms for each speech of
 * 3,000 words, and 20 ms for the search among five.
 */
export async function findSaidBefore(
  page: Text,
  others: readonly Text[],
  { signal, tables, limitedTo = null }: { signal: AbortSignal; tables: SaidBeforeTables; limitedTo?: number | null },
): Promise<SaidBeforeAnswer> {
  const index = createLibraryIndex({ tables });
  const known = new Map<Speech['id'], Speech>();
  const texts = [makeSameText(page.transcript)];
  for (const other of others) {
    await giveWay();
    signal.throwIfAborted();
    if (other.speech.id === page.speech.id || known.has(other.speech.id)) continue;
    if (texts.some((isSame) => isSame(other.transcript))) continue;
    texts.push(makeSameText(other.transcript));
    index.add(other);
    known.set(other.speech.id, other.speech);
  }
  await giveWay();
  signal.throwIfAborted();
  const steps = index.crossReferenceSteps(page, { limit: REFERENCES });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { references: step.value, others: known, limitedTo };
    if (step.value.done % STEPS_AT_ONCE !== 0) continue;
    await giveWay();
    signal.throwIfAborted();
  }
}

function makeSameText(transcript: Transcript): (other: Transcript) => boolean {
  const own = new Set(passagePrints(transcript));
  return (other) => {
    const prints = new Set(passagePrints(other));
    if (prints.size === 0 || own.size === 0) return false;
    const shared = [...prints].filter((print) => own.has(print)).length;
    return shared > SAME_TEXT * Math.min(prints.size, own.size);
  };
}

const giveWay = (): Promise<void> => new Promise((done) => setTimeout(done));
