import type { Passage, Transcript } from '../../domain/transcript';
import { findRedactions, type Redaction } from '../../text/find-redactions';
import { normalizeText } from '../../text/normalize-text';
import { splitPassages } from '../../text/split-passages';
import { findWordsAndSigns, type Word } from '../../text/words';
import { STOP_WORDS } from '../stop-words';

/** A word, a sign that counts as one, or a whole redaction note, whose words are nobody's. */
export interface Token extends Word {
  readonly isNotice: boolean;
  /** What it counts when two passages are compared, 0 to 1: words that stand in every sentence say little. */
  readonly weight: number;
}

/** What is compared as a whole: a passage, cut where a redaction note stands between sentences. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  /** Which of the tokens are its own, end exclusive. A unit without any is a block of marks only. */
  readonly from: number;
  readonly to: number;
  /** Equal for units that say the same. */
  readonly key: string;
}

export interface Side {
  readonly transcript: Transcript;
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
}

/** Units in order; together they hold all that is not white space. Linear. */
export function readSide(transcript: Transcript): Side {
  const redactions = findRedactions(transcript.text);
  const tokens = findTokens(transcript.text, redactions);
  const pieces = splitPassages(transcript).flatMap((passage) => cutAtNotes(passage, redactions));
  return { transcript, tokens, units: makeUnits(pieces, tokens, transcript.text) };
}

function findTokens(text: string, redactions: readonly Redaction[]): Token[] {
  const tokens: Token[] = [];
  const weights = new Map<string, number>();
  const weigh = (key: string): number => {
    const weight = weights.get(key) ?? weighWord(key);
    weights.set(key, weight);
    return weight;
  };
  let next = 0;
  for (const word of findWordsAndSigns(text)) {
    while ((redactions[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    const redaction = redactions[next];
    if (!redaction || word.end <= redaction.start) {
      tokens.push({ key: word.key, start: word.start, end: word.end, isNotice: false, weight: weigh(word.key) });
    } else if (tokens.at(-1)?.start !== redaction.start) tokens.push(makeNotice(redaction));
  }
  return tokens;
}

const weighWord = (key: string): number =>
  /[\p{L}\p{N}]/u.test(key) && !STOP_WORDS.has(key.replaceAll("'", '')) ? 1 : 0.25;

/** Its key can't be a word's. */
const makeNotice = ({ start, end, text }: Redaction): Token => {
  const words = findWordsAndSigns(text).map(({ key }) => key);
  return { start, end, isNotice: true, weight: 0, key: `[${words.join(' ')}]` };
};

type Piece = Omit<Passage, 'text'>;

const ENDS_SENTENCE = /[.!?…:;]["'”’)»]*\s*$/;
const BEGINS_SENTENCE = /^[.,;:!?…]*\s+["'“‘«(]*[\p{Lu}\p{N}\p{Sc}]/u;

function cutAtNotes(passage: Passage, redactions: readonly Redaction[]): Piece[] {
  const cuts: number[] = [];
  for (const { start, end } of redactionsWithin(passage, redactions)) {
    const [head, rest] = [passage.text.slice(0, start - passage.start), passage.text.slice(end - passage.start)];
    if (ENDS_SENTENCE.test(head.slice(-8))) cuts.push(start);
    if (BEGINS_SENTENCE.test(rest.slice(0, 16))) cuts.push(end + (/^[.,;:!?…]*/.exec(rest)?.[0].length ?? 0));
  }
  return [...cuts, passage.end].map((end, i) => ({ block: passage.block, start: cuts[i - 1] ?? passage.start, end }));
}

/** Found by halving, for a long text may have many of both. */
function redactionsWithin({ start, end }: Piece, redactions: readonly Redaction[]): readonly Redaction[] {
  let low = 0;
  for (let high = redactions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((redactions[middle] as Redaction).start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < redactions.length && (redactions[last] as Redaction).end <= end) last++;
  return redactions.slice(low, last);
}

/** Pieces without words go with the piece before them in their block, or else with the one after. */
function makeUnits(pieces: readonly Piece[], tokens: readonly Token[], text: string): Unit[] {
  const units: (Piece & { from: number; to: number })[] = [];
  let next = 0;
  for (const piece of pieces) {
    const from = next;
    while (next < tokens.length && (tokens[next] as Token).start < piece.end) next++;
    const last = units.at(-1);
    const isWordless = from === next || last?.from === last?.to;
    if (last && last.block === piece.block && isWordless) {
      units[units.length - 1] = { ...last, end: piece.end, to: next };
    } else units.push({ ...piece, from, to: next });
  }
  return units.map((unit) => ({ ...trim(unit, text), key: keyOf(unit, tokens, text) }));
}

function trim<Range extends Piece>(range: Range, text: string): Range {
  const words = text.slice(range.start, range.end);
  const start = range.start + words.length - words.trimStart().length;
  return { ...range, start, end: start + words.trim().length };
}

function keyOf({ from, to, start, end }: Omit<Unit, 'key'>, tokens: readonly Token[], text: string): string {
  if (from === to) return `\n${normalizeText(text.slice(start, end)).text}`;
  return tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}
