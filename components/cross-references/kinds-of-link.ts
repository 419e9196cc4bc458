import type { Relation } from '../../lib/domain/cross-reference';
import type { LinkedPassages } from './join-answers';

/** What an analyst asks for first, in that order. */
export const LINK_KINDS = [
  'changed',
  'same figure',
  'followed up',
  'repeated',
  'called back',
  'same name',
  'same matter',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

const KIND_OF_RELATION: Readonly<Partial<Record<Relation, LinkKind>>> = {
  updates: 'changed',
  'changes the measure': 'changed',
  softens: 'changed',
  strengthens: 'changed',
  contradicts: 'changed',
  'same figure, other wording': 'same figure',
  delivers: 'followed up',
  answers: 'followed up',
  repeats: 'repeated',
  're-announces': 'repeated',
};

/**
 * The one kind that says most of a link, so that the numbers of all kinds add up to the number of links: by what the reader said
 * of it; else by what was suggested, and by the evidence.
 */
export function kindOf({ relation, evidence }: Pick<LinkedPassages, 'relation' | 'evidence'>): LinkKind {
  const named = relation && KIND_OF_RELATION[relation.name];
  if (named && relation.isStated) return named;
  const kinds = new Set<LinkKind>(named ? [named] : []);
  for (const { kind } of evidence) {
    if (kind === 'same name') kinds.add('same name');
    if (kind === 'earlier speech') kinds.add('called back');
    if (kind === 'figure changed') kinds.add('changed');
    if (kind === 'same figure') kinds.add('same figure');
    if (kind === 'promise kept') kinds.add('followed up');
    if (kind === 'verbatim run') kinds.add('repeated');
  }
  return LINK_KINDS.find((kind) => kinds.has(kind)) ?? 'same matter';
}

/** How many links there are of each kind, without those of which there are none. */
export function countKinds(links: readonly LinkedPassages[]): { kind: LinkKind; count: number }[] {
  return LINK_KINDS.map((kind) => ({ kind, count: links.filter((link) => kindOf(link) === kind).length })).filter(
    ({ count }) => count > 0,
  );
}
