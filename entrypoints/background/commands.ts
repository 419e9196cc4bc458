import { browser } from 'wxt/browser';
import { askPage } from '../../lib/messaging/messenger';
import { openPanel } from './panel';

const PAGE_COMMANDS = ['mark-sentence', 'next-mark', 'list-marks'] as const;
type PageCommand = (typeof PAGE_COMMANDS)[number];

const isPageCommand = (command: string): command is PageCommand =>
  (PAGE_COMMANDS as readonly string[]).includes(command);

/** The keyboard commands of the manifest: the panel is opened here, the rest is for the page in front. */
export function runCommand(command: string, tab: chrome.tabs.Tab | undefined): void {
  if (command === 'open-panel') openPanel(tab?.windowId);
  else if (isPageCommand(command)) void passOn(command, tab?.id);
}

async function passOn(command: PageCommand, tabId: number | undefined): Promise<void> {
  const target = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (target !== undefined) await askPage(target, 'runCommand', { command });
}
