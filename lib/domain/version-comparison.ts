import type { Speech } from './speech';
import type { FactName } from './speech-facts';
import type { BlockKind } from './transcript';

/** Words of one transcript: UTF-16 units of its text, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A run of words that both sides have, or only one. Each holds the space and the marks that follow it. */
export interface WordPiece {
  readonly kind: 'kept' | 'removed' | 'added';
  /** Of a kept run: as it stands afterwards. */
  readonly text: string;
  /** Of a kept run whose marks, capitals or spaces were other ones: as it stood before. */
  readonly before?: string;
}

/** Words that went, and the note that says so: "[political content removed]". */
export interface RedactedWords {
  readonly removed: string;
  readonly notice: string;
}

/**
 * One thing that happened to one passage, or to several that became one (or one that became several).
 * `moved` passages may have been reworded too, which `words` tells; `redacted` ones may have been reworded besides.
 */
export type VersionChange =
  | { readonly kind: 'removed'; readonly before: TextRange; readonly after: null }
  | { readonly kind: 'added'; readonly before: null; readonly after: TextRange }
  | {
      readonly kind: 'moved' | 'reworded';
      readonly before: TextRange;
      readonly after: TextRange;
      readonly words: readonly WordPiece[];
    }
  | {
      readonly kind: 'redacted';
      readonly before: TextRange;
      readonly after: TextRange;
      readonly words: readonly WordPiece[];
      /** At least one. */
      readonly redactions: readonly RedactedWords[];
    };

export type VersionChangeKind = VersionChange['kind'];

/**
 * A run of one block as it is shown. Kept, removed and moved away give the earlier text, in order; kept, added and moved
 * here the later one.
 */
export interface ComparedRun extends Omit<WordPiece, 'kind'> {
  readonly kind: WordPiece['kind'] | 'moved away' | 'moved here';
  /** Which of `changes` it belongs to; null for what is the same and for marks that no change is made of. */
  readonly change: number | null;
}

/** A block of the later transcript, or, where all of it went, of the earlier one. */
export interface ComparedBlock {
  readonly kind: BlockKind;
  readonly level?: number;
  /** Whether it holds anything but kept runs. */
  readonly isChanged: boolean;
  readonly runs: readonly ComparedRun[];
}

export type MetadataField = FactName | 'url';

/** A field whose value differs; null where a side does not say (notices are empty lists then). */
export type MetadataChange = {
  readonly [Field in MetadataField]: {
    readonly field: Field;
    readonly before: Speech[Field] | null;
    readonly after: Speech[Field] | null;
  };
}[MetadataField];

/**
 * Whether GOV.UK says that it changed the words. The date it declares is `updatedOn`, or `publishedOn` where there was no
 * update; dates that were inferred don't count.
 * `no change`: the words are the same. `declared`: the later copy's date is after the earlier one's. `silent`: the words
 * changed and the date did not move. `unknown`: a side has no date, or the dates are not exact enough, or they go back.
 * Dates are days: two edits on the day of a declared update look silent.
 */
export type Disclosure = 'no change' | 'declared' | 'silent' | 'unknown';

/** What was changed between two copies of one speech. Plain data, as JSON has it. */
export interface VersionComparison {
  /** In the order of the text; moved passages where they stand now. */
  readonly changes: readonly VersionChange[];
  /**
   * How many of each kind; and of the passages with the same words, how many differ in marks, capitals or spaces (these
   * are no changes and not in the list).
   */
  readonly counts: Readonly<Record<VersionChangeKind | 'typographic', number>>;
  /** Fields that both copies know and that differ, and the notices. */
  readonly metadata: readonly MetadataChange[];
  /** Fields that only one copy knows: that says more of how it was read than of what was changed. */
  readonly knownOnce: readonly MetadataChange[];
  readonly disclosure: Disclosure;
  /** Both texts in one, for display. */
  readonly pieces: readonly ComparedBlock[];
}
