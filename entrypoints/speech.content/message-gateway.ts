import type { ClaimGateway } from '../../components/marking/claim-gateway';
import type { Target } from '../../lib/domain/claim';
import type { SpeechId, TranscriptId } from '../../lib/domain/ids';
import type { Reading, SpeechIdentity } from '../../lib/domain/reading';
import { aliasesOf } from '../../lib/domain/speech-aliases';
import { sendToShell, sendToStore } from '../../lib/messaging/messenger';
import { watchRevision } from '../../lib/messaging/watch-revision';
import { passagePrints } from '../../lib/text/passage-prints';

export interface PageGateway extends ClaimGateway {
  /** Goes on with a new reading of the page. The former ones stay on show until the claims have been found in it. */
  reread(reading: Reading): void;
}

/** So many readings are remembered, for claims that were marked on a former one. */
const MOST_READINGS = 4;

/** The speech page's way to the store: messages to the background. */
export function createMessageGateway(first: Reading): PageGateway {
  /** Newest first. */
  let readings: readonly [Reading, ...Reading[]] = [first];
  let speechId: SpeechId | null = null;
  /** The transcripts that the store holds since our claims on them. */
  const stored = new Set<TranscriptId>();
  const findReading = ({ transcriptId }: Target): Reading | null =>
    readings.find(({ transcript }) => transcript.id === transcriptId) ?? null;

  return {
    async load() {
      const found = await sendToStore('findSpeech', toIdentity(readings[0]));
      if (found.ok) speechId = found.value.speechId;
      return found;
    },
    async add(draft) {
      const { transcriptId } = draft.target;
      const reading = stored.has(transcriptId) ? null : findReading(draft.target);
      const added = await sendToStore('addClaim', { draft, reading });
      if (added.ok) {
        stored.add(transcriptId);
        speechId = added.value.target.speechId;
      }
      return added;
    },
    edit: (id, changes) => sendToStore('editClaim', { id, changes }),
    remove: (id) => sendToStore('deleteClaim', { id }),
    restore: (id) => sendToStore('restoreClaim', { id }),
    attach: (id, target) => sendToStore('attachClaim', { id, target, reading: findReading(target) }),
    describeQuote: (exact, speech, place) => sendToStore('describeQuote', { exact, speech, place }),
    watch: (onChange) => watchRevision(() => speechId, onChange),
    openPanel: () => sendToShell('openPanel'),
    reread(next) {
      readings = [next, ...readings.slice(0, MOST_READINGS - 1)];
    },
  };
}

function toIdentity({ speech, transcript, readFrom }: Reading): SpeechIdentity {
  return {
    aliases: aliasesOf(speech, transcript),
    url: speech.url ?? readFrom,
    language: speech.language,
    hash: transcript.hash,
    prints: passagePrints(transcript),
  };
}
