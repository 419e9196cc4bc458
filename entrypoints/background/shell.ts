import { browser } from 'wxt/browser';
import { formatRoute } from '../../components/library/route';
import { USUAL_SPEECH_LIST } from '../../components/library/speech-list-state';
import type { Handlers } from '../../lib/messaging/messenger';
import type { ShellProtocol } from '../../lib/messaging/protocol';
import { showCount } from './badge';
import { bringAids } from './bring-aids';
import { openPanel } from './panel';

/** Messages that store nothing: they open surfaces and count marks on the toolbar button. */
export const shellHandlers: Handlers<ShellProtocol> = {
  openPanel: (_data, sender) => openPanel(sender.tab?.windowId),
  openLibrary: async ({ speechId }) => {
    const hash = speechId
      ? formatRoute({ page: 'read', speechId, focus: null, print: false })
      : formatRoute({ page: 'speeches', list: USUAL_SPEECH_LIST });
    await browser.tabs.create({ url: `${browser.runtime.getURL('/')}library.html${hash}` });
  },
  showCount: async ({ count, isChanged, lost }, sender) => {
    const id = sender.tab?.id;
    if (id === undefined) return;
    // It is the first that a speech page tells of itself.
    await Promise.all([showCount(id, count, isChanged, lost), bringAids(id)]);
  },
};
