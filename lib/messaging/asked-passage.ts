import { browser } from 'wxt/browser';

/** Words of a tab's page that the reader wants to see something of in the side panel: a span of its transcript. */
export interface AskedPassage {
  readonly tabId: number;
  readonly start: number;
  readonly end: number;
}

/** In `storage.session`, which no page and no content script can read; it waits there for a panel that is still to be opened. */
const KEY = 'askedPassage';

export const askForPassage = (asked: AskedPassage): Promise<void> => browser.storage.session.set({ [KEY]: asked });

/**
 * Calls back with the passage that the reader asked for on a tab's page, also with one asked for before the panel was open; each
 * once. Returns what stops it.
 */
export function watchAskedPassage(
  tabId: number,
  onAsked: (span: { readonly start: number; readonly end: number }) => void,
): () => void {
  let isOver = false;
  const look = async () => {
    const asked = parse((await browser.storage.session.get(KEY))[KEY]);
    if (isOver || asked?.tabId !== tabId) return;
    await browser.storage.session.remove(KEY);
    onAsked({ start: asked.start, end: asked.end });
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) void look();
  };
  browser.storage.onChanged.addListener(listener);
  void look();
  return () => {
    isOver = true;
    browser.storage.onChanged.removeListener(listener);
  };
}

/** Another version of the extension may have written it. */
function parse(kept: unknown): AskedPassage | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { tabId, start, end } = kept as Record<string, unknown>;
  return typeof tabId === 'number' && typeof start === 'number' && typeof end === 'number'
    ? { tabId, start, end }
    : null;
}
