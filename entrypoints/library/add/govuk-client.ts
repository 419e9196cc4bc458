/** What came of asking one of GOV.UK's APIs. */
export type GovukAnswer =
  | { readonly kind: 'data'; readonly data: unknown }
  /** It says that there was something (410). */
  | { readonly kind: 'gone' }
  /** Nothing there (404), or nothing for us (403). */
  | { readonly kind: 'not found' }
  /** The question was not understood (another 4xx). */
  | { readonly kind: 'refused' }
  /** It leads to another site. */
  | { readonly kind: 'elsewhere' }
  /** An answer that is no JSON, twice. */
  | { readonly kind: 'unreadable' }
  /** None, several times over; or not for more than five minutes, as it said. */
  | { readonly kind: 'no answer' };

export interface GovukClient {
  /** Rejects only when `signal` is aborted. */
  ask(path: string, signal: AbortSignal): Promise<GovukAnswer>;
}

export interface GovukClientNeeds {
  /** `https://www.gov.uk`; another server in tests. */
  readonly origin: string;
  readonly fetchAnswer: typeof fetch;
  /** Milliseconds; only differences count. */
  readonly clock: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told when GOV.UK asks for a pause, and with null when it is over. */
  readonly onPause?: (ms: number | null) => void;
}

/** GOV.UK asks for no more than ten requests a second of one reader. */
const BETWEEN_MS = 100;
/** So long an answer may take, its last byte included. */
const PATIENCE_MS = 30_000;
/** After the first, second … failure. */
const BACKOFF_MS = [1_000, 2_000, 4_000, 8_000] as const;
/** An answer that is no JSON may be a page that stands in for a moment. */
const MOST_UNREADABLE = 2;
/** Where the server says "too many" without saying how long to wait, and the most waits before it counts as none. */
const UNSTATED_PAUSE_MS = 5_000;
const MOST_PAUSES = 8;
/** A longer pause is not sat out: until it is over nothing is asked. */
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Larger than any speech, and than a page of results. */
const LARGEST_ANSWER = 20_000_000;

type Attempt = GovukAnswer | { readonly kind: 'too many'; readonly pauseMs: number } | { readonly kind: 'leads on' };

/**
 * Asks one thing after another, never more than ten in a second, without cookies or anything else about the reader. What
 * fails is asked again after a while that doubles; what is refused for being too much, after the pause that was asked for.
 */
export function createGovukClient({ origin, fetchAnswer, clock, wait, onPause }: GovukClientNeeds): GovukClient {
  let next = Number.NEGATIVE_INFINITY;
  let closedUntil = Number.NEGATIVE_INFINITY;

  /** Followed by the browser; or not, to see whether it leads on, since a way to another site fails like no answer. */
  async function attempt(path: string, redirect: 'follow' | 'manual', signal: AbortSignal): Promise<Attempt> {
    const now = clock();
    if (now < next) await wait(next - now, signal);
    signal.throwIfAborted();
    next = Math.max(clock(), next) + BETWEEN_MS;
    try {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
      const response = await fetchAnswer(origin + path, { credentials: 'omit', redirect, signal: limited });
      return await readAnswer(response, origin);
    } catch {
      signal.throwIfAborted();
      return { kind: 'no answer' };
    }
  }

  return {
    async ask(path, signal) {
      signal.throwIfAborted();
      if (clock() < closedUntil) return { kind: 'no answer' };
      let [failures, unreadable, pauses, leads] = [0, 0, 0, 0];
      for (;;) {
        const answer = await attempt(path, failures % 2 === 1 ? 'manual' : 'follow', signal);
        if (answer.kind === 'too many') {
          if (answer.pauseMs > LONGEST_PAUSE_MS) closedUntil = clock() + answer.pauseMs;
          if (clock() < closedUntil || ++pauses > MOST_PAUSES) return { kind: 'no answer' };
          onPause?.(answer.pauseMs);
          await wait(answer.pauseMs, signal);
          onPause?.(null);
          continue;
        }
        if (answer.kind === 'unreadable' && ++unreadable >= MOST_UNREADABLE) return answer;
        if (answer.kind === 'leads on' && ++leads >= 2) return { kind: 'elsewhere' };
        if (answer.kind !== 'no answer' && answer.kind !== 'unreadable' && answer.kind !== 'leads on') return answer;
        const backoff = BACKOFF_MS[failures++];
        if (backoff === undefined) return { kind: 'no answer' };
        await wait(backoff, signal);
      }
    },
  };
}

async function readAnswer(response: Response, origin: string): Promise<Attempt> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return { kind: 'leads on' };
  if (status === 429) return { kind: 'too many', pauseMs: readPause(response.headers.get('retry-after')) };
  if (status === 410) return { kind: 'gone' };
  if (status === 404 || status === 403) return { kind: 'not found' };
  if (status === 408 || status >= 500) return { kind: 'no answer' };
  if (!response.ok) return { kind: 'refused' };
  if (response.url && new URL(response.url).origin !== new URL(origin).origin) return { kind: 'elsewhere' };
  // A body that breaks off rejects here, and counts as no answer.
  const text = await response.text();
  if (text.length > LARGEST_ANSWER) return { kind: 'unreadable' };
  try {
    return { kind: 'data', data: JSON.parse(text) };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** Seconds, or a date; never less than one second, as a clock may be wrong. */
function readPause(header: string | null): number {
  if (!header) return UNSTATED_PAUSE_MS;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(1_000, ms) : UNSTATED_PAUSE_MS;
}

/** Waits in real time; rejects when aborted. */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    if (signal.aborted) return failed(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      failed(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      done();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
