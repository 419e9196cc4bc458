import { createTextIndex, TEXT_INDEX_VERSION, type TextIndex } from '../../lib/search/text-index';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import type { SearchedKind, SearchStore } from '../../lib/store/search-store';

/** The texts of one kind, by id. */
export interface TextSource {
  readRevision(): Promise<number>;
  /** Those written since; null stands for the beginning. */
  listWritten(since: number | null): Promise<readonly string[]>;
  /** All there are, where some may have vanished without a trace since it was asked last; else null. */
  listAll(): Promise<ReadonlySet<string> | null>;
  /** Null for what is not there any more. */
  readWords(ids: readonly string[]): Promise<readonly (string | null)[]>;
}

/** So many are read at once. */
const CHUNK = 20;
/** What was indexed is kept this often, so that a worker stopped in the middle goes on from there. */
const KEEP_EVERY_MS = 15_000;
/** Few writes are read again sooner than a large index is written. */
const KEEP_AFTER = 50;

/** An index of words, brought up to date with the store whenever it is asked for; between two chunks it gives way. */
export function followTexts(kind: SearchedKind, source: TextSource, store: SearchStore, giveWay: () => Promise<void>) {
  let index: TextIndex | null = null;
  /** Every write up to it is in the index; null until anything was read. */
  let revision: number | null = null;
  /** Whether all there was at that revision has been read: a first reading may have been stopped in the middle. */
  let isWhole = false;
  let unkept = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function open(): Promise<TextIndex> {
    if (index) return index;
    const kept = await store.read(kind).catch((error: unknown) => {
      if (explainStorageError(error)) return null;
      throw error;
    });
    const isReadable = kept?.index.version === TEXT_INDEX_VERSION;
    index = isReadable ? createTextIndex(kept.index) : createTextIndex();
    revision = isReadable ? kept.revision : null;
    isWhole = isReadable && kept.isWhole;
    return index;
  }

  /** What can't be kept is made again the next time. */
  async function keep(now: TextIndex, upTo: number): Promise<void> {
    await store.write(kind, { index: now.serialise(), revision: upTo, isWhole }).catch((error: unknown) => {
      if (!explainStorageError(error)) throw error;
    });
    unkept = 0;
  }

  async function catchUp(onProgress: (done: number, of: number) => void, signal: AbortSignal): Promise<TextIndex> {
    const now = await open();
    const upTo = await source.readRevision();
    const all = await source.listAll();
    if (all) for (const id of [...now.ids()]) if (!all.has(id)) now.remove(id);
    revision ??= upTo;
    const since = await source.listWritten(revision);
    const first = isWhole ? [] : (await source.listWritten(null)).filter((id) => !now.has(id));
    const written = [...new Set([...since, ...first])];
    let keptAt = performance.now();
    for (let at = 0; at < written.length; at += CHUNK) {
      signal.throwIfAborted();
      onProgress(at, written.length);
      const ids = written.slice(at, at + CHUNK);
      for (const [n, words] of (await source.readWords(ids)).entries())
        words === null ? now.remove(ids[n] as string) : now.add(ids[n] as string, words);
      unkept += ids.length;
      await giveWay();
      if (performance.now() - keptAt > KEEP_EVERY_MS) {
        await keep(now, revision);
        keptAt = performance.now();
      }
    }
    const wasWhole = isWhole;
    [revision, isWhole] = [upTo, true];
    if (!wasWhole || unkept > KEEP_AFTER) await keep(now, upTo);
    return now;
  }

  return {
    /** One at a time: who asks meanwhile waits, and looks once more. Rejects when the signal is aborted. */
    bringUpToDate(onProgress: (done: number, of: number) => void, signal: AbortSignal): Promise<TextIndex> {
      const next = turn.then(() => catchUp(onProgress, signal));
      turn = next.catch(() => undefined);
      return next;
    },
  };
}
