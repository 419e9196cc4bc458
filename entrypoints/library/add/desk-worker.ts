import type { DraftDesk } from '../../../components/add/draft';

/** What goes to the worker: a call of the desk. `isFollowed` calls end in a function that hears of progress. */
interface Call {
  readonly id: number;
  readonly method: keyof DraftDesk;
  readonly args: readonly unknown[];
  readonly isFollowed: boolean;
}
type Answer =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: string };

interface Port {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** Answers calls to a desk that come through a port. */
export function serveDesk(desk: DraftDesk, port: Port): void {
  port.onmessage = ({ data }: MessageEvent<Call>) => {
    const { id, method, args, isFollowed } = data;
    const follow = (progress: unknown) => port.postMessage({ id, progress } satisfies Answer);
    const call = desk[method] as (...given: unknown[]) => unknown;
    Promise.resolve()
      .then(() => call(...args, ...(isFollowed ? [follow] : [])))
      .then(
        (value) => port.postMessage({ id, value } satisfies Answer),
        (error: unknown) => {
          console.error('adding speeches', error);
          port.postMessage({ id, fault: String(error) } satisfies Answer);
        },
      );
  };
}

interface Waiting {
  settle(value: unknown): void;
  fail(error: Error): void;
  follow(progress: unknown): void;
}

/** The desk in a worker, which is started with the first call. A worker that breaks fails what is waited for. */
export function connectDesk(startWorker: () => Worker): DraftDesk {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  const start = (): Worker => {
    const started = startWorker();
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      const one = waiting.get(data.id);
      if ('progress' in data) return one?.follow(data.progress);
      waiting.delete(data.id);
      if ('fault' in data) one?.fail(new Error(data.fault));
      else one?.settle(data.value);
    };
    started.onerror = (event) => {
      for (const one of waiting.values()) one.fail(new Error(event.message || 'the worker broke'));
      waiting.clear();
      worker = null;
    };
    return started;
  };
  const call =
    (method: keyof DraftDesk, isFollowed = false) =>
    (...args: unknown[]): Promise<never> =>
      new Promise<never>((settle, fail) => {
        const id = ++lastId;
        const follow = isFollowed ? (args.pop() as Waiting['follow']) : () => undefined;
        waiting.set(id, { settle: settle as Waiting['settle'], fail, follow });
        worker ??= start();
        worker.postMessage({ id, method, args, isFollowed } satisfies Call);
      });
  return {
    readText: call('readText'),
    readRecords: call('readRecords', true),
    take: call('take'),
    look: call('look'),
    edit: call('edit'),
    drop: call('drop'),
    add: call('add', true),
    stop: () => void call('stop')(),
    close() {
      worker?.terminate();
      worker = null;
    },
  };
}
