import type { ClaimTypeId } from '../domain/claim-types';
import type { Instant } from '../domain/dates';
import type { TextQuoteSelector } from '../domain/selector';

/** Files of other programs that are read. */
export type ForeignFormat = 'W3C annotations' | 'Hypothesis' | 'REFI-QDA codebook' | 'CSV codebook';

/** Words that someone marked on a page with another program, or with this one before they were exported. */
export interface ForeignAnnotation {
  /** As the file has it, without `urn:uuid:`; where it has none, made from what was marked. */
  readonly id: string;
  /** Addresses of the page, the surest first. */
  readonly sources: readonly string[];
  readonly quote: TextQuoteSelector;
  readonly types: readonly ClaimTypeId[];
  readonly tags: readonly string[];
  /** Markdown; empty without one. */
  readonly note: string;
  readonly creator: { readonly id: string; readonly name: string } | null;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
}

/** A code of a codebook. */
export interface ForeignTag {
  readonly name: string;
  /** The name of the tag it stands under. */
  readonly parent: string | null;
  /** `#rrggbb`, or a name; null without one. */
  readonly colour: string | null;
}

/** Why something in a file is not taken. */
export type SkipReason =
  | 'not an annotation'
  | 'a reply'
  | 'a link'
  | 'a note on the whole page'
  | 'no name'
  | 'speech not in library'
  | 'words not found';

/** `what` shows which one is meant: its words, its name, or its place in the file. */
export interface Skipped {
  readonly what: string;
  readonly reason: SkipReason;
}

export interface ForeignFile {
  readonly format: ForeignFormat;
  readonly annotations: readonly ForeignAnnotation[];
  readonly tags: readonly ForeignTag[];
  readonly skipped: readonly Skipped[];
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** JSON-LD lets one stand for a list of one. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
