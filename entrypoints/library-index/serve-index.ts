import type { Failure } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { compareSpeechesInSteps } from '../../lib/library/compare-speeches';
import type { SearchProgress } from '../../lib/library/library-index';
import type { SaidBeforeTables } from '../../lib/library/tables';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import type { followLibrary } from './follow-library';
import type {
  AnswerTo,
  FromIndex,
  IndexAnswer,
  IndexProgress,
  IndexQuestion,
  ToIndex,
  WorkerQuestion,
} from './protocol';
import { searchInSteps } from './search-in-steps';

export interface IndexServer {
  /** Answers the questions that come through a port, each in its own time, until they are cancelled. */
  serve(port: MessagePort): void;
}

interface Needs {
  readonly library: ReturnType<typeof followLibrary>;
  /** What speeches in general say. */
  readTables(): Promise<SaidBeforeTables>;
  findSpeeches(ids: readonly SpeechId[]): Promise<ReadonlyMap<SpeechId, Speech>>;
  /** The name of a lock that is held as long as this lives, once it is held; null where there can be none. */
  readonly lifeLock: Promise<string | null>;
  /** Lets messages in: another question, or the end of this one. */
  giveWay(): Promise<void>;
}

interface Asking {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IndexProgress) => void;
}

/** So long is searched at a stretch. */
const SLICE_MS = 12;
/** Progress is told so often at most: a page that draws each of a thousand speeches gets to nothing else. */
const TELL_EVERY_MS = 80;

export function createIndexServer({ library, readTables, findSpeeches, lifeLock, giveWay }: Needs): IndexServer {
  /** Works in slices, until it is done or no longer wanted. */
  async function drive<Found>(
    steps: Generator<SearchProgress, Found, void>,
    { signal, onProgress }: Asking,
  ): Promise<Found> {
    for (let end = performance.now() + SLICE_MS; ; ) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() < end) continue;
      onProgress({ stage: 'searching', ...step.value });
      await giveWay();
      signal.throwIfAborted();
      end = performance.now() + SLICE_MS;
    }
  }

  async function findSaidBefore(question: IndexQuestion, asking: Asking): Promise<IndexAnswer> {
    const { index, keepFailure } = await library.bringUpToDate(asking.onProgress);
    asking.signal.throwIfAborted();
    const references = await drive(searchInSteps(index, question), asking);
    const found = await findSpeeches([...new Set(references.map(({ to }) => to.speechId))]);
    // The speech asked about need not be stored, and may say a thing twice.
    const others = new Map([...found, [question.speech.id, question.speech]]);
    return { references, others, searched: index.size, keepFailure };
  }

  async function answer(question: WorkerQuestion, asking: Asking): Promise<AnswerTo<WorkerQuestion>> {
    if (!('compare' in question)) return findSaidBefore(question, asking);
    const tables = await readTables();
    asking.signal.throwIfAborted();
    return drive(compareSpeechesInSteps(...question.compare, { tables }), asking);
  }

  return {
    serve(port) {
      const asked = new Map<number, AbortController>();
      const send = (message: Extract<FromIndex, { id: number }>) => {
        if (asked.has(message.id)) port.postMessage(message);
      };
      void lifeLock.then((name) => name && port.postMessage({ lifeLock: name } satisfies FromIndex));
      port.onmessage = ({ data }: MessageEvent<ToIndex>) => {
        const { id } = data;
        if ('cancel' in data) {
          asked.get(id)?.abort();
          asked.delete(id);
          return;
        }
        const search = new AbortController();
        asked.set(id, search);
        const onProgress = atMostEvery(TELL_EVERY_MS, (progress: IndexProgress) => send({ id, progress }));
        answer(data.question, { signal: search.signal, onProgress })
          .then(
            (found) => send({ id, answer: found }),
            (error) => send({ id, failure: explain(error, search.signal) }),
          )
          .finally(() => asked.delete(id));
      };
    },
  };
}

/** The first at once; what comes too soon after another is dropped. */
function atMostEvery<Value>(pauseMs: number, tell: (value: Value) => void): (value: Value) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (value) => {
    const now = performance.now();
    if (now - toldAt < pauseMs) return;
    toldAt = now;
    tell(value);
  };
}

function explain(error: unknown, signal: AbortSignal): Failure | null {
  const failure = explainStorageError(error);
  if (!failure && !signal.aborted) console.error('asking the library index', error);
  return failure;
}
