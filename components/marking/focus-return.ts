/** Where the focus is now, in our shadow root or on the page; the answer gives it back. */
export function rememberFocus(shadow: ShadowRoot): () => void {
  const { ownerDocument } = shadow;
  const inner = shadow.activeElement;
  const outer = ownerDocument.activeElement;
  return () => {
    const target = inner?.isConnected ? inner : outer !== shadow.host ? outer : null;
    if (target && target !== ownerDocument.body) (target as HTMLElement).focus({ preventScroll: true });
    else (shadow.activeElement as HTMLElement | null)?.blur();
  };
}
