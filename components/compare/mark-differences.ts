import { diffWordsWithSpace } from 'diff';
import { findFigures } from '../../lib/figures/find-figures';
import { makeTranscript } from '../../lib/text/make-transcript';
import { findWords } from '../../lib/text/words';
import { markSharedWords } from '../cross-references/mark-shared-words';

/** A run of a quotation. Runs joined together are the quotation, unchanged. */
export interface DiffRun {
  readonly text: string;
  /** `own`: words that only this side has; `shared`: words by which the two were found; else plain. */
  readonly kind: 'plain' | 'own' | 'shared';
  readonly isFigure: boolean;
}

export interface MarkedPair {
  readonly earlier: DiffRun[];
  readonly later: DiffRun[];
  /** Whether the runs tell a difference word by word; else only what both share. */
  readonly isDiff: boolean;
}

/**
 * So many of the words of the shorter one must be kept for a difference word by word to say anything: between two sentences
 * that merely speak of one matter it is noise.
 */
const FEWEST_KEPT = 0.5;
/** Past so many words on both sides together, a difference would take longer than a key press. */
const MOST_WORDS = 1200;

/** What differs between two passages, word by word where they are near enough, and the figures in both. */
export function markDifferences(earlier: string, later: string, evidence: readonly string[]): MarkedPair {
  const words = Math.min(findWords(earlier).length, findWords(later).length);
  const isShort = earlier.length + later.length < MOST_WORDS * 6;
  const pieces = isShort ? diffWordsWithSpace(earlier, later) : [];
  const kept = pieces.filter((piece) => !piece.added && !piece.removed);
  const keptWords = kept.reduce((sum, piece) => sum + findWords(piece.value).length, 0);
  const isDiff = words > 0 && keptWords >= FEWEST_KEPT * words;
  const side = (text: string, isOwn: (piece: (typeof pieces)[number]) => boolean, isOther: typeof isOwn): DiffRun[] =>
    emphasiseFigures(
      text,
      isDiff
        ? pieces
            .filter((piece) => !isOther(piece))
            .map((piece) => ({ text: piece.value, kind: isOwn(piece) && piece.value.trim() ? 'own' : 'plain' }))
        : markSharedWords(text, evidence).map((run) => ({ text: run.text, kind: run.isShared ? 'shared' : 'plain' })),
    );
  return {
    earlier: side(
      earlier,
      (piece) => piece.removed === true,
      (piece) => piece.added === true,
    ),
    later: side(
      later,
      (piece) => piece.added === true,
      (piece) => piece.removed === true,
    ),
    isDiff,
  };
}

/** One side alone, with its figures. */
export const markAlone = (text: string): DiffRun[] => emphasiseFigures(text, [{ text, kind: 'plain' }]);

/** A space, a mark or a small word between two changes is read as part of them. */
const SMALL = /^\P{L}*\p{L}{0,3}\P{L}*$/u;

/** Changes that only small words part are one. */
function joinChanges(runs: readonly Omit<DiffRun, 'isFigure'>[]): Omit<DiffRun, 'isFigure'>[] {
  const joined: Omit<DiffRun, 'isFigure'>[] = [];
  for (const [at, { text, kind }] of runs.entries()) {
    const isBetween =
      kind === 'plain' && SMALL.test(text) && joined.at(-1)?.kind === 'own' && runs[at + 1]?.kind === 'own';
    const shown = isBetween ? 'own' : kind;
    const last = joined.at(-1);
    if (last?.kind === shown) joined[joined.length - 1] = { text: last.text + text, kind: shown };
    else joined.push({ text, kind: shown });
  }
  return joined;
}

function emphasiseFigures(text: string, given: readonly Omit<DiffRun, 'isFigure'>[]): DiffRun[] {
  const figures = figuresIn(text);
  const runs = joinChanges(given);
  const cut: DiffRun[] = [];
  let at = 0;
  for (const { text: words, kind } of runs) {
    const end = at + words.length;
    const edges = new Set([at, end]);
    for (const figure of figures)
      for (const edge of [figure.start, figure.end]) if (edge > at && edge < end) edges.add(edge);
    const inOrder = [...edges].sort((x, y) => x - y);
    for (const [i, from] of inOrder.entries()) {
      const to = inOrder[i + 1];
      if (to === undefined || to === from) continue;
      const isFigure = figures.some((figure) => figure.start <= from && to <= figure.end);
      cut.push({ text: text.slice(from, to), kind, isFigure });
    }
    at = end;
  }
  return cut;
}

function figuresIn(text: string): readonly { start: number; end: number }[] {
  const transcript = makeTranscript([{ kind: 'paragraph', text }]);
  // White space may be folded there; then offsets would be off.
  if (transcript.text !== text) return [];
  return findFigures(transcript, { deliveredOn: null }).filter(({ kind }) => kind !== 'date' && kind !== 'universal');
}
