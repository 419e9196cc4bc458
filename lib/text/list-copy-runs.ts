import { compareText } from '../domain/compare-text';
import type { CopyRun } from '../domain/copy-runs';
import type { StoredTranscript } from '../domain/speechmark-document';
import { changedFacts } from './changed-facts';

/**
 * Every reading of a speech's texts in order of time, those in a row that say the same as one. Oldest first. What was read
 * of an altered page is left out, unless nothing else was read.
 */
export function listCopyRuns(texts: readonly Pick<StoredTranscript, 'id' | 'readings'>[]): CopyRun[] {
  const all = texts.flatMap(({ id, readings: dates }) => dates.map((reading) => ({ ...reading, transcriptId: id })));
  const published = all.filter(({ altered }) => !altered);
  const readings = (published.length > 0 ? published : all).sort(
    (a, b) => compareText(a.at, b.at) || compareText(a.transcriptId, b.transcriptId),
  );
  const runs: CopyRun[] = [];
  for (const { transcriptId, at, from, facts } of readings) {
    const run = runs.at(-1);
    if (run?.transcriptId === transcriptId && changedFacts(run.facts, facts).length === 0) {
      const known = facts ?? run.facts;
      runs[runs.length - 1] = { ...run, lastAt: at, from, ...(known && { facts: known }) };
    } else runs.push({ transcriptId, firstAt: at, lastAt: at, from, ...(facts && { facts }) });
  }
  return runs;
}

/** Whether a page that said the one says something else in the other. */
export const differs = (a: CopyRun, b: CopyRun): boolean =>
  a.transcriptId !== b.transcriptId || changedFacts(a.facts, b.facts).length > 0;
