import { type Failure, fail, type Result, succeed } from '../../lib/domain/errors';
import { whenGone } from './life-lock';
import type { AnswerTo, FromIndex, IndexProgress, ToIndex, WorkerQuestion } from './protocol';

export interface IndexClient {
  /**
   * Asks the worker what was said before, or for a comparison. A failure of null is a fault of our own. Rejects only when the signal is aborted; the work is
   * then stopped.
   */
  ask<Question extends WorkerQuestion>(
    question: Question,
    options: AskOptions,
  ): Promise<Result<AnswerTo<Question>> | null>;
  /** Fails what is still waited for: the worker is gone. */
  end(failure: Failure): void;
  /** Whether the worker is known to be gone, rather than slow. */
  isGone(): boolean;
}

export interface AskOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** A worker at work says so many times a second; after so long a silence it is taken for dead. */
const PATIENCE_MS = 30_000;

interface Waiting {
  readonly settle: (result: Result<AnswerTo<WorkerQuestion>> | null) => void;
  readonly onProgress: (progress: IndexProgress) => void;
  timer: ReturnType<typeof setTimeout>;
}

/** @param onSilence the worker is gone, or says nothing any more: whoever asks next should connect anew */
export function createIndexClient(port: MessagePort, onSilence: () => void = () => {}): IndexClient {
  let isGone = false;
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const giveUpLater = (id: number) =>
    setTimeout(() => {
      port.postMessage({ id, cancel: true } satisfies ToIndex);
      finish(id, fail({ kind: 'no answer' }));
      onSilence();
    }, PATIENCE_MS);
  const finish = (id: number, result: Result<AnswerTo<WorkerQuestion>> | null) => {
    const one = waiting.get(id);
    waiting.delete(id);
    clearTimeout(one?.timer);
    one?.settle(result);
  };
  const end = (failure: Failure) => {
    isGone = true;
    onSilence();
    for (const id of [...waiting.keys()]) finish(id, fail(failure));
  };
  port.onmessage = ({ data }: MessageEvent<FromIndex>) => {
    if ('lifeLock' in data) {
      whenGone(data.lifeLock, () => end({ kind: 'no answer' }));
      return;
    }
    const one = waiting.get(data.id);
    if (!one) return;
    if ('progress' in data) {
      clearTimeout(one.timer);
      one.timer = giveUpLater(data.id);
      one.onProgress(data.progress);
    } else if ('answer' in data) finish(data.id, succeed(data.answer));
    else finish(data.id, data.failure && fail(data.failure));
  };
  return {
    ask: <Question extends WorkerQuestion>(question: Question, { signal, onProgress = () => {} }: AskOptions) =>
      new Promise<Result<AnswerTo<Question>> | null>((settle, reject) => {
        const id = ++asked;
        // The worker answers what it was asked.
        waiting.set(id, { settle: settle as Waiting['settle'], onProgress, timer: giveUpLater(id) });
        const cancel = () => {
          port.postMessage({ id, cancel: true } satisfies ToIndex);
          clearTimeout(waiting.get(id)?.timer);
          waiting.delete(id);
          reject(signal.reason);
        };
        if (signal.aborted) cancel();
        else port.postMessage({ id, question } satisfies ToIndex);
        signal.addEventListener('abort', () => waiting.has(id) && cancel(), { once: true });
      }),
    end,
    isGone: () => isGone,
  };
}
