import type { Result } from '../../../lib/domain/errors';
import {
  type ImportRun,
  type ListedAddress,
  type SkippedPage,
  type SkipReason,
  type StopReason,
  skipPages,
} from '../../../lib/domain/import-run';
import type { Reading } from '../../../lib/domain/reading';
import { type ListedPage, parseSearchAnswer } from '../../../lib/govuk/parse-search-answer';
import { type ParseHtml, readContentItem } from '../../../lib/govuk/read-content-item';
import { toContentPath, toSearchPath } from '../../../lib/govuk/speech-search';
import { isSpeechPath, languageOfPath } from '../../../lib/page/page-address';
import type { GovukClient } from './govuk-client';

export interface RunEffects {
  readonly client: GovukClient;
  readonly parseHtml: ParseHtml;
  readonly now: () => Date;
  /** Which of some pages are stored. */
  findStored(pages: readonly ListedPage[]): Promise<ReadonlySet<string>>;
  readListed(runId: string): Promise<readonly ListedAddress[]>;
  keep(run: ImportRun): Promise<Result<unknown>>;
  keepListed(run: ImportRun, pages: readonly ListedAddress[]): Promise<Result<unknown>>;
  /** Stores a speech together with the run. */
  add(reading: Reading, run: ImportRun): Promise<Result<unknown>>;
  onProgress(run: ImportRun): void;
}

/** The Search API gives up to 1,500 at once; so many come in a moment. */
const RESULTS_A_PAGE = 500;
/** Pages in a row without an answer after which the search is asked: without an answer too, it is GOV.UK or the network. */
const MOST_UNANSWERED = 3;
/** A speech that moved, and moved again. */
const MOST_MOVES = 3;

/**
 * Adds the speeches of a run, or those that are left of it: first the list of them, then one after the other. Whatever
 * happens, a closed tab included, what was added is whole, and the run that is kept says what is left.
 */
export async function runImport(run: ImportRun, effects: RunEffects, signal: AbortSignal): Promise<ImportRun> {
  let current: ImportRun = { ...run, end: null };
  const stop = async (reason: NonNullable<ImportRun['end']>): Promise<ImportRun> => {
    current = { ...current, end: reason };
    const kept = await effects.keep(current);
    // Then the run that is kept is an older one, and the answer alone can tell why.
    if (!kept.ok) current = { ...current, end: { kind: 'failed', failure: kept.error } };
    effects.onProgress(current);
    return current;
  };
  try {
    for await (const next of takeSteps(current, effects, signal)) {
      if ('stop' in next) return await stop(next.stop);
      current = next;
      effects.onProgress(current);
    }
    return await stop({ kind: 'done' });
  } catch (error) {
    if (!signal.aborted) throw error;
    return stop({ kind: 'asked to' });
  }
}

/** Each is kept when it comes; or why it goes no further. */
type Step = ImportRun | { readonly stop: StopReason };

async function* takeSteps(run: ImportRun, effects: RunEffects, signal: AbortSignal): AsyncGenerator<Step> {
  let current = run;
  for await (const step of listSpeeches(run, effects, signal)) {
    yield step;
    if ('stop' in step) return;
    current = step;
  }
  yield* addSpeeches(current, effects, signal);
}

async function* listSpeeches(run: ImportRun, effects: RunEffects, signal: AbortSignal): AsyncGenerator<Step> {
  let current = run;
  const listed = new Set((await effects.readListed(run.id)).map(({ path }) => path));
  while (!current.isListed) {
    const path = toSearchPath(current.search, { start: current.searched, count: RESULTS_A_PAGE });
    const answer = await effects.client.ask(path, signal);
    const found = answer.kind === 'data' ? parseSearchAnswer(answer.data) : null;
    if (!found) return yield { stop: { kind: answer.kind === 'no answer' ? 'no answer' : 'no list' } };
    const fresh = found.pages.filter(({ path: one }) => !listed.has(one));
    for (const { path: one } of fresh) listed.add(one);
    const { wanted, skipped } = await sortOut(fresh, current, effects);
    const others = Array.from(
      { length: found.others },
      (): SkippedPage => ({ path: '', title: '', reason: 'no speech' }),
    );
    const results = found.pages.length + found.others;
    const searched = current.searched + results;
    current = {
      ...skipPages(current, [...skipped, ...others]),
      total: found.total,
      searched,
      isListed: results === 0 || searched >= found.total,
      listed: current.listed + wanted.length,
    };
    const kept = await effects.keepListed(current, wanted);
    if (!kept.ok) return yield { stop: { kind: 'failed', failure: kept.error } };
    yield current;
  }
}

/** What the list tells already need not be asked for. */
async function sortOut(
  pages: readonly ListedPage[],
  run: ImportRun,
  effects: RunEffects,
): Promise<{ wanted: ListedAddress[]; skipped: SkippedPage[] }> {
  const stored = await effects.findStored(pages);
  const wanted: ListedAddress[] = [];
  const skipped: SkippedPage[] = [];
  for (const { path, title, isWithdrawn } of pages) {
    const reason = stored.has(path)
      ? 'already there'
      : isWithdrawn && !run.withWithdrawn
        ? 'withdrawn'
        : (languageOfPath(path) ?? 'en') !== 'en'
          ? 'another language'
          : null;
    if (reason) skipped.push({ path, title, reason });
    else wanted.push({ path, title });
  }
  return { wanted, skipped };
}

async function* addSpeeches(run: ImportRun, effects: RunEffects, signal: AbortSignal): AsyncGenerator<Step> {
  let current = run;
  const pages = (await effects.readListed(run.id)).slice(run.asked);
  // Passed over once something else has answered: until then it may be the network, and they are still to be asked for.
  let passed: SkippedPage[] = [];
  for (const [index, page] of pages.entries()) {
    const asked = await askForSpeech(page, current, effects, signal);
    if (typeof asked === 'string') passed.push({ ...page, reason: asked });
    if (asked === 'no answer') {
      if (passed.length < MOST_UNANSWERED && index < pages.length - 1) continue;
      if (!(await doesSearchAnswer(run, effects, signal))) return yield { stop: { kind: 'no answer' } };
    }
    const added = typeof asked === 'string' ? 0 : 1;
    const next = skipPages(current, passed);
    current = { ...next, asked: next.asked + passed.length + added, added: next.added + added };
    passed = [];
    const kept = typeof asked === 'string' ? await effects.keep(current) : await effects.add(asked, current);
    if (!kept.ok) return yield { stop: { kind: 'failed', failure: kept.error } };
    yield current;
  }
}

/** Whether GOV.UK answers a question that it has answered before. */
async function doesSearchAnswer(run: ImportRun, effects: RunEffects, signal: AbortSignal): Promise<boolean> {
  const answer = await effects.client.ask(toSearchPath(run.search, { start: 0, count: 0 }), signal);
  return answer.kind === 'data';
}

/** One speech as it is to be stored, or why not. */
async function askForSpeech(
  { path }: ListedAddress,
  run: ImportRun,
  effects: RunEffects,
  signal: AbortSignal,
): Promise<Reading | SkipReason> {
  let at = path;
  for (let moves = 0; moves <= MOST_MOVES; moves++) {
    const answer = await effects.client.ask(toContentPath(at), signal);
    if (answer.kind === 'refused') return 'unreadable';
    if (answer.kind !== 'data') return answer.kind;
    const read = readContentItem(answer.data, effects.parseHtml);
    if (read.kind === 'refused') return read.reason;
    if (read.kind === 'elsewhere') {
      if (!read.path || !isSpeechPath(read.path)) return 'elsewhere';
      at = read.path;
      continue;
    }
    const { speech, transcript } = read;
    if (speech.language.split('-')[0] !== 'en') return 'another language';
    if (!run.withWithdrawn && speech.notices.some(({ kind }) => kind === 'withdrawn')) return 'withdrawn';
    const stored = await effects.findStored([{ path: at, contentId: speech.contentId, title: '', isWithdrawn: false }]);
    if (stored.size > 0) return 'already there';
    // The words and facts of its page, which alone is an address that people can open.
    return { speech, transcript, readAt: effects.now().toISOString(), readFrom: speech.url ?? '' };
  }
  return 'elsewhere';
}
