import type { DraftDesk } from '../../../components/add/draft';
import type { LiveQuery } from '../../../components/use-live-query';
import { type Result, succeed } from '../../../lib/domain/errors';
import type { ImportRun, SpeechSearch } from '../../../lib/domain/import-run';
import { parseSearchAnswer, parseSearchNames, type SearchNames } from '../../../lib/govuk/parse-search-answer';
import { toNamesPath, toSearchPath } from '../../../lib/govuk/speech-search';
import {
  addOfRun,
  findRun,
  findStoredPages,
  forgetRun,
  keepListed,
  keepRun,
  readListed,
  watchRuns,
} from '../../../lib/store/imports';
import type { OpenStore } from '../../background/open-store';
import { connectDesk } from './desk-worker';
import { createGovukClient, waitFor } from './govuk-client';
import { runImport } from './run-import';

/** Why GOV.UK could not be asked. */
export type AskProblem = 'no answer' | 'not understood';

export interface RunEvents {
  onProgress(run: ImportRun): void;
  /** GOV.UK asked for a pause; null when it is over. */
  onPause(ms: number | null): void;
}

/** What the page for adding speeches needs of the store, of GOV.UK, and of a worker. */
export interface AddGateway {
  openDesk(): DraftDesk;
  /** Who and what speeches on GOV.UK are listed by. */
  askNames(search: Pick<SpeechSearch, 'kinds'>, signal: AbortSignal): Promise<SearchNames | AskProblem>;
  askCount(search: SpeechSearch, signal: AbortSignal): Promise<number | AskProblem>;
  startRun(search: SpeechSearch, withWithdrawn: boolean, total: number): Promise<Result<ImportRun>>;
  /** Goes on with a run until its end, which the answer tells even where it could not be kept. Null where one is under way in another window. */
  continueRun(id: string, events: RunEvents, signal: AbortSignal): Promise<ImportRun | null>;
  forgetRun(id: string): Promise<Result<unknown>>;
  watchRuns(): LiveQuery<readonly ImportRun[]>;
}

const GOVUK = 'https://www.gov.uk';

/** Held by the one run there may be, so that two windows don't ask for twenty a second. */
const RUN_LOCK = 'speechmark import';

export function createAddGateway(store: OpenStore, origin = GOVUK): AddGateway {
  const { db, now, newId } = store.context;
  const pauses = new Set<RunEvents['onPause']>();
  const client = createGovukClient({
    origin,
    fetchAnswer: (url, init) => fetch(url, init),
    clock: () => performance.now(),
    wait: waitFor,
    onPause: (ms) => {
      for (const tell of pauses) tell(ms);
    },
  });
  const ask = async <Value>(path: string, parse: (data: unknown) => Value | null, signal: AbortSignal) => {
    const answer = await client.ask(path, signal);
    const parsed = answer.kind === 'data' ? parse(answer.data) : null;
    return parsed ?? (answer.kind === 'no answer' ? 'no answer' : 'not understood');
  };
  return {
    openDesk: () => connectDesk(() => new Worker('/add-speeches.js')),
    askNames: (search, signal) => ask(toNamesPath(search), parseSearchNames, signal),
    async askCount(search, signal) {
      const found = await ask(toSearchPath(search, { start: 0, count: 0 }), parseSearchAnswer, signal);
      return typeof found === 'string' ? found : found.total;
    },
    async startRun(search, withWithdrawn, total) {
      const run: ImportRun = {
        id: newId(),
        startedAt: now().toISOString(),
        search,
        withWithdrawn,
        total,
        searched: 0,
        isListed: false,
        listed: 0,
        asked: 0,
        added: 0,
        skipped: {},
        skippedPages: [],
        end: null,
      };
      const kept = await keepRun(db, run);
      return kept.ok ? succeed(run) : kept;
    },
    continueRun: (id, { onProgress, onPause }, signal) =>
      navigator.locks.request(RUN_LOCK, { ifAvailable: true }, async (lock) => {
        // What is kept counts: another window may have gone on with it meanwhile.
        const run = lock && (await findRun(db, id));
        if (!run) return null;
        // A bundled speech must be known before its page is, or the page would become a speech of its own.
        const prepared = await store.prepare();
        if (!prepared.ok) return { ...run, end: { kind: 'failed', failure: prepared.error } };
        pauses.add(onPause);
        try {
          return await runImport(
            run,
            {
              client,
              parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
              now,
              findStored: (pages) => findStoredPages(db, pages),
              readListed: (runId) => readListed(db, runId),
              keep: (kept) => keepRun(db, kept),
              keepListed: (kept, pages) => keepListed(db, kept, pages),
              add: (reading, kept) => addOfRun(db, reading, kept),
              onProgress,
            },
            signal,
          );
        } finally {
          pauses.delete(onPause);
        }
      }),
    forgetRun: (id) => forgetRun(db, id),
    watchRuns: () => watchRuns(db),
  };
}
