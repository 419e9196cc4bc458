import type { Block } from '../../domain/transcript';
import type { ComparedBlock, ComparedRun } from '../../domain/version-comparison';
import type { Side, Unit } from './cut-units';
import type { Match } from './ledger';
import type { Span } from './likeness';
import type { Step } from './list-steps';
import { diffWords, showRun, textOf, tokenSpan, type WordRun } from './word-runs';

interface Placed {
  readonly block: Block;
  readonly run: ComparedRun;
}

/**
 * Both texts as one list of blocks: those of the later text, with what went in the block where its neighbours are now.
 * `changes[k]` is the change that step `k` is, or null.
 */
export function layOutBlocks(
  a: Side,
  b: Side,
  steps: readonly Step[],
  changes: readonly (number | null)[],
): ComparedBlock[] {
  const homes = findHomes(a, b, steps);
  const placed = steps.flatMap((step, k): Placed[] => {
    const change = changes[k] ?? null;
    switch (step.kind) {
      case 'removed':
        return [{ block: homes[k] as Block, run: { kind: 'removed', text: wholeText(a, step.a), change } }];
      case 'moved away':
        return [{ block: homes[k] as Block, run: { kind: 'moved away', text: wholeText(a, step.match.a), change } }];
      case 'added':
        return [{ block: blockAt(b, step.b[0]), run: { kind: 'added', text: wholeText(b, step.b), change } }];
      case 'moved here':
        return [
          { block: blockAt(b, step.match.b[0]), run: { kind: 'moved here', text: wholeText(b, step.match.b), change } },
        ];
      default:
        return placeMatch(a, b, step.match, change);
    }
  });
  return groupByBlock(placed);
}

const blockAt = ({ units, transcript }: Side, unit: number): Block =>
  transcript.blocks[(units[unit] as Unit).block] as Block;

const wholeText = (side: Side, units: Span): string => textOf(side, units, tokenSpan(side, units));

/** A block of the earlier text and the one of the later that holds its nearest words. */
interface Home {
  readonly own: Block;
  readonly home: Block;
}

/** Where a step that is only in the earlier text is shown: in the later block that holds its block's next or last words. */
function findHomes(a: Side, b: Side, steps: readonly Step[]): (Block | null)[] {
  const homes: (Block | null)[] = steps.map(() => null);
  const look = (k: number, next: Home | null): Home | null => {
    const step = steps[k] as Step;
    if (step.kind === 'matched') {
      const [own, home] = [blockAt(a, step.match.a[1] - 1), blockAt(b, step.match.b[1] - 1)];
      return { own, home };
    }
    if (step.kind === 'added' || step.kind === 'moved here') {
      const [unit] = step.kind === 'added' ? step.b : step.match.b;
      return next?.home === blockAt(b, unit) ? next : null;
    }
    const own = blockAt(a, step.kind === 'removed' ? step.a[0] : step.match.a[0]);
    if (next?.own === own) homes[k] ??= next.home;
    return next;
  };
  let near: Home | null = null;
  for (let k = 0; k < steps.length; k++) near = look(k, near);
  near = null;
  for (let k = steps.length - 1; k >= 0; k--) near = look(k, near);
  return homes.map((home, k) => home ?? ownBlock(a, steps[k] as Step));
}

const ownBlock = (a: Side, step: Step): Block | null =>
  step.kind === 'removed' ? blockAt(a, step.a[0]) : step.kind === 'moved away' ? blockAt(a, step.match.a[0]) : null;

/** Runs of a match, cut where the later text begins a block. */
function placeMatch(a: Side, b: Side, match: Match, change: number | null): Placed[] {
  let block = blockAt(b, match.b[0]);
  return diffWords(a, b, match)
    .flatMap((run) => cutAtBlocks(b, match, run))
    .map((run) => {
      if (run.b[0] < run.b[1]) block = blockAt(b, unitOfToken(b, match.b, run.b[0]));
      return { block, run: { ...showRun(a, b, match, run), change } };
    });
}

function unitOfToken({ units }: Side, [from, to]: Span, token: number): number {
  const unit = units.slice(from, to).findIndex((candidate) => candidate.to > token);
  return unit === -1 ? to - 1 : from + unit;
}

function cutAtBlocks({ units }: Side, match: Match, run: WordRun): WordRun[] {
  const starts = units
    .slice(...match.b)
    .filter((unit, k, own) => k > 0 && unit.block !== own[k - 1]?.block)
    .map((unit) => unit.from);
  const cuts = starts.filter((token) => run.b[0] < token && token < run.b[1]);
  return [...cuts, run.b[1]].map((to, k): WordRun => {
    const from = cuts[k - 1] ?? run.b[0];
    const offset = run.a[0] - run.b[0];
    return { ...run, b: [from, to], a: run.kind === 'kept' ? [from + offset, to + offset] : run.a };
  });
}

function groupByBlock(placed: readonly Placed[]): ComparedBlock[] {
  const groups: { block: Block; runs: ComparedRun[] }[] = [];
  for (const { block, run } of placed) {
    const last = groups.at(-1);
    if (last?.block === block) last.runs.push(run);
    else groups.push({ block, runs: [run] });
  }
  return groups.map(({ block, runs }) => ({
    kind: block.kind,
    ...(block.level !== undefined && { level: block.level }),
    isChanged: runs.some(({ kind }) => kind !== 'kept'),
    runs: joinKept(runs),
  }));
}

/** Kept runs of no change, side by side, are shown as one. */
function joinKept(runs: readonly ComparedRun[]): ComparedRun[] {
  const joined: ComparedRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.kind !== 'kept' || run.kind !== 'kept' || last.change !== null || run.change !== null) joined.push(run);
    else joined[joined.length - 1] = joinTwo(last, run);
  }
  return joined;
}

function joinTwo(first: ComparedRun, second: ComparedRun): ComparedRun {
  const text = first.text + second.text;
  if (first.before === undefined && second.before === undefined) return { kind: 'kept', text, change: null };
  return { kind: 'kept', text, before: (first.before ?? first.text) + (second.before ?? second.text), change: null };
}
