import type { ClaimGateway } from '@/components/marking/claim-gateway';
import { quoteWithSource } from '@/components/quote-with-source';
import type { Claim, ClaimDraft, Stamped, Tag } from '@/lib/domain/claim';
import { fail, type Result, succeed } from '@/lib/domain/errors';
import { asTagId, type ClaimId, type TagId } from '@/lib/domain/ids';
import { CODER } from './build-claim';

export interface FakeGateway extends ClaimGateway {
  /** What is kept, deleted ones left out. */
  claims(): readonly Claim[];
  /** A change made on another surface. */
  put(claim: Claim): void;
  panelOpened: number;
}

/** A store in memory that answers as the real one does. */
export function createFakeGateway(claims: readonly Claim[] = [], knownTags: readonly string[] = []): FakeGateway {
  const kept = new Map<ClaimId, Claim>(claims.map((claim) => [claim.id, claim]));
  const tags = new Map<TagId, Tag>();
  const watchers = new Set<() => void>();
  let ticks = 0;
  const stamp = <Value>(value: Value): Stamped<Value> => ({
    value,
    at: new Date(Date.UTC(2026, 0, 5, 10, 0, 0, ++ticks)).toISOString(),
    by: CODER,
  });
  const findTag = (name: string): TagId => {
    const id = asTagId(`tag:${name.toLowerCase()}`);
    if (!tags.has(id)) tags.set(id, { id, name: stamp(name) });
    return id;
  };
  for (const name of knownTags) findTag(name);
  const keep = (claim: Claim): Result<Claim> => {
    kept.set(claim.id, claim);
    for (const watcher of watchers) watcher();
    return succeed(claim);
  };
  const toClaim = ({ id, target, types, tags: names, note }: ClaimDraft): Claim => {
    const { at, by } = stamp(null);
    return {
      id,
      target,
      created: { at, by },
      types: stamp(types),
      tags: stamp(names.map(findTag)),
      notes: note ? { [CODER]: stamp(note) } : {},
      deleted: stamp(false),
      history: [],
    };
  };
  const listed = (): Claim[] => [...kept.values()].filter((claim) => !claim.deleted.value);
  const change = (id: ClaimId, toChanged: (claim: Claim) => Claim): Result<Claim> => {
    const claim = kept.get(id);
    return claim ? keep(toChanged(claim)) : fail({ kind: 'not stored' });
  };

  return {
    panelOpened: 0,
    claims: listed,
    put: (claim) => void keep(claim),
    load: async () =>
      succeed({
        speechId: listed()[0]?.target.speechId ?? null,
        claims: listed(),
        tags: [...tags.values()],
        coder: CODER,
        copies: null,
      }),
    add: async (draft) => keep(toClaim(draft)),
    edit: async (id, changes) =>
      change(id, (claim) => ({
        ...claim,
        ...(changes.types && { types: stamp(changes.types) }),
        ...(changes.tags && { tags: stamp(changes.tags.map(findTag)) }),
        ...(changes.note !== undefined && { notes: { ...claim.notes, [CODER]: stamp(changes.note) } }),
      })),
    remove: async (id) => change(id, (claim) => ({ ...claim, deleted: stamp(true) })),
    attach: async (id, target) =>
      change(id, (claim) => ({ ...claim, target, attached: { at: stamp(0).at, by: CODER } })),
    describeQuote: async (exact, speech, place) => succeed(quoteWithSource({ exact }, speech, place)),
    restore: async (id) => change(id, (claim) => ({ ...claim, deleted: stamp(false) })),
    watch(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    openPanel() {
      this.panelOpened++;
    },
  };
}
