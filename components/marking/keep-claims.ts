import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Claim, ClaimChanges, ClaimDraft, Tag, Target } from '../../lib/domain/claim';
import type { ClaimTypeId } from '../../lib/domain/claim-types';
import type { Failure, Result } from '../../lib/domain/errors';
import type { ClaimId, CoderId, SpeechId } from '../../lib/domain/ids';
import type { KeptCopies } from '../../lib/domain/reading';
import type { ClaimGateway } from './claim-gateway';

/** A claim as the reader sees it: what is stored, with what was just decided and may still be on its way. */
export interface LocalClaim {
  readonly id: ClaimId;
  readonly target: Target;
  readonly types: readonly ClaimTypeId[];
  readonly tags: readonly string[];
  readonly note: string;
  /** Why the latest change is not stored; null while all is well. */
  readonly failure: Failure | null;
}

/** Not stored yet: the claim itself, or changes to it. */
interface Unsent {
  readonly draft: ClaimDraft | null;
  readonly changes: ClaimChanges;
  readonly failure: Failure | null;
}

interface Stored {
  readonly speechId: SpeechId | null;
  readonly claims: readonly Claim[];
  readonly tags: readonly Tag[];
  readonly coder: CoderId | null;
  /** Undefined until the store has answered. */
  readonly copies: KeptCopies | null | undefined;
}

/** The speech's claims on this surface, ahead of the store by what is being sent. */
export interface ClaimKeeper {
  readonly stored: ReadonlySignal<Stored>;
  readonly local: ReadonlySignal<readonly LocalClaim[]>;
  /** Set while the claims could not be read. */
  readonly failure: ReadonlySignal<Failure | null>;
  load(): Promise<void>;
  /** Shown at once, stored as soon as possible; a failure stays on the claim until it is sent again. */
  add(draft: ClaimDraft): Promise<void>;
  edit(id: ClaimId, changes: ClaimChanges): Promise<void>;
  /** Sends again what failed. */
  retry(id: ClaimId): Promise<void>;
  remove(id: ClaimId): Promise<Result<unknown>>;
  restore(id: ClaimId): Promise<Result<unknown>>;
  attach(id: ClaimId, target: Target): Promise<Result<unknown>>;
}

const NOTHING: Result<unknown> = { ok: true, value: null };

export function createClaimKeeper(gateway: ClaimGateway): ClaimKeeper {
  const stored = signal<Stored>({ speechId: null, claims: [], tags: [], coder: null, copies: undefined });
  const failure = signal<Failure | null>(null);
  const unsent = signal<ReadonlyMap<ClaimId, Unsent>>(new Map());
  const hidden = signal<ReadonlySet<ClaimId>>(new Set());
  const sending = new Map<ClaimId, Promise<void>>();
  /** Drafts taken back before they were stored, for undo. */
  const withdrawn = new Map<ClaimId, ClaimDraft>();

  const setUnsent = (id: ClaimId, entry: Unsent | null): void => {
    const next = new Map(unsent.value);
    if (entry) next.set(id, entry);
    else next.delete(id);
    unsent.value = next;
  };
  const setHidden = (id: ClaimId, isHidden: boolean): void => {
    const next = new Set(hidden.value);
    if (isHidden) next.add(id);
    else next.delete(id);
    hidden.value = next;
  };
  const keep = (claim: Claim): void => {
    const others = stored.value.claims.filter(({ id }) => id !== claim.id);
    const claims = claim.deleted.value ? others : [...others, claim];
    stored.value = { ...stored.value, speechId: claim.target.speechId, claims };
  };

  let loading = 0;
  const load = async (): Promise<void> => {
    const turn = ++loading;
    const answer = await gateway.load();
    // A later call has asked since; its answer is newer.
    if (turn !== loading) return;
    batch(() => {
      if (!answer.ok) {
        failure.value = answer.error;
        return;
      }
      failure.value = null;
      const { speechId, claims, tags, coder, copies } = answer.value;
      stored.value = { speechId, claims, tags, copies, coder: coder ?? stored.value.coder };
    });
  };

  /** Sends until nothing is left, one message at a time, so that changes arrive in the order they were made. */
  const sendAll = async (id: ClaimId): Promise<void> => {
    for (let entry = unsent.value.get(id); entry; entry = unsent.value.get(id)) {
      const { draft, changes } = entry;
      const answer = draft ? await gateway.add({ ...draft, ...changes }) : await gateway.edit(id, changes);
      if (answer.ok && (changes.tags ?? draft?.tags)?.length) await load();
      const now = unsent.value.get(id) ?? entry;
      if (!answer.ok) {
        setUnsent(id, { ...now, failure: answer.error });
        return;
      }
      const rest = withoutSent(now.changes, changes);
      batch(() => {
        keep(answer.value);
        learnCoder(answer.value, changes.note ?? draft?.note);
        setUnsent(id, Object.keys(rest).length ? { draft: null, changes: rest, failure: null } : null);
      });
    }
  };
  const learnCoder = (claim: Claim, note: string | undefined): void => {
    const [by] = Object.entries(claim.notes).find(([, { value }]) => note && value === note) ?? [];
    if (!stored.value.coder && by) stored.value = { ...stored.value, coder: by as CoderId };
  };
  const send = (id: ClaimId): Promise<void> => {
    const known = sending.get(id);
    if (known) return known;
    const sent = sendAll(id).finally(() => sending.delete(id));
    sending.set(id, sent);
    return sent;
  };

  return {
    stored,
    failure,
    local: computed(() => {
      const shown = new Map<ClaimId, LocalClaim>();
      for (const claim of stored.value.claims) shown.set(claim.id, toLocal(claim, stored.value));
      for (const [id, { draft, changes, failure: why }] of unsent.value) {
        const base = draft ? { ...draft, failure: null } : shown.get(id);
        if (base) shown.set(id, { ...base, ...changes, failure: why });
      }
      for (const id of hidden.value) shown.delete(id);
      return [...shown.values()];
    }),
    load,
    add(draft) {
      setUnsent(draft.id, { draft, changes: {}, failure: null });
      return send(draft.id);
    },
    edit(id, changes) {
      const now = unsent.value.get(id);
      setUnsent(id, { draft: now?.draft ?? null, changes: { ...now?.changes, ...changes }, failure: null });
      return send(id);
    },
    retry(id) {
      const now = unsent.value.get(id);
      if (now) setUnsent(id, { ...now, failure: null });
      return send(id);
    },
    async remove(id) {
      setHidden(id, true);
      await sending.get(id);
      const left = unsent.value.get(id);
      if (left?.draft) {
        withdrawn.set(id, { ...left.draft, ...left.changes });
        batch(() => {
          setUnsent(id, null);
          setHidden(id, false);
        });
        return NOTHING;
      }
      const answer = await gateway.remove(id);
      batch(() => {
        if (answer.ok) keep(answer.value);
        setHidden(id, false);
      });
      return answer;
    },
    async restore(id) {
      const draft = withdrawn.get(id);
      if (draft) {
        withdrawn.delete(id);
        await this.add(draft);
        return NOTHING;
      }
      const answer = await gateway.restore(id);
      if (answer.ok) keep(answer.value);
      return answer;
    },
    async attach(id, target) {
      await sending.get(id);
      const answer = await gateway.attach(id, target);
      if (answer.ok) keep(answer.value);
      return answer;
    },
  };
}

function toLocal(claim: Claim, { tags, coder }: Stored): LocalClaim {
  const names = new Map(tags.map((tag) => [tag.id, tag.name.value]));
  return {
    id: claim.id,
    target: claim.target,
    types: claim.types.value,
    tags: claim.tags.value.map((id) => names.get(id) ?? id),
    note: claim.notes[coder ?? claim.created.by]?.value ?? '',
    failure: null,
  };
}

/** The changes made while others were being sent. */
function withoutSent(now: ClaimChanges, sent: ClaimChanges): ClaimChanges {
  return Object.fromEntries(
    Object.entries(now).filter(([field, value]) => sent[field as keyof ClaimChanges] !== value),
  );
}
