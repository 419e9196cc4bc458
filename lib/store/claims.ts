import {
  type Claim,
  type ClaimChanges,
  type ClaimDraft,
  type HistoryEntry,
  isDeleted,
  type Target,
  targetStamp,
} from '../domain/claim';
import { settleHistory, settleTombstone } from '../domain/claim-stamps';
import { fail, type Result, succeed } from '../domain/errors';
import type { ClaimId, SpeechId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import type { KnownSpeech, Reading, SpeechIdentity } from '../domain/reading';
import { findCurrentId } from './aliases';
import { fromRow, storeClaimRows } from './claim-rows';
import { findCoder, makeStamp, type Stamp, type StoreContext } from './context';
import { findKeptCopies } from './copies';
import { inOneTransaction, inOneView, type SpeechmarkDatabase } from './db';
import { Refusal, tryStorage } from './explain-storage-error';
import { findSpeechId } from './find-speech';
import { settleTarget } from './settle-target';
import { findOrMakeTags, listTags, showTags } from './tags';

/**
 * Stores a claim, with its speech and transcript where `reading` brings them. The same id a second time is the same claim
 * and writes nothing, so that a sender may repeat itself. Without a reading an unknown speech or text is `not stored`.
 */
export function addClaim(context: StoreContext, draft: ClaimDraft, reading: Reading | null): Promise<Result<Claim>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const known = await db.claims.get(draft.id);
      if (known) return succeed(fromRow(known));
      const target = await settleTarget(db, draft.target, reading);
      const stamp = await makeStamp(context);
      const claim = await toClaim(db, { ...draft, target }, stamp);
      await storeClaimRows(db, [{ before: null, after: claim }]);
      return succeed(claim);
    }),
  );
}

/**
 * Attaches a claim to other words: of the text it was made on, or of another copy of its speech, which `reading` brings
 * where it may not be stored yet. The words it had go into its history.
 */
export function attachClaim(
  context: StoreContext,
  id: ClaimId,
  wanted: Target,
  reading: Reading | null,
): Promise<Result<Claim>> {
  return changeClaim(context, id, async (claim, stamp) => {
    const target = await settleTarget(context.db, wanted, reading);
    if (target.speechId !== claim.target.speechId)
      throw new Refusal({ kind: 'not understood', detail: 'target.speechId: another speech' });
    if (isEqual(target, claim.target)) return claim;
    const { at, by } = stamp(null);
    const attached = { ...claim, target, attached: { at, by } };
    return settleTombstone(settleHistory(attached, [{ field: 'target', lost: targetStamp(claim) }]));
  });
}

/** Changes what `changes` names. Values that are replaced go into the history; a claim that already is so stays as it is. */
export function editClaim(context: StoreContext, id: ClaimId, changes: ClaimChanges): Promise<Result<Claim>> {
  return changeClaim(context, id, async (claim, stamp) => {
    const { at, by } = stamp(null);
    const tags = changes.tags && (await findOrMakeTags(context.db, changes.tags, stamp));
    const types = changes.types && [...new Set(changes.types)];
    const { note } = changes;
    const replaced: HistoryEntry[] = [];
    let edited = claim;
    if (types && !isEqual(types, claim.types.value)) {
      replaced.push({ field: 'types', lost: claim.types });
      edited = { ...edited, types: { value: types, at, by } };
    }
    if (tags && !isEqual(tags, claim.tags.value)) {
      replaced.push({ field: 'tags', lost: claim.tags });
      edited = { ...edited, tags: { value: tags, at, by } };
    }
    if (note !== undefined && note !== (claim.notes[by]?.value ?? ''))
      edited = { ...edited, notes: { ...edited.notes, [by]: { value: note, at, by } } };
    return edited === claim ? claim : settleTombstone(settleHistory(edited, replaced));
  });
}

/** Leaves a tombstone. */
export function deleteClaim(context: StoreContext, id: ClaimId): Promise<Result<Claim>> {
  return changeClaim(context, id, async (claim, stamp) =>
    isDeleted(claim) ? claim : { ...claim, deleted: stamp(true) },
  );
}

/** Undoes a deletion. */
export function restoreClaim(context: StoreContext, id: ClaimId): Promise<Result<Claim>> {
  return changeClaim(context, id, async (claim, stamp) =>
    isDeleted(claim) ? { ...claim, deleted: stamp(false) } : claim,
  );
}

/** As it is shown; null where it is deleted or unknown. */
export async function findClaim(db: SpeechmarkDatabase, id: ClaimId): Promise<Claim | null> {
  const row = await db.claims.get(id);
  if (!row || isDeleted(row)) return null;
  const [claim] = await showTags(db, [fromRow(row)]);
  return claim ?? null;
}

/** Living claims of a speech in the order they were marked, through one range of one index. */
export async function claimsOfSpeech(db: SpeechmarkDatabase, speechId: SpeechId): Promise<Claim[]> {
  const rows = await db.claims.where('[speechId+markedAt]').between([speechId], [speechId, []]).toArray();
  return [...(await showTags(db, rows.map(fromRow)))];
}

/** A speech's claims, with the tags they name; `speechId` may have been given up since. */
export function readStoredClaims(db: SpeechmarkDatabase, speechId: SpeechId): Promise<Result<KnownSpeech>> {
  return tryStorage(() =>
    inOneView(db, async () => succeed(await toStoredClaims(db, await findCurrentId(db, speechId)))),
  );
}

/** The same for a page whose speech has yet to be recognised. */
export function recogniseSpeech(db: SpeechmarkDatabase, identity: SpeechIdentity): Promise<Result<KnownSpeech>> {
  return tryStorage(() =>
    inOneView(db, async () => succeed(await toStoredClaims(db, await findSpeechId(db, identity)))),
  );
}

async function toStoredClaims(db: SpeechmarkDatabase, speechId: SpeechId | null): Promise<KnownSpeech> {
  const claims = speechId ? await claimsOfSpeech(db, speechId) : [];
  const coder = await findCoder(db);
  const copies = speechId ? await findKeptCopies(db, speechId) : null;
  return { speechId, claims, tags: await listTags(db), copies, ...(coder && { coder }) };
}

function changeClaim(
  context: StoreContext,
  id: ClaimId,
  change: (claim: Claim, stamp: Stamp) => Promise<Claim>,
): Promise<Result<Claim>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const row = await db.claims.get(id);
      if (!row) return fail({ kind: 'not stored' });
      const before = fromRow(row);
      const after = await change(before, await makeStamp(context));
      if (after !== before) await storeClaimRows(db, [{ before, after }]);
      return succeed(after);
    }),
  );
}

async function toClaim(db: SpeechmarkDatabase, draft: ClaimDraft, stamp: Stamp): Promise<Claim> {
  const { at, by } = stamp(null);
  return {
    id: draft.id,
    target: draft.target,
    created: { at, by },
    types: stamp([...new Set(draft.types)]),
    tags: stamp(await findOrMakeTags(db, draft.tags, stamp)),
    notes: draft.note === '' ? {} : { [by]: stamp(draft.note) },
    deleted: stamp(false),
    history: [],
  };
}
