import { effect } from '@preact/signals';
import type { Marking } from '../../components/marking';
import type { Failure } from '../../lib/domain/errors';
import type { KeptCopies, Reading } from '../../lib/domain/reading';
import { factsOf } from '../../lib/domain/speech-facts';
import { sendToStore } from '../../lib/messaging/messenger';
import { changedFacts } from '../../lib/text/changed-facts';

/**
 * Once on a visit, when the store has said what it holds: keeps what the page says, where its speech has claims or is
 * watched and the newest copy says something else, is of another day, or the page was missing since. Only what came from GOV.UK counts: what scripts or
 * a translating browser make of the page later is no new copy.
 *
 * @returns stops waiting
 */
export function keepCopyOnVisit(visited: Reading, marking: Marking, onFailure: (failure: Failure) => void): () => void {
  let isDone = false;
  return effect(() => {
    const { speechId, claims, copies } = marking.state.value;
    if (isDone || !speechId || !copies) return;
    isDone = true;
    const isKept = claims.length > 0 || copies.isWatched;
    if (!isKept || !(copies.missing || saysMore(visited, copies.newest))) return;
    void sendToStore('keepCopy', { speechId, reading: visited }).then((kept) => {
      // Its last claim may have been deleted in between.
      if (!kept.ok && kept.error.kind !== 'not stored') onFailure(kept.error);
    });
  });
}

function saysMore({ speech, transcript, readAt }: Reading, newest: KeptCopies['newest']): boolean {
  // Another tab has read it since; a date that is still to come was a wrong clock's.
  if (newest.readAt >= readAt && newest.readAt <= new Date().toISOString()) return false;
  return (
    newest.hash !== transcript.hash ||
    newest.facts === undefined ||
    changedFacts(newest.facts, factsOf(speech)).length > 0 ||
    newest.readAt.slice(0, 10) !== readAt.slice(0, 10)
  );
}
