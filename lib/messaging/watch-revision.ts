import { browser } from 'wxt/browser';
import type { SpeechId } from '../domain/ids';

/** The key in `storage.local` that is set anew after every write to a speech (by `lib/store/revisions.ts`). */
export const revisionKey = (speechId: SpeechId): string => `revision:${speechId}`;

/**
 * Calls back after every stored change to a page's speech, in whichever tab or surface it was made, also while the
 * background sleeps.
 *
 * @param getSpeechId asked at each change, since a page's speech has no id before its first claim
 * @returns stops watching
 */
export function watchRevision(getSpeechId: () => SpeechId | null, onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    const speechId = getSpeechId();
    const isOurs = (key: string): boolean =>
      speechId === null ? key.startsWith('revision:') : key === revisionKey(speechId);
    if (area === 'local' && Object.keys(changes).some(isOurs)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
