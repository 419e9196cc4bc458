import type { Stamped } from './claim';
import type { CoderId } from './ids';

/** Markdown, one per coder, so that notes never compete. */
export type Notes = Readonly<Record<CoderId, Stamped<string>>>;

/** A note of somebody else. */
export interface OtherNote {
  readonly by: CoderId;
  readonly text: string;
}

/** The empty string where there is none, or nobody has marked here yet. */
export const ownNote = (notes: Notes, coder: CoderId | null): string =>
  coder && Object.hasOwn(notes, coder) ? (notes[coder]?.value ?? '') : '';

/** Those of others that have words in them, in the order of their writers' ids. */
export const otherNotes = (notes: Notes, coder: CoderId | null): OtherNote[] =>
  (Object.keys(notes).sort() as CoderId[])
    .filter((by) => by !== coder && notes[by]?.value.trim())
    .map((by) => ({ by, text: notes[by]?.value ?? '' }));
