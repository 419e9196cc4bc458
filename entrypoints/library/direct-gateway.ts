import type { ClaimGateway } from '../../components/marking/claim-gateway';
import type { SpeechId } from '../../lib/domain/ids';
import type { Reading } from '../../lib/domain/reading';
import { watchClaimsOfSpeech, watchTags } from '../../lib/store/live';
import type { OpenStore } from '../background/open-store';
import { combineLive } from '../sidepanel/combine-live';
import { openPanelHere } from './open-panel-here';

/**
 * The way of the extension's own pages to the claims of one speech: the background's handlers, called directly.
 * `reading` goes with a new claim where the text on show is not a stored one.
 */
export function createDirectGateway(store: OpenStore, speechId: SpeechId, reading: Reading | null): ClaimGateway {
  const { db } = store.context;
  const { handlers } = store;
  return {
    load: () => handlers.listClaims({ speechId }),
    add: (draft) => handlers.addClaim({ draft, reading }),
    edit: (id, changes) => handlers.editClaim({ id, changes }),
    remove: (id) => handlers.deleteClaim({ id }),
    restore: (id) => handlers.restoreClaim({ id }),
    attach: (id, target) =>
      handlers.attachClaim({ id, target, reading: reading?.transcript.id === target.transcriptId ? reading : null }),
    describeQuote: (exact, speech, place) => handlers.describeQuote({ exact, speech, place }),
    watch(onChange) {
      const live = combineLive([watchClaimsOfSpeech(db, speechId), watchTags(db)]);
      // An error is met again, and told, by `load`.
      const subscription = live.subscribe({ next: onChange, error: onChange });
      return () => subscription.unsubscribe();
    },
    openPanel: openPanelHere,
  };
}
