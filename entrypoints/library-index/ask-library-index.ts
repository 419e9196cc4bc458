import { browser } from 'wxt/browser';
import { createIndexClient, type IndexClient } from './index-client';

let client: IndexClient | null = null;

/**
 * The worker with the library index; started with the first question of a page, shared by all of them.
 *
 * @param version the extension's; Chrome's page without a window can't ask for it
 */
export function connectLibraryIndex(version: string = browser.runtime.getManifest().version): IndexClient {
  client ??= start(version);
  return client;
}

function forget(dead: IndexClient): void {
  if (client === dead) client = null;
}

function start(version: string): IndexClient {
  const worker = new SharedWorker('/library-index.js', { name: version });
  const connected = createIndexClient(worker.port, () => forget(connected));
  worker.onerror = () => {
    connected.end({ kind: 'no answer' });
    forget(connected);
  };
  return connected;
}
