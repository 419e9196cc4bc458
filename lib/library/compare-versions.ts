import type { Instant } from '../domain/dates';
import type { Speech } from '../domain/speech';
import type { Transcript } from '../domain/transcript';
import type { VersionChange, VersionChangeKind, VersionComparison } from '../domain/version-comparison';
import { alignUnits } from './compare-versions/align-units';
import { compareMetadata, tellDisclosure } from './compare-versions/compare-metadata';
import { readSide, type Side } from './compare-versions/cut-units';
import { layOutBlocks } from './compare-versions/lay-out-blocks';
import { listSteps, type Step } from './compare-versions/list-steps';
import { nameChange } from './compare-versions/name-change';
import { textOf, tokenSpan } from './compare-versions/word-runs';

/** A copy of a speech: what was known of it and its words, at one time. */
export interface SpeechVersion {
  readonly speech: Speech;
  readonly transcript: Transcript;
  /** When it was read last; without it, a change on the very day of a declared one counts as silent. */
  readonly readAt?: Instant;
}

/**
 * What was changed between two copies of one speech, the earlier first. Passages are the unit: kept, reworded, moved,
 * removed, added or redacted; cut up or put together with the same words they are the same; and marks, capitals and spaces
 * alone change nothing. Exchanging the copies exchanges what is removed and added (a redaction lifted is a rewording).
 *
 * Idea: equal passages by Myers' diff, the rest paired by their weighty words, and a word diff inside each pair. Nearly
 * linear for two copies of one speech; bounded for texts that have nothing in common (`MOST_EDITS` of each diff).
 */
export function compareVersions(before: SpeechVersion, after: SpeechVersion): VersionComparison {
  const [a, b] = [readSide(before.transcript), readSide(after.transcript)];
  const steps = listSteps(a, b, alignUnits(a, b));
  const named = steps.map((step) => nameChange(a, b, step));
  const changes = named.filter((change) => change !== null);
  return {
    changes,
    counts: { ...countKinds(changes), typographic: countTypographic(a, b, steps, named) },
    ...compareMetadata(before.speech, after.speech),
    disclosure: tellDisclosure(changes, before.speech, after.speech, before.readAt),
    pieces: layOutBlocks(a, b, steps, numberSteps(steps, named)),
  };
}

function countKinds(changes: readonly VersionChange[]): Record<VersionChangeKind, number> {
  const counts = { reworded: 0, removed: 0, added: 0, moved: 0, redacted: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}

/** Where a passage has the same words and was written otherwise, and where marks without words came or went. */
function countTypographic(a: Side, b: Side, steps: readonly Step[], named: readonly (VersionChange | null)[]): number {
  return steps.filter((step, k) => {
    if (named[k] || step.kind === 'moved away' || step.kind === 'moved here') return false;
    if (step.kind !== 'matched') return true;
    const { match } = step;
    const [before, after] = [textOf(a, match.a, tokenSpan(a, match.a)), textOf(b, match.b, tokenSpan(b, match.b))];
    return foldSpace(before) !== foldSpace(after);
  }).length;
}

const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** For each step the place of its change in the list; both ends of a move have one. */
function numberSteps(steps: readonly Step[], named: readonly (VersionChange | null)[]): (number | null)[] {
  let next = 0;
  const numbers = named.map((change) => (change ? next++ : null));
  const moves = new Map(
    steps.map((step, k) => ['match' in step ? step.match : step, numbers[k]] as const).filter(([, n]) => n !== null),
  );
  return steps.map((step, k) => (step.kind === 'moved away' ? (moves.get(step.match) ?? null) : (numbers[k] ?? null)));
}
