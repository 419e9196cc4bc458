import * as v from 'valibot';
import { RELATIONS } from '../domain/cross-reference';
import { asThreadId, type SpeechId } from '../domain/ids';
import { moveMentions, settleThread } from '../domain/merge-threads';
import type { Reading } from '../domain/reading';
import { BUNDLED_CODER, type Mention, type Thread } from '../domain/thread';
import { describeSpan } from '../text/describe-span';
import type { SpeechmarkDatabase } from './db';
import { putThread } from './thread-rows';

const mentionSchema = v.strictObject({
  /** The name of a bundled speech's file. */
  speech: v.string(),
  /** Words that stand once in it. */
  quote: v.string(),
  figure: v.nullable(v.string()),
  relation: v.nullable(v.picklist(RELATIONS)),
});

/** What `public/threads/bundled.json` holds: written by hand, and reviewed against the speeches. */
const fileSchema = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.startsWith('bundled:')),
    /** Raised with every change of the thread, so that the change reaches those who have it. */
    revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
    title: v.string(),
    note: v.exactOptional(v.string()),
    mentions: v.array(mentionSchema),
  }),
);
type BundledThread = v.InferOutput<typeof fileSchema>[number];

/** The threads of the file on the speeches they mention. Throws where words don't stand in their speech. */
export function readBundledThreads(data: unknown, readings: ReadonlyMap<string, Reading>): Thread[] {
  return v.parse(fileSchema, data).map((thread) => toThread(thread, readings));
}

/**
 * Unites the threads with those stored. What the reader did to one is always newer than the file, so that a thread that was
 * hidden stays hidden. Inside a transaction.
 *
 * @param idOf the id under which a bundled speech is stored here
 */
export async function storeBundledThreads(
  db: SpeechmarkDatabase,
  threads: readonly Thread[],
  idOf: (id: SpeechId) => SpeechId,
): Promise<void> {
  for (const thread of threads) await putThread(db, moveMentions(thread, idOf));
}

function toThread(
  { id, revision, title, note, mentions }: BundledThread,
  readings: ReadonlyMap<string, Reading>,
): Thread {
  // Long before anything a reader can do, and one after another.
  const at = `2000-01-01T00:00:00.${String(revision).padStart(3, '0')}Z`;
  const stamp = <Value>(value: Value) => ({ value, at, by: BUNDLED_CODER });
  return settleThread({
    id: asThreadId(id),
    created: { at, by: BUNDLED_CODER },
    title: stamp(title),
    notes: note ? { [BUNDLED_CODER]: stamp(note) } : {},
    mentions: mentions.map(
      ({ speech, quote, figure, relation }): Mention => ({
        target: findTarget(readings.get(speech), quote),
        figure: stamp(figure),
        relation: stamp(relation),
        notes: {},
        removed: stamp(false),
      }),
    ),
    deleted: stamp(false),
  });
}

function findTarget(reading: Reading | undefined, quote: string): Mention['target'] {
  const start = reading?.transcript.text.indexOf(quote) ?? -1;
  if (!reading || start < 0) throw new Error(`no bundled speech says “${quote}”`);
  const { speech, transcript } = reading;
  return {
    speechId: speech.id,
    transcriptId: transcript.id,
    ...describeSpan({ start, end: start + quote.length }, transcript),
  };
}
