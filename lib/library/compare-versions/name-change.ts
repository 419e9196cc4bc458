import type { RedactedWords, TextRange, VersionChange, WordPiece } from '../../domain/version-comparison';
import type { Side, Unit } from './cut-units';
import type { Match } from './ledger';
import type { Span } from './likeness';
import type { Step } from './list-steps';
import { diffWords, showRun, textOf, type WordRun } from './word-runs';

/** What a step is for the reader; null where no word changed. A move is named where the passage stands now. */
export function nameChange(a: Side, b: Side, step: Step): VersionChange | null {
  switch (step.kind) {
    case 'removed':
      return hasWords(a, step.a) ? { kind: 'removed', before: rangeOf(a, step.a), after: null } : null;
    case 'added':
      return hasWords(b, step.b) ? { kind: 'added', before: null, after: rangeOf(b, step.b) } : null;
    case 'moved away':
      return null;
    default:
      return nameMatch(a, b, step.match);
  }
}

function nameMatch(a: Side, b: Side, match: Match): VersionChange | null {
  const runs = diffWords(a, b, match);
  if (!match.isMoved && runs.every(({ kind }) => kind === 'kept')) return null;
  const before = rangeOf(a, match.a);
  const after = rangeOf(b, match.b);
  const words = trimLast(runs.map((run) => showRun(a, b, match, run)));
  if (match.isMoved) return { kind: 'moved', before, after, words };
  const redactions = findRedacted(a, b, match, runs);
  return redactions.length > 0
    ? { kind: 'redacted', before, after, words, redactions }
    : { kind: 'reworded', before, after, words };
}

/** Without the space before the next passage. */
function trimLast(words: readonly WordPiece[]): WordPiece[] {
  const last = words.length - 1;
  const isLast = (k: number): boolean =>
    k === last || (k === last - 1 && words[k]?.kind === 'removed' && words[last]?.kind === 'added');
  return words.map((piece, k) => {
    if (!isLast(k)) return piece;
    const trimmed = { ...piece, text: piece.text.trimEnd() };
    return piece.before === undefined ? trimmed : { ...trimmed, before: piece.before.trimEnd() };
  });
}

/** Words of which nothing is left but a note in their place. */
function findRedacted(a: Side, b: Side, match: Match, runs: readonly WordRun[]): RedactedWords[] {
  return runs.flatMap((run, k) => {
    const notices = run.kind === 'added' ? b.tokens.slice(...run.b).filter((token) => token.isNotice) : [];
    const gone = runs[k - 1];
    if (notices.length === 0 || gone?.kind !== 'removed') return [];
    if (a.tokens.slice(...gone.a).every((token) => token.isNotice)) return [];
    const notice = notices.map(({ start, end }) => b.transcript.text.slice(start, end)).join(' ');
    return [{ removed: textOf(a, match.a, gone.a).trim(), notice }];
  });
}

const hasWords = ({ units }: Side, [from, to]: Span): boolean =>
  units.slice(from, to).some((unit) => unit.from < unit.to);

function rangeOf({ units, transcript }: Side, [from, to]: Span): TextRange {
  const { start } = units[from] as Unit;
  const { end } = units[to - 1] as Unit;
  return { start, end, text: transcript.text.slice(start, end) };
}
