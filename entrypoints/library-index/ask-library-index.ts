import { browser } from 'wxt/browser';
import type { Failure } from '../../lib/domain/errors';
import { createIndexClient, type IndexClient } from './index-client';

let client: IndexClient | null = null;

/** The worker with the library index; started with the first question of a page, shared by all of them. */
export function connectLibraryIndex(): IndexClient {
  client ??= start();
  return client;
}

function start(): IndexClient {
  const worker = new SharedWorker('/library-index.js', { name: browser.runtime.getManifest().version });
  const connected = createIndexClient(worker.port);
  worker.onerror = () => {
    const failure: Failure = { kind: 'no answer' };
    connected.end(failure);
    client = null;
  };
  return connected;
}
