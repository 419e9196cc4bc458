import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { fail } from '../../lib/domain/errors';
import { listen } from '../../lib/messaging/messenger';
import { watchPageAids } from '../../lib/messaging/page-aids';
import { isTrusted, parseMessage } from '../../lib/messaging/parse-message';
import type { AidProtocol, ShellProtocol, StoreProtocol } from '../../lib/messaging/protocol';
import { createAidHandlers } from './aid-handlers';
import { paintBadge } from './badge';
import { bringAidsToOpenPages } from './bring-aids';
import { runCommand } from './commands';
import { openStore } from './open-store';
import { shellHandlers } from './shell';

export default defineBackground({ type: 'module', main: startBackground });

/** Every listener is there at once: a woken worker gets the event that woke it only if so. */
function startBackground(): void {
  const store = openStore();
  const ownOrigin = browser.runtime.getURL('/');
  listen<StoreProtocol & ShellProtocol & AidProtocol>(
    { ...store.handlers, ...shellHandlers, ...createAidHandlers(store) },
    (type, data, sender) =>
      isTrusted(sender, ownOrigin) ? parseMessage(type, data) : fail({ kind: 'not understood', detail: 'sender' }),
  );
  browser.commands.onCommand.addListener((command, tab) => runCommand(command, tab));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void store.prepare();
    if (reason === 'install') void browser.tabs.create({ url: `${browser.runtime.getURL('/')}welcome.html` });
  });
  watchPageAids((on) => void bringAidsToOpenPages(on));
  void paintBadge();
}
