import { browser } from 'wxt/browser';
import { createIndexClient, type IndexClient } from './index-client';

let client: IndexClient | null = null;

/** The worker with the library index; started with the first question of a page, shared by all of them. */
export function connectLibraryIndex(): IndexClient {
  client ??= start();
  return client;
}

function forget(dead: IndexClient): void {
  if (client === dead) client = null;
}

function start(): IndexClient {
  const worker = new SharedWorker('/library-index.js', { name: browser.runtime.getManifest().version });
  const connected = createIndexClient(worker.port, () => forget(connected));
  worker.onerror = () => {
    connected.end({ kind: 'no answer' });
    forget(connected);
  };
  return connected;
}
