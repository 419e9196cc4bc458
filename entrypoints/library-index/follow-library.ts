import type { Failure } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import { createLibraryIndex, type LibraryIndex, restoreLibraryIndex } from '../../lib/library/library-index';
import type { SaidBeforeTables } from '../../lib/library/tables';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import type { IndexStore, KeptIndex, ReadingMark } from '../../lib/store/index-store';
import type { LibraryText } from '../../lib/store/library-texts';
import type { IndexProgress } from './protocol';

/** What there is to be indexed. */
export interface LibrarySource {
  /** Every speech with its mark. */
  list(): Promise<ReadonlyMap<SpeechId, ReadingMark>>;
  /** What speeches in general say. */
  readTables(): Promise<SaidBeforeTables>;
  /** The index that comes with the extension, of the speeches that do; null where none does. */
  readShipped(): Promise<KeptIndex | null>;
  /** Null where the speech was taken away meanwhile. */
  read(id: SpeechId): Promise<LibraryText | null>;
}

export interface FollowedLibrary {
  readonly index: LibraryIndex;
  /** Why the index could not be kept; null where it was. */
  readonly keepFailure: Failure | null;
}

/** What was indexed is kept this often, so that a worker stopped in the middle goes on from there. */
const KEEP_EVERY_MS = 5000;

/**
 * The library index, brought up to date with the library whenever it is asked for: restored from where it was kept, else
 * from what comes with the extension, else made anew; then speech by speech what has come, changed or gone since. Between two
 * speeches it gives way.
 */
export function followLibrary(source: LibrarySource, store: IndexStore, giveWay: () => Promise<void>) {
  let index: LibraryIndex | null = null;
  let indexed = new Map<SpeechId, ReadingMark>();
  let isAnew = false;
  let keepFailure: Failure | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const asking = new Set<(progress: IndexProgress) => void>();
  const tellAll = (progress: IndexProgress) => {
    for (const tell of asking) tell(progress);
  };

  async function open(): Promise<LibraryIndex> {
    if (index) return index;
    const kept = await store.read().catch((error: unknown) => {
      if (explainStorageError(error)) return null;
      throw error;
    });
    const tables = await source.readTables();
    const restore = (from: KeptIndex | null) => {
      const restored = from && restoreLibraryIndex(from.bytes, { tables });
      if (restored) indexed = new Map(from?.indexed);
      return restored;
    };
    const own = restore(kept);
    isAnew = kept !== null && !own;
    index = own ?? restore(await source.readShipped()) ?? createLibraryIndex({ tables });
    return index;
  }

  async function keep(now: LibraryIndex): Promise<void> {
    try {
      await store.write({ bytes: now.serialise(), indexed });
      keepFailure = null;
    } catch (error) {
      keepFailure = explainStorageError(error);
      if (!keepFailure) throw error;
    }
  }

  async function catchUp(): Promise<FollowedLibrary> {
    const now = await open();
    const listed = await source.list();
    const gone = [...indexed.keys()].filter((id) => !listed.has(id));
    for (const id of gone) {
      now.remove(id);
      indexed.delete(id);
    }
    const due = [...listed].filter(([id, mark]) => indexed.get(id) !== mark);
    let keptAt = performance.now();
    for (const [done, [id, mark]] of due.entries()) {
      tellAll({ stage: 'indexing', done, of: due.length, isAnew });
      const text = await source.read(id);
      if (text) {
        now.add(text);
        indexed.set(id, mark);
      } else {
        now.remove(id);
        indexed.delete(id);
      }
      await giveWay();
      if (performance.now() - keptAt < KEEP_EVERY_MS) continue;
      await keep(now);
      keptAt = performance.now();
    }
    if (due.length > 0 || gone.length > 0) await keep(now);
    isAnew = false;
    return { index: now, keepFailure };
  }

  return {
    /**
     * One at a time: who asks while it is being brought up to date is told how far that has come, waits for it, and looks
     * once more.
     */
    bringUpToDate(onProgress: (progress: IndexProgress) => void): Promise<FollowedLibrary> {
      // A function of its own, as two may ask with the same one.
      const tell = (progress: IndexProgress) => onProgress(progress);
      asking.add(tell);
      const next = turn.then(catchUp).finally(() => asking.delete(tell));
      turn = next.catch(() => undefined);
      return next;
    },
  };
}
