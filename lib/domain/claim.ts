import type { ClaimTypeId } from './claim-types';
import type { Instant } from './dates';
import type { ClaimId, CoderId, SpeechId, TagId, TranscriptId } from './ids';
import type { Selectors } from './selector';
import type { TagColour } from './tag-tree';

/**
 * Where a claim points: words of one transcript of one speech. A claim keeps the transcript it was made on until the
 * reader attaches it to other words.
 */
export interface Target extends Selectors {
  readonly speechId: SpeechId;
  readonly transcriptId: TranscriptId;
}

/** A value with when and by whom it was set: the later `at` wins a merge, then the larger `by`. */
export interface Stamped<Value> {
  readonly value: Value;
  readonly at: Instant;
  readonly by: CoderId;
}

/** A value that lost a merge or was replaced, kept so that nothing vanishes without a word. */
export type HistoryEntry =
  | { readonly field: 'types'; readonly lost: Stamped<readonly ClaimTypeId[]> }
  | { readonly field: 'tags'; readonly lost: Stamped<readonly TagId[]> }
  | { readonly field: 'target'; readonly lost: Stamped<Target> };

/** What the reader marked. */
export interface Claim {
  readonly id: ClaimId;
  readonly target: Target;
  readonly created: { readonly at: Instant; readonly by: CoderId };
  /** When and by whom it was given the target it has; absent while that is the one it was made on. */
  readonly attached?: { readonly at: Instant; readonly by: CoderId };
  readonly types: Stamped<readonly ClaimTypeId[]>;
  readonly tags: Stamped<readonly TagId[]>;
  /** Markdown, one per coder, so that two people's notes never compete. An emptied note keeps its stamp. */
  readonly notes: Readonly<Record<CoderId, Stamped<string>>>;
  /** A tombstone while `value` is true. It beats edits older than itself; a later edit restores the claim. */
  readonly deleted: Stamped<boolean>;
  readonly history: readonly HistoryEntry[];
}

/** What a reader decides when marking; the store adds stamps. `id` is the sender's, so that a retry can't write twice. */
export interface ClaimDraft {
  readonly id: ClaimId;
  readonly target: Target;
  readonly types: readonly ClaimTypeId[];
  /** Names, as typed; the store finds or makes the tags. */
  readonly tags: readonly string[];
  readonly note: string;
}

/** Fields left out stay as they are. */
export interface ClaimChanges {
  readonly types?: readonly ClaimTypeId[];
  readonly tags?: readonly string[];
  readonly note?: string;
}

/** The user's label. The id is made from its first name, so that the same tag made on two machines is one tag. */
export interface Tag {
  readonly id: TagId;
  readonly name: Stamped<string>;
  /** The tag it stands under. Like the rest absent until it is set. */
  readonly parent?: Stamped<TagId | null>;
  readonly colour?: Stamped<TagColour | null>;
  /** The tag that it became one with: claims keep the id they were given, and show that one (`tag-tree.ts`). */
  readonly merged?: Stamped<TagId | null>;
  /** Shown nowhere while `value` is true; claims keep it, so that it can come back. */
  readonly deleted?: Stamped<boolean>;
}

/** The target with the stamp it was set under. */
export const targetStamp = ({ target, attached, created }: Claim): Stamped<Target> => ({
  value: target,
  ...(attached ?? created),
});

/** Where it points, and where it pointed before it was attached to other words. */
export const listTargets = ({ target, history }: Claim): readonly Target[] => [
  target,
  ...history.flatMap((entry) => (entry.field === 'target' ? [entry.lost.value] : [])),
];

/** What it was made on, where it was attached to something else since. */
export function firstTarget({ history }: Pick<Claim, 'history'>): Stamped<Target> | null {
  const lost = history.flatMap((entry) => (entry.field === 'target' ? [entry.lost] : []));
  return lost.reduce<Stamped<Target> | null>((first, one) => (first && first.at <= one.at ? first : one), null);
}

/** The same, where those words were others. */
export function firstWords(claim: Pick<Claim, 'history' | 'target'>): { words: string; at: Instant } | null {
  const first = firstTarget(claim);
  const words = first?.value.quote.exact ?? '';
  return first && words !== claim.target.quote.exact ? { words, at: first.at } : null;
}

/** The same claim under another id of its speech. */
export function moveToSpeech(claim: Claim, speechId: SpeechId): Claim {
  const move = (target: Target): Target => ({ ...target, speechId });
  return {
    ...claim,
    target: move(claim.target),
    history: claim.history.map((entry) =>
      entry.field === 'target' ? { ...entry, lost: { ...entry.lost, value: move(entry.lost.value) } } : entry,
    ),
  };
}

export const isDeleted = (claim: Claim): boolean => claim.deleted.value;

/** When anything about the claim last changed. */
export function getUpdatedAt(claim: Claim): Instant {
  const stamps = [claim.types, claim.tags, claim.deleted, targetStamp(claim), ...Object.values(claim.notes)];
  return stamps.reduce((latest, stamp) => (stamp.at > latest ? stamp.at : latest), claim.created.at);
}
