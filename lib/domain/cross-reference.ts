import type { SpeechId } from './ids';
import type { OrderInTime } from './order-in-time';
import type { Passage } from './transcript';

/** Strong ones are right nearly always; weaker ones more often wrong than right. */
export type Band = 'strong' | 'likely' | 'weaker';

/** What the passage asked about does to the earlier one. Only what can be told with some confidence is suggested. */
export const RELATIONS = [
  'repeats',
  'same figure, other wording',
  'updates',
  'changes the measure',
  'delivers',
  'softens',
  'strengthens',
  'contradicts',
  're-announces',
  'answers',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Why two passages were brought together. `here` is the passage asked about, `there` the one found, words as they stand. */
export type Evidence =
  /** Words of substance that both share, in any form, most telling first, as they stand in the passage found. */
  | { readonly kind: 'same words'; readonly words: readonly string[] }
  /** The same words in the same order, five or more. */
  | { readonly kind: 'verbatim run'; readonly words: string; readonly count: number }
  /** A programme, body, place or acronym that both name. */
  | { readonly kind: 'same name'; readonly here: string; readonly there: string }
  | { readonly kind: 'same figure'; readonly here: string; readonly there: string }
  /** The same measure with another value. */
  | { readonly kind: 'figure changed'; readonly here: string; readonly there: string }
  /** What was put otherwise between passages that are the same for the most part; empty where words were left out. */
  | { readonly kind: 'reworded'; readonly here: string; readonly there: string }
  /** The speaker points to an earlier speech. */
  | { readonly kind: 'earlier speech'; readonly words: string }
  /** What was promised there is reported here. */
  | { readonly kind: 'promise kept'; readonly here: string; readonly there: string }
  /** Little in the words themselves, much in what is said around both. */
  | { readonly kind: 'same context' };

/** A passage of another speech that shares matter with the one asked about. */
export interface SaidBefore {
  readonly speechId: SpeechId;
  readonly passage: Passage;
  /** Comparable within one answer only; larger is closer. */
  readonly score: number;
  readonly band: Band;
  /** Null where it is not clear. */
  readonly relation: Relation | null;
  readonly evidence: readonly Evidence[];
  /** When it was said, seen from the speech asked about. */
  readonly order: OrderInTime;
}

/** Two passages of two speeches, suggested by the index. `from` belongs to the speech asked about. */
export interface CrossReference {
  readonly from: { readonly speechId: SpeechId; readonly passage: Passage };
  readonly to: { readonly speechId: SpeechId; readonly passage: Passage };
  readonly score: number;
  readonly band: Band;
  readonly relation: Relation | null;
  readonly evidence: readonly Evidence[];
  /** When `to` was said, seen from `from`. */
  readonly order: OrderInTime;
}

/** The words by which the passage was found, as they stand in it, for marking them in both. */
export const sharedWords = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap((item) => (item.kind === 'same words' ? item.words : []));

/** One piece of evidence in English words, for users of the engine. */
export function describeEvidence(item: Evidence): string {
  switch (item.kind) {
    case 'same words':
      return `both say ${item.words.slice(0, 5).map(quote).join(', ')}`;
    case 'verbatim run':
      return `${item.count} words in a row are the same: ${quote(item.words)}`;
    case 'same name':
      return item.here === item.there
        ? `both name ${item.here}`
        : `${quote(item.here)} here is ${quote(item.there)} there`;
    case 'same figure':
      return item.here === item.there ? `the same ${item.here}` : `${item.here} here agrees with ${item.there} there`;
    case 'figure changed':
      return `${item.there} there is ${item.here} here`;
    case 'reworded':
      if (item.here === '') return `${quote(item.there)} is left out here`;
      return item.there === '' ? `${quote(item.here)} is new here` : `${quote(item.there)} is now ${quote(item.here)}`;
    case 'earlier speech':
      return `the speaker points to an earlier speech: ${quote(item.words)}`;
    case 'promise kept':
      return `promised there (${quote(item.there)}), reported here (${quote(item.here)})`;
    case 'same context':
      return 'what is said around both is on the same matter';
  }
}

const quote = (words: string): string => `“${words}”`;
