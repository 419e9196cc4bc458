import { placeTargets } from '../../lib/anchoring/place-targets';
import type { Band, CrossReference, Evidence, Relation } from '../../lib/domain/cross-reference';
import type { CoderId, SpeechId } from '../../lib/domain/ids';
import { type OtherNote, otherNotes, ownNote } from '../../lib/domain/notes';
import type { OrderInTime } from '../../lib/domain/order-in-time';
import { isFound } from '../../lib/domain/placement';
import { endsFrom, type LinkEnds, type ReferenceAnswer, relationFrom } from '../../lib/domain/reference-answer';
import type { Transcript } from '../../lib/domain/transcript';
import { findAnswer, keyOfReference } from '../../lib/text/match-reference';

/** Words of a text, end exclusive. */
export interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Two passages that were suggested, or that the reader has linked, with what the reader said of them. */
export interface LinkedPassages {
  readonly key: string;
  readonly here: Words & {
    /** Whether they stand in the text on show, at `start` and `end`. */
    readonly isShown: boolean;
  };
  readonly there: Words & { readonly speechId: SpeechId };
  readonly order: OrderInTime;
  /** Whether one speech says both. */
  readonly isWithin: boolean;
  /** Null where no index suggests it. */
  readonly band: Band | null;
  readonly verdict: 'suggested' | 'confirmed' | 'dismissed';
  /** What is done to the other end; `isReversed`: the other does it to this one. */
  readonly relation: { readonly name: Relation; readonly isStated: boolean; readonly isReversed: boolean } | null;
  readonly evidence: readonly Evidence[];
  /** What the reader noted of the link, empty where nothing, and what others did, from their files. */
  readonly note: { readonly own: string; readonly others: readonly OtherNote[] };
  /** What is stored of it; null while nothing is. */
  readonly answer: ReferenceAnswer | null;
}

interface Shown {
  readonly speechId: SpeechId;
  readonly transcript: Transcript;
  /** When another speech was given, seen from this one. */
  readonly orderOf: (speechId: SpeechId) => OrderInTime;
  /** Whose the own notes are; null before the first mark. */
  readonly coder: CoderId | null;
}

/**
 * Suggestions, best first, each with the reader's answer to it; before them the links that the reader has confirmed and no
 * suggestion covers. Those that were dismissed stay in their place, marked as such.
 */
export function joinAnswers(
  references: readonly CrossReference[],
  answers: readonly ReferenceAnswer[],
  shown: Shown,
): LinkedPassages[] {
  const met = new Set<ReferenceAnswer>();
  const suggested = references.map((reference) => {
    const [from, to] = [reference.from, reference.to].map(({ speechId, passage }) => ({
      speechId,
      words: passage.text,
    }));
    const answer = from && to ? findAnswer(answers, from, to) : null;
    if (answer) met.add(answer);
    return fromSuggestion(reference, answer, shown.coder);
  });
  const own = answers
    .filter((answer) => answer.verdict.value === 'confirmed' && !met.has(answer))
    .flatMap((answer) => {
      const ends = endsFrom(answer, shown.speechId);
      return ends ? [fromAnswer(answer, ends, shown)] : [];
    });
  return withoutDoubles([...own, ...suggested]);
}

/** A suggestion that comes twice, perhaps cut a little otherwise, is kept as it comes first; each of the reader's answers is shown, once. */
function withoutDoubles(links: readonly LinkedPassages[]): LinkedPassages[] {
  const kept: LinkedPassages[] = [];
  for (const link of [...links].sort((a, b) => Number(b.answer !== null) - Number(a.answer !== null)))
    if (!kept.some((other) => (link.answer ? other.answer === link.answer : areDoubles(link, other)))) kept.push(link);
  return links.filter((link) => kept.includes(link));
}

const areDoubles = (a: LinkedPassages, b: LinkedPassages): boolean =>
  a.key === b.key ||
  (a.there.speechId === b.there.speechId &&
    a.here.isShown &&
    b.here.isShown &&
    overlap(a.here, b.here) &&
    overlap(a.there, b.there));

/** Whether what both spans have in common is more than half of the longer one. */
function overlap(a: Words, b: Words): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > Math.max(a.end - a.start, b.end - b.start) / 2;
}

function fromSuggestion(
  reference: CrossReference,
  answer: ReferenceAnswer | null,
  coder: CoderId | null,
): LinkedPassages {
  const { from, to, band, evidence, order } = reference;
  const verdict = answer?.verdict.value ?? 'open';
  return {
    key: keyOfReference(
      { speechId: from.speechId, words: from.passage.text },
      { speechId: to.speechId, words: to.passage.text },
    ),
    here: { ...from.passage, isShown: true },
    there: { ...to.passage, speechId: to.speechId },
    order,
    isWithin: from.speechId === to.speechId,
    band,
    verdict: verdict === 'open' ? 'suggested' : verdict,
    relation:
      statedRelation(answer, from.speechId) ??
      // What was said later does it to what was said before, whichever of them was asked about.
      (reference.relation && { name: reference.relation, isStated: false, isReversed: order === 'later' }),
    evidence,
    note: noteOf(answer, coder),
    answer,
  };
}

function fromAnswer(
  answer: ReferenceAnswer,
  { here, there }: LinkEnds,
  { transcript, orderOf, coder }: Shown,
): LinkedPassages {
  const [placement] = placeTargets([here], transcript);
  const place = placement && isFound(placement) ? placement : null;
  const { start, end } = place ?? here.position;
  return {
    key: keyOfReference({ ...here, words: here.quote.exact }, { ...there, words: there.quote.exact }),
    here: { text: place ? transcript.text.slice(start, end) : here.quote.exact, start, end, isShown: place !== null },
    there: { text: there.quote.exact, ...there.position, speechId: there.speechId },
    order: orderOf(there.speechId),
    isWithin: here.speechId === there.speechId,
    band: null,
    verdict: 'confirmed',
    relation: statedRelation(answer, here.speechId),
    evidence: [],
    note: noteOf(answer, coder),
    answer,
  };
}

function noteOf(answer: ReferenceAnswer | null, coder: CoderId | null): LinkedPassages['note'] {
  const notes = answer?.notes ?? {};
  return { own: ownNote(notes, coder), others: otherNotes(notes, coder) };
}

function statedRelation(answer: ReferenceAnswer | null, here: SpeechId): LinkedPassages['relation'] {
  const stated = answer && relationFrom(answer, here);
  return stated && { ...stated, isStated: true };
}
