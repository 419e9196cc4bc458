import type { ClaimGateway } from '../../components/marking/claim-gateway';
import type { SpeechId } from '../../lib/domain/ids';
import type { Reading, SpeechIdentity } from '../../lib/domain/reading';
import { aliasesOf } from '../../lib/domain/speech-aliases';
import { sendToShell, sendToStore } from '../../lib/messaging/messenger';
import { watchRevision } from '../../lib/messaging/watch-revision';
import { passagePrints } from '../../lib/text/passage-prints';

export interface PageGateway extends ClaimGateway {
  /** Goes on with a new reading of the page. */
  reread(reading: Reading): void;
}

/** The speech page's way to the store: messages to the background. */
export function createMessageGateway(first: Reading): PageGateway {
  let reading = first;
  let speechId: SpeechId | null = null;
  /** The transcript that the store holds since our last claim on it. */
  let storedHash: string | null = null;

  return {
    async load() {
      const found = await sendToStore('findSpeech', toIdentity(reading));
      if (found.ok) speechId = found.value.speechId;
      return found;
    },
    async add(draft) {
      const { hash } = reading.transcript;
      const added = await sendToStore('addClaim', { draft, reading: storedHash === hash ? null : reading });
      if (added.ok) {
        storedHash = hash;
        speechId = added.value.target.speechId;
      }
      return added;
    },
    edit: (id, changes) => sendToStore('editClaim', { id, changes }),
    remove: (id) => sendToStore('deleteClaim', { id }),
    restore: (id) => sendToStore('restoreClaim', { id }),
    async attach(id, target) {
      const isOnPage = target.transcriptId === reading.transcript.id;
      return sendToStore('attachClaim', { id, target, reading: isOnPage ? reading : null });
    },
    describeQuote: (exact, speech, place) => sendToStore('describeQuote', { exact, speech, place }),
    watch: (onChange) => watchRevision(() => speechId, onChange),
    openPanel: () => sendToShell('openPanel'),
    reread(next) {
      reading = next;
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
