/**
 * Our one element in the page: it holds the closed shadow root, says nothing, and stands after the body, so that no
 * rule, script or order of the page's content meets it.
 */
export function mountHost(document: Document): { shadow: ShadowRoot; unmount(): void } {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  return { shadow, unmount: () => host.remove() };
}
