import { browser } from 'wxt/browser';
import type { Result } from '../../lib/domain/errors';
import { type AskOptions, createIndexClient, type IndexClient } from './index-client';
import type { AnswerTo, WorkerQuestion } from './protocol';

let client: IndexClient | null = null;

/**
 * Asks the worker with the library index, which is started with the first question of a page and shared by all of them. A
 * worker that goes in the middle (a crash, a browser short of memory) is followed by another, which goes on from what the
 * first had kept; so the answer comes all the same.
 *
 * @param version the extension's; Chrome's page without a window can't ask for it
 */
export async function askLibraryIndex<Question extends WorkerQuestion>(
  question: Question,
  options: AskOptions,
  version: string = browser.runtime.getManifest().version,
): Promise<Result<AnswerTo<Question>> | null> {
  const asked = connect(version);
  const answer = await asked.ask(question, options);
  return answer?.ok === false && asked.isGone() ? connect(version).ask(question, options) : answer;
}

function connect(version: string): IndexClient {
  client ??= start(version);
  return client;
}

function forget(dead: IndexClient): void {
  if (client === dead) client = null;
}

function start(version: string): IndexClient {
  const worker = new SharedWorker('/library-index.js', { name: version });
  const connected = createIndexClient(worker.port, () => forget(connected));
  worker.onerror = () => connected.end({ kind: 'no answer' });
  return connected;
}
