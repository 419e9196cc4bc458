import type { Band, Evidence, Relation } from './cross-reference';
import type { Figure } from './figure';
import type { OrderInTime } from './order-in-time';
import type { Passage } from './transcript';
import type { TextRange, VersionComparison } from './version-comparison';

/** The two sides of a comparison: `earlier` was said first, or, where that is not known, was given first. */
export type ComparedSide = 'earlier' | 'later';

/** How near two passages are, surest first. */
export const LIKENESSES = ['exact', 'near', 'same figure', 'same name', 'same matter'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What every row that has both sides says of them. Offsets are those of the transcript of each side. */
interface LinkedRow {
  readonly earlier: Passage;
  readonly later: Passage;
  readonly likeness: Likeness;
  /** Comparable within one comparison only. */
  readonly score: number;
  readonly band: Band;
  /** What the later passage does to the earlier one; null where it is not clear. */
  readonly relation: Relation | null;
  /** `here` is the later side. */
  readonly evidence: readonly Evidence[];
}

/** A passage that both have, word for word, nearly, or in matter. */
export interface SharedPassageRow extends LinkedRow {
  readonly kind: 'passage';
}

/** A figure of one matter on both sides. */
export interface FigureRow extends LinkedRow {
  readonly kind: 'figure';
  /** What the figures are of, in the words of a passage: "Innovation Programme", "local authorities". */
  readonly subject: string;
  /**
   * `repeated`: the same sum or share, however worded. `changed`: the same measure with another value.
   * `measure changed`: the same matter told by another measure ("12 local authorities", then "46%").
   */
  readonly change: 'repeated' | 'changed' | 'measure changed';
  readonly earlierFigure: Figure;
  readonly laterFigure: Figure;
}

/** A promise of the earlier speech and what the later one says of it. */
export type PledgeRow =
  | (LinkedRow & {
      readonly kind: 'pledge';
      readonly outcome: 'delivered' | 'updated' | 'repeated' | 'contradicted' | 'mentioned';
    })
  | { readonly kind: 'pledge'; readonly outcome: 'no follow-up'; readonly earlier: Passage; readonly later: null };

/** Something that the later speech makes public, and that the earlier one does not have. */
export interface AnnouncementRow {
  readonly kind: 'announcement';
  readonly later: Passage;
  /** The words that announce it. */
  readonly cue: string;
  /** The new money in it; null where there is none. */
  readonly money: Figure | null;
}

/** A programme, body or place, where each side names it. */
export interface NameRow {
  readonly kind: 'name';
  readonly name: string;
  readonly side: 'both' | ComparedSide;
  readonly earlier: readonly TextRange[];
  readonly later: readonly TextRange[];
}

/** Matter of the earlier speech, passages in a row, that the later one is silent on. */
export interface SilenceRow {
  readonly kind: 'silence';
  readonly earlier: readonly Passage[];
  /** What it is about, most telling first, as it stands there. */
  readonly about: readonly string[];
}

/** Two passages may have several rows: one as a shared passage, one for each of their figures, one as a promise and what came of it. */
export type ComparisonRow = SharedPassageRow | FigureRow | PledgeRow | AnnouncementRow | NameRow | SilenceRow;

/** What the sentence of counts says; each is also a filter of the rows. Rows of the band `weaker` are not counted. */
export interface ComparisonCounts {
  readonly sharedPassages: number;
  readonly exactPassages: number;
  readonly figuresRepeated: number;
  /** With those told by another measure. */
  readonly figuresChanged: number;
  readonly pledgesFollowedUp: number;
  readonly pledgesWithoutFollowUp: number;
  readonly newAnnouncements: number;
  readonly namesShared: number;
  readonly silences: number;
}

/** Two texts side by side. Plain data, as JSON has it. */
export type SpeechComparison =
  | {
      readonly kind: 'two speeches';
      /** Which argument is which side. */
      readonly earlier: 'a' | 'b';
      /** How sure that order is, seen from the later side. */
      readonly order: OrderInTime;
      readonly counts: ComparisonCounts;
      /** By interest: changed figures, contradicted or dropped pledges, new money, then the rest. */
      readonly rows: readonly ComparisonRow[];
      /**
       * Pairs of offsets that stand for the same place in both texts, rising on both sides, for scrolling one with the
       * other: the start of each linked passage that lies on the longest common order.
       */
      readonly alignment: readonly { readonly earlier: number; readonly later: number }[];
    }
  | {
      /** The same speech twice: differences are edits, and told word by word. */
      readonly kind: 'versions';
      readonly earlier: 'a' | 'b';
      readonly order: OrderInTime;
      readonly versions: VersionComparison;
    };
