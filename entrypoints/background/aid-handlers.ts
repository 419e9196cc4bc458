import { fail, succeed } from '../../lib/domain/errors';
import { withEdits } from '../../lib/domain/speech-edits';
import { askForPassage } from '../../lib/messaging/asked-passage';
import type { Handlers } from '../../lib/messaging/messenger';
import { readPageAids } from '../../lib/messaging/page-aids';
import type { AidProtocol } from '../../lib/messaging/protocol';
import { answersOfSpeech } from '../../lib/store/answer-rows';
import { readSpeechEdits } from '../../lib/store/edit-speech';
import { tryStorage } from '../../lib/store/explain-storage-error';
import { toIdentity } from '../../lib/store/find-speech';
import { findCommandKey } from '../sidepanel/find-mark-key';
import { listPassagesSaidBefore } from './list-passages-said-before';
import { lookUp } from './look-up';
import type { OpenStore } from './open-store';
import { isPanelOpen, openPanel } from './panel';

/** As many as the list of the whole speech holds in popup and panel. */
const MOST = 50;

/** What the aids on a speech page ask for. */
export function createAidHandlers({ context: { db }, handlers }: OpenStore): Handlers<AidProtocol> {
  return {
    async findPassagesSaidBefore({ speech, transcript }) {
      const isOn = (await readPageAids()).has('said before');
      const known = await handlers.findSpeech(toIdentity(speech, transcript));
      if (!known.ok) return known;
      const speechId = known.value.speechId ?? speech.id;
      if (!isOn) return succeed({ speechId, passages: [] });
      const asked = withEdits({ ...speech, id: speechId }, await readSpeechEdits(db, speechId).catch(() => undefined));
      const question = { speech: asked, transcript, passages: null, among: null };
      const references = await lookUp({ ...question, deliveredBefore: null, limit: MOST });
      if (!references) return fail({ kind: 'no answer' });
      return tryStorage(async () => {
        const answers = await answersOfSpeech(db, speechId);
        return succeed({ speechId, passages: listPassagesSaidBefore(references, answers, { speechId, transcript }) });
      });
    },
    // Opened first: browsers allow it only as long as nothing was awaited.
    async openPassage({ start, end }, { tab }) {
      openPanel(tab?.windowId);
      if (tab?.id !== undefined) await askForPassage({ tabId: tab.id, start, end });
      return { isOpen: await isPanelOpen(tab?.windowId), key: await findCommandKey('open-panel') };
    },
  };
}
