import { type Claim, isDeleted, type Tag } from '../domain/claim';
import { CLAIM_TYPES, type ClaimType } from '../domain/claim-types';
import { compareText } from '../domain/compare-text';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { byId, currentTagIds, livingTags, parentOf } from '../domain/tag-tree';

export interface CodedType extends ClaimType {
  /** Claims of this type, deleted ones not counted. */
  readonly claims: number;
}

export interface CodedTag {
  readonly tag: Tag;
  readonly claims: number;
  /** In alphabetical order. */
  readonly children: readonly CodedTag[];
}

export interface Codebook {
  readonly types: readonly CodedType[];
  readonly tags: readonly CodedTag[];
}

/** All twelve types, and the tags of the document as a tree, with how often each is used. */
export function describeCodebook({ claims, tags }: SpeechmarkDocument): Codebook {
  const living = claims.filter((claim) => !isDeleted(claim));
  const tagById = byId(tags);
  const count = countBy(living, (claim) => currentTagIds(claim.tags.value, tagById));
  const known = livingTags(tagById).sort((a, b) => compareText(a.name.value, b.name.value));
  const under = (parent: string | null): CodedTag[] =>
    known
      .filter((tag) => (parentOf(tag, tagById)?.id ?? null) === parent)
      .map((tag) => ({ tag, claims: count.get(tag.id) ?? 0, children: under(tag.id) }));
  const ofType = countBy(living, (claim) => claim.types.value);
  return { types: CLAIM_TYPES.map((type) => ({ ...type, claims: ofType.get(type.id) ?? 0 })), tags: under(null) };
}

function countBy(claims: readonly Claim[], read: (claim: Claim) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of claims.flatMap(read)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Each tag with the one that it stands under, the upper ones first. */
export const listCodedTags = (
  tags: readonly CodedTag[],
  parent: CodedTag | null = null,
): { coded: CodedTag; parent: CodedTag | null }[] =>
  tags.flatMap((coded) => [{ coded, parent }, ...listCodedTags(coded.children, coded)]);
