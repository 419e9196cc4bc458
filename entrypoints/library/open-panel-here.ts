import { browser } from 'wxt/browser';
import { openPanel } from '../background/panel';

let windowId: number | undefined;

/** Learns which window this page is in: a panel must be opened in the click itself, so nothing can be asked then. */
export function rememberWindow(): void {
  void browser.windows.getCurrent().then((current) => {
    windowId = current.id;
  });
}

export const openPanelHere = (): void => openPanel(windowId);
