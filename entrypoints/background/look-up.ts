import { browser } from 'wxt/browser';
import type { CrossReference } from '../../lib/domain/cross-reference';
import { findReferences } from '../library-index/find-references';
import type { IndexQuestion } from '../library-index/protocol';
import { askLookUpPage } from '../look-up/protocol';

/**
 * Asks the library index from the background; null where it gave no answer. Firefox's background can start the index's worker itself,
 * Chrome's needs a page for it, which nobody sees and which is closed as soon as no answer is waited for.
 */
export function lookUp(question: IndexQuestion): Promise<readonly CrossReference[] | null> {
  const { version } = browser.runtime.getManifest();
  return typeof SharedWorker === 'undefined'
    ? inLookUpPage(() => askLookUpPage(question, version))
    : findReferences(question, version);
}

let waiting = 0;
let opening: Promise<void> | null = null;

async function inLookUpPage<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  waiting++;
  try {
    opening ??= openLookUpPage();
    await opening;
    return await ask();
  } catch {
    // The permission was never given, or was taken back.
    return null;
  } finally {
    waiting--;
    if (waiting === 0) await closeLookUpPage();
  }
}

async function openLookUpPage(): Promise<void> {
  // A background that was stopped in the middle has left one open.
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  await browser.offscreen.createDocument({
    url: '/look-up.html',
    reasons: ['WORKERS'],
    justification: 'Looks up what was said before on an open speech, in a worker',
  });
}

async function closeLookUpPage(): Promise<void> {
  opening = null;
  await browser.offscreen?.closeDocument().catch(() => undefined);
}
