import type { SpeechCopies } from '../../lib/domain/copy-runs';
import type { Result } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { Reading } from '../../lib/domain/reading';
import type { Thread } from '../../lib/domain/thread';
import type { SpeechPage } from '../../lib/messaging/active-page';
import type { KnownCopy } from '../../lib/messaging/protocol';
import { findCopies } from '../../lib/store/copies';
import { watchSpeechEdits } from '../../lib/store/live';
import { threadsOfSpeech } from '../../lib/store/thread-rows';
import { openStore } from '../background/open-store';
import { keepSpeech, takeOut } from '../library/keep-speech';

/** What the popup asks of the store about a page's speech, apart from the rest so that it opens without it. */

export const watchEdits = (speechId: SpeechId) => watchSpeechEdits(openStore().context.db, speechId);

export const findPageCopies = (speechId: SpeechId): Promise<SpeechCopies | null> =>
  findCopies(openStore().context.db, speechId);

export const acknowledge = (speechId: SpeechId, seen: KnownCopy): Promise<Result<unknown>> =>
  openStore().handlers.acknowledgeChanges({ speechId, seen });

export const keep = (page: SpeechPage): Promise<Result<SpeechId>> => keepSpeech(openStore(), page);

export const takeBack = (speechId: SpeechId): Promise<Result<unknown>> => takeOut(openStore(), speechId);

export const listThreads = (speechId: SpeechId): Promise<readonly Thread[]> =>
  threadsOfSpeech(openStore().context.db, speechId);

/** The page itself comes along, since a speech without claims need not be stored. */
export function watchForChanges(page: SpeechPage, isWatched: boolean): Promise<Result<unknown>> {
  const { speech, transcript, readAt, speechId, altered } = page;
  const reading: Reading = { speech, transcript, readAt, readFrom: speech.url ?? '', ...(altered && { altered }) };
  return openStore().handlers.watchSpeech({ speechId, isWatched, reading: isWatched ? reading : null });
}
