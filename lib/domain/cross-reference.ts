import type { SpeechId } from './ids';
import type { Passage } from './transcript';

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

/** An earlier passage that shares matter with the one asked about. */
export interface SaidBefore {
  readonly speechId: SpeechId;
  readonly passage: Passage;
  /** Comparable within one answer only; larger is closer. */
  readonly score: number;
  readonly band: Band;
  /** The words that the two passages share, most telling first; evidence in words for the reader. */
  readonly evidence: readonly string[];
}

/** Two passages of two speeches, suggested by the index. `from` belongs to the speech asked about. */
export interface CrossReference {
  readonly from: { readonly speechId: SpeechId; readonly passage: Passage };
  readonly to: { readonly speechId: SpeechId; readonly passage: Passage };
  readonly score: number;
  readonly band: Band;
  readonly evidence: readonly string[];
}
