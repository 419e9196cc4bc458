import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPageAids } from './start-page-aids';

/**
 * Comes to a speech page where the reader has switched an aid on (`background/bring-aids.ts`), into the world of the content script
 * and once; the page sees nothing of either. Reads the page by itself.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { speechmarkPageAids?: true };
  if (world.speechmarkPageAids) return;
  world.speechmarkPageAids = true;
  startPageAids(document);
});
