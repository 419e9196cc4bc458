/** Branded strings, so that one kind of id can't be passed where another is meant. All are opaque. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Never changes once given. Which names lead to it is kept in the aliases (`speech-aliases.ts`). */
export type SpeechId = Id<'speech'>;
/** Made from the transcript's text and the version of the offset rule: equal text has an equal id. */
export type TranscriptId = Id<'transcript'>;
/** A UUID made by whoever marks the claim, so that a repeated message can't store it twice. */
export type ClaimId = Id<'claim'>;
export type TagId = Id<'tag'>;
/** A person who marks, with a changeable name. A UUID. */
export type CoderId = Id<'coder'>;
/** A UUID; `bundled:` and a name for a thread that comes with the extension. */
export type ThreadId = Id<'thread'>;
/** A UUID. */
export type FilterId = Id<'filter'>;

export const asSpeechId = (id: string): SpeechId => id as SpeechId;
export const asTranscriptId = (id: string): TranscriptId => id as TranscriptId;
export const asClaimId = (id: string): ClaimId => id as ClaimId;
export const asTagId = (id: string): TagId => id as TagId;
export const asCoderId = (id: string): CoderId => id as CoderId;
export const asThreadId = (id: string): ThreadId => id as ThreadId;
export const asFilterId = (id: string): FilterId => id as FilterId;
