import type { SpeechId } from './ids';
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
  /** Words of one passage that stand for words of the other. */
  | { readonly kind: 'same thing'; readonly here: string; readonly there: string }
  /** The speaker points to an earlier speech. */
  | { readonly kind: 'earlier speech'; readonly words: string }
  /** What was promised there is reported here. */
  | { readonly kind: 'promise kept'; readonly here: string; readonly there: string }
  /** Little in the words themselves, much in what is said around both. */
  | { readonly kind: 'same context' };

/** How the passage found stands to the speech asked about in time, as far as both dates tell. */
export type Order = 'earlier' | 'later' | 'same time' | 'undated';

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
  readonly order: Order;
}

/** The words of the passage found by which it was found, for marking them in both. */
export const sharedWords = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap((item) => (item.kind === 'same words' ? item.words : []));
