import type { BulkAction } from '../../components/library/BulkBar';
import type { CheckedSpeech } from '../../components/library/CheckPanel';
import type { ClaimRuns } from '../../components/library/claim-list';
import type { ListedSpeech } from '../../components/library/listed-speech';
import type { PageAidName, StorageSpace } from '../../components/library/SettingsView';
import type { Shortcut } from '../../components/library/Shortcuts';
import type { TagEdit } from '../../components/library/TagsView';
import type { FoundWords, SearchProgress, SpeechSnippets, WordQuestion } from '../../components/library/word-search';
import type { ClaimGateway } from '../../components/marking/claim-gateway';
import type { MarkingCommand } from '../../components/marking/index';
import type { Placements } from '../../components/order-claims';
import type { Place } from '../../components/quote-with-source';
import type { Importable } from '../../components/read-import-file';
import type { ReadOriginal } from '../../components/reading/OriginalText';
import type { ThreadGateway } from '../../components/threads/thread-data';
import type { CardGateway } from '../../components/use-claim-actions';
import type { LiveQuery } from '../../components/use-live-query';
import type { Claim, Tag } from '../../lib/domain/claim';
import type { ClaimTypeId } from '../../lib/domain/claim-types';
import type { Instant } from '../../lib/domain/dates';
import type { Failure, Result } from '../../lib/domain/errors';
import type { ClaimId, FilterId, SpeechId, TagId, TranscriptId } from '../../lib/domain/ids';
import type { MissingPage } from '../../lib/domain/missing-page';
import type { Reading, StoredClaims } from '../../lib/domain/reading';
import type { SavedFilter } from '../../lib/domain/saved-filter';
import type { Speech } from '../../lib/domain/speech';
import type { SpeechChanges } from '../../lib/domain/speech-edits';
import type { Coder, SpeechmarkDocument, StoredTranscript } from '../../lib/domain/speechmark-document';
import type { Skipped } from '../../lib/import/foreign-file';
import type { BulkEdit } from '../../lib/store/edit-claims';
import type { AddGateway } from './add/add-gateway';
import type { CopyGateway } from './copy-gateway';

/** A speech with every dated text of it. */
export interface KeptSpeech {
  readonly speech: Speech;
  /** Read last, first; at least one. */
  readonly transcripts: readonly StoredTranscript[];
}

/** Which claims the list has; nulls and empty lists leave none out. */
export interface ClaimRunQuery {
  readonly types: readonly ClaimTypeId[];
  readonly tagIds: readonly TagId[];
  readonly among: ReadonlySet<ClaimId> | null;
  readonly speechIds: readonly SpeechId[] | null;
  readonly order: 'newest' | 'oldest' | 'speech';
}

/** Which claims an export takes, with the speeches they stand in. */
export type ExportChoice =
  | { readonly kind: 'everything' }
  /** All speeches, claims or not, for a list of them. */
  | { readonly kind: 'speeches' }
  | { readonly kind: 'speech'; readonly speechId: SpeechId }
  | { readonly kind: 'claims'; readonly ids: readonly ClaimId[] };

/** What an import added or changed. */
export interface ImportCounts {
  readonly speeches: number;
  readonly claims: number;
  readonly links: number;
  readonly threads: number;
  /** Of a codebook. */
  readonly tags: number;
  /** Moments that lay in the future and were set back (`lib/domain/future-stamps.ts`). */
  readonly moved: number;
  /** Claims that were deleted here since, and stay so. */
  readonly deleted: readonly ClaimId[];
  /** What of another program's file can't be taken. */
  readonly skipped: readonly Skipped[];
}

/** Everything that the library and welcome pages need of the browser and the store. */
export interface LibraryGateway extends CardGateway, CopyGateway {
  /** Stores the speeches that come with Speechmark, where they are not stored yet. */
  prepare(): Promise<Result<unknown>>;
  watchSpeeches(): LiveQuery<readonly ListedSpeech[]>;
  /** The speeches whose pages have ever changed, with when the reader last knew them; null where they have seen it. */
  watchChangedSpeeches(): LiveQuery<ReadonlyMap<SpeechId, Instant | null>>;
  /** The speeches that were not at their address when it was asked for last. */
  watchMissingPages(): LiveQuery<ReadonlyMap<SpeechId, MissingPage>>;
  /** Null while the speech is not stored. */
  watchSpeech(id: SpeechId): LiveQuery<KeptSpeech | null>;
  /** Sets facts of a speech right, or gives them back to its sources; answers the changes that undo it. */
  editSpeech(id: SpeechId, changes: SpeechChanges): Promise<Result<SpeechChanges>>;
  /** Asks GOV.UK for the pages of the speeches that are marked or watched, one after another. */
  checkPages(signal: AbortSignal): Promise<{ readonly all: number; readonly pages: AsyncIterable<CheckedSpeech> }>;
  /** Which claims there are, in order, without reading one. */
  watchClaimRuns(query: ClaimRunQuery): LiveQuery<ClaimRuns>;
  /** Those that are deleted or unknown are left out. */
  watchClaimsById(ids: readonly ClaimId[]): LiveQuery<ReadonlyMap<ClaimId, Claim>>;
  /** Claims with words, found by looking through all of them: where the search can't be had. */
  findClaims(text: string): Promise<readonly ClaimId[]>;
  /** Changes many claims in one go; answers the way back. */
  editAll(ids: readonly ClaimId[], action: BulkAction): Promise<Result<BulkEdit>>;
  /** Undoes that, and nothing else that was done to the claims. */
  putClaimsBack(edit: BulkEdit): Promise<Result<unknown>>;
  /** Answers the tag as it was before. */
  editTag(id: TagId, edit: TagEdit): Promise<Result<Tag>>;
  /** The filters that were given a name. */
  watchFilters(): LiveQuery<readonly SavedFilter[]>;
  saveFilter(name: string, address: string): Promise<Result<unknown>>;
  /** False brings it back. */
  deleteFilter(id: FilterId, isDeleted: boolean): Promise<Result<unknown>>;
  watchTagCounts(): LiveQuery<ReadonlyMap<TagId, number>>;
  /** Looks for words in all speeches and claims. Rejects when the signal is aborted, or the store can't be read. */
  searchWords(
    question: WordQuestion,
    onProgress: (progress: SearchProgress) => void,
    signal: AbortSignal,
  ): Promise<FoundWords>;
  /** Where in a speech what was found stands. */
  readSnippets(id: SpeechId, found: FoundWords, most: number): Promise<SpeechSnippets>;
  /** What a text was read from, with what of it was left out; null where that was a page, or is not kept. */
  readOriginal(speechId: SpeechId, id: TranscriptId): Promise<ReadOriginal | null>;
  /** Null where it is deleted or unknown. */
  readClaim(id: ClaimId): Promise<Claim | null>;
  watchClaimsOfSpeech(id: SpeechId): LiveQuery<StoredClaims>;
  watchTags(): LiveQuery<readonly Tag[]>;
  /** Null until something was marked or named. */
  watchCoder(): LiveQuery<Coder | null>;
  nameCoder(name: string): Promise<Result<unknown>>;
  /** The claims of one speech, for marking. `reading` goes with a new claim where the text on show is not a stored one. */
  claimsOf(speechId: SpeechId, reading: Reading | null): ClaimGateway;
  /** Where a claim stands in the newest text of its speech. */
  findPlace(claim: Claim): Promise<Place>;
  /** The same for a page of claims; those made on the newest text are left out. */
  findPlaces(claims: readonly Claim[]): Promise<Placements>;
  /** Of everything without the speeches that have neither claims nor links, for they are in no format but Speechmark JSON. */
  loadExport(choice: ExportChoice): Promise<SpeechmarkDocument>;
  /** All there is, in parts of a bounded size that can each be read back. */
  readBackup(): AsyncIterable<SpeechmarkDocument>;
  importPart(part: Importable): Promise<Result<ImportCounts>>;
  /** What `importPart` would answer, with nothing changed. */
  tryPart(part: Importable): Promise<Result<ImportCounts>>;
  readonly threads: ThreadGateway;
  /** What the page for adding speeches needs. */
  openAdd(): AddGateway;
  /** Takes a speech out of the library, with its claims and links; the answer puts it back. */
  takeOut(id: SpeechId): Promise<Result<SpeechmarkDocument>>;
  putBack(taken: SpeechmarkDocument): Promise<Result<unknown>>;
  /** What went wrong in a live query, in our words. */
  toFailure(error: unknown): Failure;
  readSpace(): Promise<StorageSpace>;
  readShortcuts(): Promise<readonly Shortcut[]>;
  /** What the reader has switched on for speech pages. */
  readPageAids(): Promise<ReadonlySet<PageAidName>>;
  watchPageAids(onSwitch: (on: ReadonlySet<PageAidName>) => void): () => void;
  /** In the click itself, since a browser may ask; answers with whether it allowed what the aid needs. */
  switchPageAid(aid: PageAidName, isOn: boolean): Promise<boolean>;
  /** Null where the browser can be sent there; else the address to type. */
  readonly shortcutsAddress: string | null;
  openShortcuts(): void;
  /** The manifest's commands, while this page is in front. */
  watchCommands(run: (command: MarkingCommand) => void): () => void;
  readonly version: string;
}
