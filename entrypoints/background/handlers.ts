import { quoteWithSource } from '../../components/quote-with-source';
import type { Claim } from '../../lib/domain/claim';
import type { Result } from '../../lib/domain/errors';
import { succeed } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import { withEdits } from '../../lib/domain/speech-edits';
import type { Handlers } from '../../lib/messaging/messenger';
import type { StoreProtocol } from '../../lib/messaging/protocol';
import { ensureBundled, type FetchFile } from '../../lib/store/bundled';
import {
  addClaim,
  attachClaim,
  deleteClaim,
  editClaim,
  readStoredClaims,
  recogniseSpeech,
  restoreClaim,
} from '../../lib/store/claims';
import type { StoreContext } from '../../lib/store/context';
import { acknowledgeChanges, keepCopy, watchSpeech } from '../../lib/store/copies';
import { readSpeechEdits } from '../../lib/store/edit-speech';
import { tryStorage } from '../../lib/store/explain-storage-error';
import { noteMissingPage } from '../../lib/store/missing-pages';

/** What the store can't do by itself. */
export interface StoreEffects {
  /** Wakes the content scripts that show these speeches. */
  readonly raiseRevisions: (speechIds: readonly SpeechId[], now: Date) => Promise<void>;
  /** One of the extension's own files. */
  readonly fetchFile: FetchFile;
  /** Of the extension: a new one may bring other speeches. */
  readonly version: string;
}

export type StoreHandlers = {
  readonly [Type in keyof StoreProtocol]: (
    data: Parameters<StoreProtocol[Type]>[0],
  ) => Promise<ReturnType<StoreProtocol[Type]>>;
};

/**
 * One handler per message. The background answers content scripts with them; the extension's own pages call them directly.
 * Each answers when its transaction is complete.
 */
export function createHandlers(context: StoreContext, effects: StoreEffects): StoreHandlers & Handlers<StoreProtocol> {
  const { db, now } = context;

  /** The write stands even where nobody could be told of it. */
  async function tellOf(result: Result<SpeechId>): Promise<Result<SpeechId>> {
    if (result.ok) await effects.raiseRevisions([result.value], now()).catch(() => undefined);
    return result;
  }
  async function tell(result: Result<Claim>): Promise<Result<Claim>> {
    if (result.ok) await tellOf(succeed(result.value.target.speechId));
    return result;
  }

  return {
    async findSpeech(identity) {
      const prepared = await prepareStore(context, effects);
      return prepared.ok ? recogniseSpeech(db, identity) : prepared;
    },
    listClaims: ({ speechId }) => readStoredClaims(db, speechId),
    async addClaim({ draft, reading }) {
      // A bundled speech must be known before its page is, or the page would become a speech of its own.
      const prepared = await prepareStore(context, effects);
      return prepared.ok ? tell(await addClaim(context, draft, reading)) : prepared;
    },
    editClaim: async ({ id, changes }) => tell(await editClaim(context, id, changes)),
    deleteClaim: async ({ id }) => tell(await deleteClaim(context, id)),
    restoreClaim: async ({ id }) => tell(await restoreClaim(context, id)),
    attachClaim: async ({ id, target, reading }) => tell(await attachClaim(context, id, target, reading)),
    keepCopy: async ({ speechId, reading }) => tellOf(await keepCopy(db, reading, speechId)),
    async watchSpeech(choice) {
      const prepared = await prepareStore(context, effects);
      return prepared.ok ? tellOf(await watchSpeech(db, choice)) : prepared;
    },
    describeQuote: async ({ exact, speech, place }) => {
      // The page sends words alone; what a claim on them was first marked on is known here.
      const known = await readStoredClaims(db, speech.id);
      const claim = known.ok ? known.value.claims.find(({ target }) => target.quote.exact === exact) : undefined;
      const edits = await readSpeechEdits(db, speech.id).catch(() => undefined);
      return succeed(quoteWithSource({ exact }, withEdits(speech, edits), place, claim));
    },
    noteMissingPage: async ({ speechId, kind }) =>
      tellOf(await noteMissingPage(db, speechId, { kind, address: null, at: now().toISOString() })),
    acknowledgeChanges: async ({ speechId, seen }) => tellOf(await acknowledgeChanges(db, speechId, seen)),
  };
}

/** Sees to it that the bundled speeches are stored; cheap when they are. */
export function prepareStore({ db }: StoreContext, { fetchFile, version }: StoreEffects): Promise<Result<null>> {
  return tryStorage(async () => {
    await ensureBundled(db, fetchFile, version);
    return succeed(null);
  });
}
