import { listen, sendNotice, sendToShell, sendToStore } from '../../lib/messaging/messenger';
import type { KeptAddress, PageProtocol, PageState } from '../../lib/messaging/protocol';
import { toGovUkAddress } from '../../lib/page/page-address';

/**
 * Answers the surfaces on a page that is no speech: why not, and whether one that was kept stood at this address, which
 * GOV.UK has since taken away or put something else in its place.
 *
 * @returns stops answering
 */
export function answerForNoSpeech(reason: string): () => void {
  let state: PageState = { kind: 'not a speech', reason, kept: null };
  void findKept().then((kept) => {
    state = { kind: 'not a speech', reason, kept };
    if (!kept) return;
    if (kept.isGone)
      void sendToStore('noteMissingPage', { speechId: kept.speechId, kind: hasNoPage() ? 'gone' : 'no speech' });
    sendNotice('pageChanged');
    // None of them is on this page, so that they are not counted.
    sendToShell('showCount', { count: null, isChanged: kept.isGone && kept.claimCount > 0 });
  });
  return listen<PageProtocol>({
    getPageState: () => state,
    showClaim: () => false,
    showPassage: () => false,
    getView: () => ({ selected: null, inView: null }),
    attachOnPage: () => null,
    runCommand: () => {},
  });
}

/** 404 and 410; and a page that says it is something else. A server that fails, or words we can't read, prove nothing. */
function isSaidToBeGone(): boolean {
  const type = document.querySelector('meta[name="govuk:schema-name"]')?.getAttribute('content');
  return hasNoPage() || (type != null && type !== 'speech');
}

function hasNoPage(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return [404, 410].includes(navigation?.responseStatus ?? 0);
}

async function findKept(): Promise<KeptAddress | null> {
  const found = await sendToStore('findSpeech', {
    aliases: [`url:${toGovUkAddress(new URL(location.href))}`],
    url: null,
    language: 'en',
    // No text is on show that could be recognised.
    hash: 'none',
    prints: [],
  });
  if (!found.ok || !found.value.speechId) return null;
  return { speechId: found.value.speechId, claimCount: found.value.claims.length, isGone: isSaidToBeGone() };
}
