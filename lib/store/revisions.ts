import { browser } from 'wxt/browser';
import type { SpeechId } from '../domain/ids';

/**
 * Content scripts can't see the store, but they hear changes of extension storage even while the background sleeps. So
 * after a write each speech it touched gets a new value here; listened to in `lib/messaging/watch-revision.ts`.
 */
export const raiseRevisions = (speechIds: readonly SpeechId[], now: Date): Promise<void> =>
  raise('revision', speechIds, now);

/** The same after the reader has said something of a link; listened to in `lib/messaging/page-aids.ts`. */
export const raiseLinks = (speechIds: readonly SpeechId[], now: Date): Promise<void> => raise('links', speechIds, now);

async function raise(what: 'revision' | 'links', speechIds: readonly SpeechId[], now: Date): Promise<void> {
  if (speechIds.length === 0) return;
  const value = `${now.toISOString()} ${crypto.randomUUID()}`;
  await browser.storage.local.set(Object.fromEntries(speechIds.map((id) => [`${what}:${id}`, value])));
}
