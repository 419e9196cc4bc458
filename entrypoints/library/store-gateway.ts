import { browser } from 'wxt/browser';
import { copyRichText } from '../../components/copy-rich-text';
import type { ClaimRuns } from '../../components/library/claim-list';
import type { ListedSpeech } from '../../components/library/listed-speech';
import type { MarkingCommand } from '../../components/marking/index';
import type { Claim, Tag } from '../../lib/domain/claim';
import { CLAIM_TYPE_IDS } from '../../lib/domain/claim-types';
import { type Result, succeed } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { MissingPage } from '../../lib/domain/missing-page';
import type { Reading } from '../../lib/domain/reading';
import { readPageAids, switchPageAid, watchPageAids } from '../../lib/messaging/page-aids';
import { findMarks, findSnippets } from '../../lib/search/find-snippets';
import type { ClaimRun } from '../../lib/store/claim-ids';
import { findClaim } from '../../lib/store/claims';
import { findKeptCopies, findKeptSpeeches } from '../../lib/store/copies';
import { type BulkEdit, editClaims, putClaimsBack } from '../../lib/store/edit-claims';
import { editStoredSpeech } from '../../lib/store/edit-speech';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import { followQuery } from '../../lib/store/follow-query';
import { readLibraryText } from '../../lib/store/library-texts';
import {
  watchChangedSpeeches,
  watchClaimRuns,
  watchClaimsById,
  watchClaimsOfSpeech,
  watchMissingPages,
  watchOwnCoder,
  watchSpeech,
  watchSpeechSummaries,
  watchTagCounts,
  watchTags,
} from '../../lib/store/live';
import { noteMissingPage } from '../../lib/store/missing-pages';
import { nameOwnCoder } from '../../lib/store/name-coder';
import { readBackup } from '../../lib/store/read-backup';
import { type DocumentScope, readDocument } from '../../lib/store/read-document';
import { deleteFilter, listFilters, saveFilter } from '../../lib/store/saved-filters';
import { searchClaims } from '../../lib/store/search-claims';
import type { SpeechSummary } from '../../lib/store/speeches';
import { editTag } from '../../lib/store/tags';
import { tryOut } from '../../lib/store/try-out';
import type { OpenStore } from '../background/open-store';
import { connectSearch } from '../library-search/ask-search';
import type { SearchService } from '../library-search/search-service';
import { combineLive, mapLive } from '../sidepanel/combine-live';
import { createAddGateway } from './add/add-gateway';
import { checkPages, listAskable } from './check-pages';
import { createCopyGateway } from './copy-gateway';
import { createDirectGateway } from './direct-gateway';
import { findPlaceInNewest, findPlacesInNewest } from './find-place';
import { putBack, takeOut } from './keep-speech';
import type { ExportChoice, LibraryGateway } from './library-gateway';
import { readOriginal } from './read-original';
import { storePart } from './store-part';
import { createThreadGateway } from './thread-gateway';

/** The library on the store of this extension and the browser around it. */
export function createStoreGateway(store: OpenStore, search: SearchService = connectSearch()): LibraryGateway {
  const { context, effects, handlers } = store;
  const { db, now } = context;
  const version = browser.runtime.getManifest().version;
  const makeStamp = () => ({ exportedAt: now().toISOString(), generator: `Speechmark ${version}` });
  return {
    ...createCopyGateway(store),
    threads: createThreadGateway(store),
    prepare: () => store.prepare(),
    async checkPages(signal) {
      const speeches = listAskable(await findKeptSpeeches(db));
      const keep = async (speechId: SpeechId, reading: Reading) => {
        const kept = await handlers.keepCopy({ speechId, reading });
        return kept.ok ? succeed((await findKeptCopies(db, kept.value))?.changedSince != null) : kept;
      };
      const note = (speechId: SpeechId, missing: MissingPage) => noteMissingPage(db, speechId, missing);
      return { all: speeches.length, pages: checkPages(speeches, { fetchPage: fetch, now, keep, note }, signal) };
    },
    watchChangedSpeeches: () => watchChangedSpeeches(db),
    watchMissingPages: () => watchMissingPages(db),
    watchSpeeches: () =>
      mapLive<SpeechSummary[], ListedSpeech[]>(watchSpeechSummaries(db), (summaries) => summaries.map(toListed)),
    watchSpeech: (id) => watchSpeech(db, id),
    editSpeech: (id, changes) => editStoredSpeech(context, id, changes),
    watchClaimRuns: (query) =>
      mapLive<ClaimRun[], ClaimRuns>(watchClaimRuns(db, query), (runs) => ({
        runs,
        total: runs.reduce((sum, { ids }) => sum + ids.length, 0),
      })),
    watchClaimsById: (ids) => watchClaimsById(db, ids),
    findClaims: async (text) =>
      (await searchClaims(db, { text, limit: Number.MAX_SAFE_INTEGER })).claims.map(({ id }) => id),
    editAll: (ids, action) => tellOfMany(editClaims(context, ids, action)),
    putClaimsBack: (edit) => tellOfMany(putClaimsBack(context, edit)),
    editTag: (id, edit) => editTag(context, id, edit),
    watchFilters: () => followQuery(() => listFilters(db)),
    saveFilter: (name, address) => saveFilter(context, name, address),
    deleteFilter: (id, isDeleted) => deleteFilter(context, id, isDeleted),
    watchTagCounts: () => watchTagCounts(db),
    searchWords: search.search,
    readSnippets: async (id, { taken, phrases }, most) => {
      const text = (await readLibraryText(db, id))?.transcript.text ?? '';
      const marks = findMarks(text, new Set(taken), phrases);
      return { ...findSnippets(text, marks, most), count: marks.length };
    },
    readOriginal: (speechId, id) => readOriginal(db, speechId, id),
    readClaim: (id) => findClaim(db, id),
    watchClaimsOfSpeech: (id) =>
      mapLive(combineLive<[Claim[], Tag[]]>([watchClaimsOfSpeech(db, id), watchTags(db)]), ([claims, tags]) => ({
        speechId: id,
        claims,
        tags,
      })),
    watchTags: () => watchTags(db),
    watchCoder: () => watchOwnCoder(db),
    nameCoder: (name) => nameOwnCoder(context, name),
    claimsOf: (speechId, reading) => createDirectGateway(store, speechId, reading),
    findPlace: (claim) => findPlaceInNewest(db, claim),
    findPlaces: (claims) => findPlacesInNewest(db, claims),
    edit: (id, changes) => handlers.editClaim({ id, changes }),
    remove: (id) => handlers.deleteClaim({ id }),
    restore: (id) => handlers.restoreClaim({ id }),
    async loadExport(choice) {
      return readDocument(db, await toScope(choice), makeStamp());
    },
    readBackup: () => readBackup(db, makeStamp()),
    async importPart(part) {
      const { counts, touched } = await storePart(context, part);
      // The write stands even where nobody could be told of it.
      if (touched.length > 0) await effects.raiseRevisions(touched, now()).catch(() => undefined);
      return counts;
    },
    tryPart: (part) => tryOut(db, async () => (await storePart(context, part)).counts),
    openAdd: () => createAddGateway(store),
    takeOut: (id) => takeOut(store, id),
    putBack: (taken) => putBack(store, taken),
    toFailure: (error) => explainStorageError(error) ?? { kind: 'storage refused', detail: String(error) },
    copy: copyRichText,
    async readSpace() {
      const [estimate, isPersisted, isUnlimited] = await Promise.all([
        navigator.storage.estimate().catch(() => null),
        navigator.storage.persisted().catch(() => null),
        browser.permissions.contains({ permissions: ['unlimitedStorage'] }).catch(() => false),
      ]);
      // Browsers evict nothing of an extension with that permission, though they may answer that nothing is persisted.
      return { usedBytes: estimate?.usage ?? null, isPersisted: isUnlimited || isPersisted };
    },
    async readShortcuts() {
      const commands = await browser.commands.getAll();
      return COMMAND_NAMES.flatMap((name) => {
        const command = commands.find((each) => each.name === name);
        return command ? [{ name, action: command.description ?? '', keys: command.shortcut || null }] : [];
      });
    },
    readPageAids,
    watchPageAids,
    async switchPageAid(aid, isOn) {
      const isAllowed = !isOn || aid !== 'said before' || (await allowLookUps());
      if (isAllowed) await switchPageAid(aid, isOn);
      return isAllowed;
    },
    shortcutsAddress: null,
    openShortcuts,
    watchCommands,
    version,
  };

  /** The write stands even where nobody could be told of it. */
  async function tellOfMany(edit: Promise<Result<BulkEdit>>): Promise<Result<BulkEdit>> {
    const edited = await edit;
    if (!edited.ok) return edited;
    const touched = new Set(edited.value.before.map(({ target }) => target.speechId));
    await effects.raiseRevisions([...touched], now()).catch(() => undefined);
    return edited;
  }

  async function toScope(choice: ExportChoice): Promise<DocumentScope> {
    if (choice.kind === 'everything') return 'marked';
    if (choice.kind === 'speeches') return (await db.speeches.count()) <= MOST_WITH_WORDS ? 'all' : 'listed';
    if (choice.kind === 'speech') return { speechIds: [choice.speechId] };
    return { claimIds: choice.ids };
  }
}

/** Speeches that a list of them loads with their words, in which it counts what was taken out. */
const MOST_WITH_WORDS = 1000;

/**
 * Chrome's background can start no worker, so it looks things up with a page that nobody sees, which needs a permission of its own
 * (`background/look-up.ts`). Neither browser says anything of it.
 */
const allowLookUps = (): Promise<boolean> =>
  import.meta.env.FIREFOX ? Promise.resolve(true) : browser.permissions.request({ permissions: ['offscreen'] });

/** In the order of their use. */
const COMMAND_NAMES = ['mark-sentence', 'next-mark', 'list-marks', 'open-panel'];

const toListed = ({ speech, claims, byType }: SpeechSummary): ListedSpeech => ({
  speech,
  claimCount: claims,
  byType: [...CLAIM_TYPE_IDS, 'none' as const].flatMap((type) => {
    const count = byType[type];
    return count ? [{ type: type === 'none' ? null : type, count }] : [];
  }),
});

/** Firefox can open its list of shortcuts; Chrome has an address for it that only an extension may open. */
function openShortcuts(): void {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const KEYS: Readonly<Record<string, MarkingCommand>> = {
  KeyM: 'mark-sentence',
  KeyJ: 'next-mark',
  KeyL: 'list-marks',
};
const COMMANDS = new Set<string>(Object.values(KEYS));
const isMarkingCommand = (command: string): command is MarkingCommand => COMMANDS.has(command);

/** Some browsers tell both of a key and of its command. */
const SAME_PRESS_MS = 150;

/**
 * The background passes commands on to content scripts, which this page has none of. Browsers tell every page of the
 * extension, so the one in front takes it; where a browser leaves the keys to the page, the page hears them itself.
 */
function watchCommands(run: (command: MarkingCommand) => void): () => void {
  let last: { command: MarkingCommand; at: number } | null = null;
  const runOnce = (command: MarkingCommand) => {
    const at = performance.now();
    if (last?.command === command && at - last.at < SAME_PRESS_MS) return;
    last = { command, at };
    run(command);
  };
  const onCommand = (command: string) => {
    if (isMarkingCommand(command) && document.hasFocus()) runOnce(command);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey ? KEYS[event.code] : undefined;
    if (!command) return;
    event.preventDefault();
    runOnce(command);
  };
  browser.commands.onCommand.addListener(onCommand);
  document.addEventListener('keydown', onKeyDown);
  return () => {
    browser.commands.onCommand.removeListener(onCommand);
    document.removeEventListener('keydown', onKeyDown);
  };
}
