import type { Instant, PartialDate } from './dates';
import type { Failure } from './errors';
import type { DocumentType } from './speech';

/** Something that speeches on GOV.UK can be listed by, as its Search API names it. */
export interface GovukName {
  /** The last part of its address: `nadhim-zahawi`. */
  readonly slug: string;
  readonly title: string;
}

/** Which speeches on GOV.UK are wanted; null narrows nothing. */
export interface SpeechSearch {
  readonly speaker: GovukName | null;
  readonly department: GovukName | null;
  readonly role: GovukName | null;
  /** When it was published, not delivered: the Search API knows nothing else. Both ends belong to it. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly kinds: readonly DocumentType[];
}

/** Why a speech that GOV.UK lists was not added. */
export const SKIP_REASONS = [
  'already there',
  'withdrawn',
  'another language',
  'gone',
  'not found',
  'elsewhere',
  'no speech',
  'unreadable',
  'no answer',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface SkippedPage {
  readonly path: string;
  readonly title: string;
  readonly reason: SkipReason;
}

/** Why a run did not come to its end. It can be taken up again in each case. */
export type StopReason =
  | { readonly kind: 'asked to' }
  /** GOV.UK gave no answer several times in a row. */
  | { readonly kind: 'no answer' }
  /** GOV.UK's list was no list. */
  | { readonly kind: 'no list' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A page that is still to be asked for. */
export interface ListedAddress {
  readonly path: string;
  readonly title: string;
}

/**
 * One run of adding the speeches that a search found: what was done, and so what is left. It is written together with each
 * speech, so that whenever it breaks off both say the same.
 */
export interface ImportRun {
  readonly id: string;
  readonly startedAt: Instant;
  readonly search: SpeechSearch;
  readonly withWithdrawn: boolean;
  /** How many there are, as GOV.UK said. */
  readonly total: number;
  /** How many results of the search have been gone through, of which `listed` are to be asked for. */
  readonly searched: number;
  readonly isListed: boolean;
  readonly listed: number;
  /** How many of `listed` are done with. */
  readonly asked: number;
  readonly added: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** The first of them, without those that were there already. */
  readonly skippedPages: readonly SkippedPage[];
  /** Null while it runs, or when it was broken off without a word. */
  readonly end: { readonly kind: 'done' } | StopReason | null;
}

export const countSkipped = ({ skipped }: Pick<ImportRun, 'skipped'>): number =>
  Object.values(skipped).reduce((sum, count) => sum + count, 0);

/** More names than these no one reads. */
const MOST_NAMED = 200;

/** The run with some pages passed over. */
export function skipPages(run: ImportRun, pages: readonly SkippedPage[]): ImportRun {
  const skipped = { ...run.skipped };
  for (const { reason } of pages) skipped[reason] = (skipped[reason] ?? 0) + 1;
  const named = pages.filter(({ reason }) => reason !== 'already there');
  return { ...run, skipped, skippedPages: [...run.skippedPages, ...named].slice(0, MOST_NAMED) };
}
