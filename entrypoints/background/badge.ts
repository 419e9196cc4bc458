import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const PLUM = '#5b2a55';
const WHITE = '#ffffff';

/** On the toolbar button: the number of claims on a tab's page, of which some may not be found, and a dot where the page is no longer as it was kept. */
export async function showCount(tabId: number, count: number | null, isChanged: boolean, lost = 0): Promise<void> {
  const marks = count !== null && count > 0 ? count : null;
  await browser.action.setBadgeText({ tabId, text: (marks ? shorten(marks) : '') + (isChanged ? '•' : '') });
  const says = [
    ...(marks
      ? [i18n.t('background.marks', marks) + (lost > 0 ? `, ${i18n.t('background.lost', { n: lost })}` : '')]
      : []),
    ...(isChanged ? [i18n.t('background.changed')] : []),
  ];
  await browser.action.setTitle({ tabId, title: says.join('. ') || i18n.t('extension.name') });
}

export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: PLUM });
  await browser.action.setBadgeTextColor({ color: WHITE });
}

/** Browsers cut a badge after four characters, one of which may be the dot. */
const shorten = (count: number): string => (count > 999 ? '1k+' : String(count));
