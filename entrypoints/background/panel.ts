import { browser } from 'wxt/browser';

/** Firefox's own name for its side panel. */
interface Sidebar {
  open(): Promise<void>;
}

/**
 * Opens the side panel of a window. Both browsers allow it only while they still remember a click or a key, so nothing may
 * be awaited before this; Firefox also refuses a click that came by message, which is why controls on the page name the key.
 */
export function openPanel(windowId: number | undefined): void {
  const { sidebarAction } = browser as unknown as { sidebarAction?: Sidebar };
  const opened = sidebarAction
    ? sidebarAction.open()
    : windowId === undefined
      ? undefined
      : browser.sidePanel.open({ windowId });
  opened?.catch(() => undefined);
}
