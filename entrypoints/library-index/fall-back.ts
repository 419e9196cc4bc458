import { explainStorageError } from '../../lib/store/explain-storage-error';
import type { FollowedLibrary, followLibrary } from './follow-library';

type Library = ReturnType<typeof followLibrary>;

/**
 * A library, and another where its store can't be had. They share nothing: what was kept of the first outlasts a moment in
 * which only the second was there.
 */
export const fallBack = (library: Library, instead: Library): Library => ({
  async bringUpToDate(onProgress): Promise<FollowedLibrary> {
    try {
      return await library.bringUpToDate(onProgress);
    } catch (error) {
      const keepFailure = explainStorageError(error);
      if (!keepFailure) throw error;
      return { ...(await instead.bringUpToDate(onProgress)), keepFailure };
    }
  },
});
