import type { Failure } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import type { followLibrary } from './follow-library';
import type { FromIndex, IndexAnswer, IndexProgress, IndexQuestion, ToIndex } from './protocol';
import { searchInSteps } from './search-in-steps';

export interface IndexServer {
  /** Answers the questions that come through a port, each in its own time, until they are cancelled. */
  serve(port: MessagePort): void;
}

interface Needs {
  readonly library: ReturnType<typeof followLibrary>;
  findSpeeches(ids: readonly SpeechId[]): Promise<ReadonlyMap<SpeechId, Speech>>;
  /** Lets messages in: another question, or the end of this one. */
  giveWay(): Promise<void>;
}

/** So long is searched at a stretch. */
const SLICE_MS = 12;

export function createIndexServer({ library, findSpeeches, giveWay }: Needs): IndexServer {
  async function answer(
    question: IndexQuestion,
    signal: AbortSignal,
    onProgress: (progress: IndexProgress) => void,
  ): Promise<IndexAnswer> {
    const { index, keepFailure } = await library.bringUpToDate(onProgress);
    signal.throwIfAborted();
    const steps = searchInSteps(index, question);
    for (let end = performance.now() + SLICE_MS; ; ) {
      const step = steps.next();
      if (step.done) {
        const found = await findSpeeches([...new Set(step.value.map(({ to }) => to.speechId))]);
        // The speech asked about need not be stored, and may say a thing twice.
        const others = new Map([...found, [question.speech.id, question.speech]]);
        return { references: step.value, others, searched: index.size, keepFailure };
      }
      if (performance.now() < end) continue;
      onProgress({ stage: 'searching', ...step.value });
      await giveWay();
      signal.throwIfAborted();
      end = performance.now() + SLICE_MS;
    }
  }

  return {
    serve(port) {
      const asked = new Map<number, AbortController>();
      const send = (message: FromIndex) => {
        if (asked.has(message.id)) port.postMessage(message);
      };
      port.onmessage = ({ data }: MessageEvent<ToIndex>) => {
        const { id } = data;
        if ('cancel' in data) {
          asked.get(id)?.abort();
          asked.delete(id);
          return;
        }
        const search = new AbortController();
        asked.set(id, search);
        answer(data.question, search.signal, (progress) => send({ id, progress }))
          .then(
            (found) => send({ id, answer: found }),
            (error) => send({ id, failure: explain(error, search.signal) }),
          )
          .finally(() => asked.delete(id));
      };
    },
  };
}

function explain(error: unknown, signal: AbortSignal): Failure | null {
  const failure = explainStorageError(error);
  if (!failure && !signal.aborted) console.error('asking the library index', error);
  return failure;
}
