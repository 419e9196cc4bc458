import { browser } from 'wxt/browser';

/** Firefox's own name for its side panel. */
interface Sidebar {
  open(): Promise<void>;
  isOpen(place: { windowId?: number }): Promise<boolean>;
}

/**
 * Opens the side panel of a window. Both browsers allow it only while they still remember a click or a key, so nothing may
 * be awaited before this; Firefox also refuses a click that came by message, which is why controls on the page name the key.
 */
export function openPanel(windowId: number | undefined): void {
  const sidebarAction = findSidebar();
  const opened = sidebarAction
    ? sidebarAction.open()
    : windowId === undefined
      ? undefined
      : browser.sidePanel.open({ windowId });
  opened?.catch(() => undefined);
}

/** Whether the reader sees it. Chrome does not say, and opens it at a click; Firefox says, and may have refused. */
export async function isPanelOpen(windowId: number | undefined): Promise<boolean> {
  return (await findSidebar()?.isOpen(windowId === undefined ? {} : { windowId })) ?? true;
}

const findSidebar = (): Sidebar | undefined => (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;
