import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const PLUM = '#5b2a55';
const WHITE = '#ffffff';

/** The number of marks on a tab's page, on the toolbar button; null takes it away. */
export async function showCount(tabId: number, count: number | null): Promise<void> {
  const isShown = count !== null && count > 0;
  await browser.action.setBadgeText({ tabId, text: isShown ? shorten(count) : '' });
  await browser.action.setTitle({
    tabId,
    title: isShown ? i18n.t('background.marks', count) : i18n.t('extension.name'),
  });
}

export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: PLUM });
  await browser.action.setBadgeTextColor({ color: WHITE });
}

/** Browsers cut a badge after four characters. */
const shorten = (count: number): string => (count > 999 ? '999+' : String(count));
