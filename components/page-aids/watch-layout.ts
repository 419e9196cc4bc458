/**
 * Calls back, at most once a frame, whenever what stands on a page may have moved against a layer that lies over it.
 *
 * @returns `follow` names the text, again when its element is another; it calls back too
 */
export function watchLayout(
  document: Document,
  onLayout: () => void,
  stop: AbortSignal,
): { follow(root: Element): void } {
  const view = document.defaultView;
  if (!view) return { follow: () => {} };
  let frame = 0;
  const update = () => {
    frame = 0;
    onLayout();
  };
  const request = () => {
    frame ||= view.requestAnimationFrame(update);
  };
  const resized = new ResizeObserver(request);
  let observed: Element | null = null;
  view.addEventListener('resize', request, { signal: stop });
  document.addEventListener('toggle', request, { capture: true, signal: stop });
  // Only what scrolls inside the page moves the text against our layer.
  const onScroll = (event: Event) => event.target !== document && request();
  document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal: stop });
  document.fonts.addEventListener('loadingdone', request, { signal: stop });
  stop.addEventListener('abort', () => {
    resized.disconnect();
    view.cancelAnimationFrame(frame);
  });
  return {
    follow(root) {
      if (observed !== root) {
        resized.disconnect();
        // What grows or goes away above the text moves it without resizing it; one of the elements around both tells.
        for (let element: Element | null = root; element; element = element.parentElement) resized.observe(element);
        observed = root;
      }
      request();
    },
  };
}
