import type { Instant } from './dates';

/** What was found at a speech's address on GOV.UK instead of the speech. */
export interface MissingPage {
  /** No page (404 or 410); a way to another page; or a page that is no speech. */
  readonly kind: 'gone' | 'elsewhere' | 'no speech';
  /** Where it leads, if that is known. */
  readonly address: string | null;
  /** When that was first found. */
  readonly at: Instant;
}
