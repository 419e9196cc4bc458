import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createDatabase } from '../../lib/store/db';
import { serveDesk } from '../library/add/desk-worker';
import { createDraftDesk } from '../library/add/draft-desk';

interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** The worker in which files become drafts, and drafts speeches. Knows no browser interface, and ends with its page. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as WorkerScope;
  serveDesk(createDraftDesk({ db: createDatabase(), now: () => new Date() }), scope);
});
