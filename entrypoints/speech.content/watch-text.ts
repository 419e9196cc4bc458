/** A short quiet at first; doubled while the page goes on changing, so that a restless page costs nothing to notice. */
const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 60_000;
/** So long without a change, and the page counts as quiet again. */
const CALM_MS = 10_000;
const IDLE_TIMEOUT_MS = 2000;

/**
 * Calls back after the text of an element has been changed by the page's scripts: once for many changes, in idle time,
 * and ever less often while they go on.
 *
 * @param getRoot asked anew each time, as a script may replace the element itself
 */
export function watchText(document: Document, getRoot: () => Element, onChange: () => void, stop: AbortSignal): void {
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastLook = Number.NEGATIVE_INFINITY;
  const look = () => {
    timer = undefined;
    lastLook = performance.now();
    requestIdleCallback(() => !stop.aborted && onChange(), { timeout: IDLE_TIMEOUT_MS });
  };
  const observer = new MutationObserver((records) => {
    // What changes until then is seen by the look that is due.
    if (timer !== undefined) return;
    const root = getRoot();
    if (root.isConnected && !records.some(({ target }) => root.contains(target))) return;
    wait = performance.now() - lastLook > CALM_MS ? FIRST_WAIT_MS : Math.min(LONGEST_WAIT_MS, wait * 2);
    timer = setTimeout(look, wait);
  });
  // From the body: our own element stands beside it, and a script may replace the article as a whole.
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  stop.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
