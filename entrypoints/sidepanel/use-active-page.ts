import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ActivePage } from '../../lib/messaging/active-page';

/** What popup and panel need to follow the page in front. */
interface PageGateway {
  findPage(): Promise<ActivePage>;
  /** Calls back when the answer may have changed, until what it returns is called. */
  watchPage(onChange: () => void): () => void;
}

/**
 * The page in front, null until the first answer. Asked again whenever it may have changed; an answer that comes after a
 * newer question is dropped.
 */
export function useActivePage(gateway: PageGateway): ActivePage | null {
  const [page, setPage] = useState<ActivePage | null>(null);
  const [asked, setAsked] = useState(0);
  const askAgain = useCallback(() => setAsked((count) => count + 1), []);
  useEffect(() => gateway.watchPage(askAgain), [gateway, askAgain]);
  useEffect(() => {
    let isCurrent = true;
    void gateway.findPage().then((found) => isCurrent && setPage(found));
    return () => {
      isCurrent = false;
    };
  }, [gateway, asked]);
  return page;
}
