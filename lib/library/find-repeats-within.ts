import type { CrossReference } from '../domain/cross-reference';
import type { PartialDate } from '../domain/dates';
import type { Figure } from '../domain/figure';
import type { SpeechId } from '../domain/ids';
import type { Passage, Transcript } from '../domain/transcript';
import { compareFigures } from '../figures/compare-figures';
import { findFigures } from '../figures/find-figures';
import { splitPassages } from '../text/split-passages';
import { eachWord, stemOf } from './read-terms';

interface OneSpeech {
  readonly speech: { readonly id: SpeechId; readonly deliveredOn: PartialDate | null };
  readonly transcript: Transcript;
}

/** A passage with the figures that begin in it. */
interface Told {
  readonly at: number;
  readonly passage: Passage;
  readonly figures: readonly Figure[];
  /** Words of substance by their stems. */
  readonly words: ReadonlyMap<string, string>;
}

/** Nearer passages go on speaking of one thing, and repeat its figure as anyone would. */
const APART = 2;
/** Words of substance that both passages must share besides the figure. Small counts agree by chance. */
const WORDS_NEEDED: Readonly<Partial<Record<Figure['kind'], number>>> = { money: 1, share: 2, count: 2, measure: 2 };
const SMALLEST_COUNT = 13;

/**
 * Passages of one speech that name the same figure of the same matter, the later one with the first that named it: money
 * that is announced and counted twice. A figure alone is not enough. In the order of the text. Cost: finding the figures.
 */
export function findRepeatsWithin({ speech, transcript }: OneSpeech): CrossReference[] {
  const told = readPassages(transcript, speech.deliveredOn);
  return told.flatMap((later) => {
    for (const earlier of told) {
      if (later.at - earlier.at < APART) break;
      const found = link(later, earlier, speech.id);
      if (found) return [found];
    }
    return [];
  });
}

function readPassages(transcript: Transcript, deliveredOn: PartialDate | null): Told[] {
  const figures = findFigures(transcript, { deliveredOn });
  return splitPassages(transcript).flatMap((passage, at) => {
    const own = figures.filter(({ start }) => start >= passage.start && start < passage.end);
    const telling = own.filter(isTelling);
    return telling.length > 0 ? [{ at, passage, figures: telling, words: readWords(passage, own) }] : [];
  });
}

const isTelling = ({ kind, quantity }: Figure): boolean =>
  WORDS_NEEDED[kind] !== undefined && (kind !== 'count' || (quantity.value ?? 0) >= SMALLEST_COUNT);

/** Without those of its figures, which "million" would otherwise give to every sum. */
function readWords({ text, start: from }: Passage, figures: readonly Figure[]): Map<string, string> {
  const words = new Map<string, string>();
  eachWord(text, (start, end) => {
    if (figures.some((figure) => start + from < figure.end && end + from > figure.start)) return;
    const stem = stemOf(text.slice(start, end));
    if (stem && !words.has(stem)) words.set(stem, text.slice(start, end));
  });
  return words;
}

function link(later: Told, earlier: Told, speechId: SpeechId): CrossReference | null {
  const shared = [...earlier.words].filter(([stem]) => later.words.has(stem)).map(([, word]) => word);
  for (const here of later.figures)
    for (const there of earlier.figures) {
      if (compareFigures(here, there) !== 'same' || shared.length < (WORDS_NEEDED[here.kind] ?? 0)) continue;
      return {
        from: { speechId, passage: later.passage },
        to: { speechId, passage: earlier.passage },
        score: shared.length,
        band: 'likely',
        relation: null,
        evidence: [
          { kind: 'same figure', here: here.text, there: there.text },
          { kind: 'same words', words: shared },
        ],
        order: 'same time',
      };
    }
  return null;
}
