import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showCount } from '@/entrypoints/background/badge';
import { runCommand } from '@/entrypoints/background/commands';
import { openPanel } from '@/entrypoints/background/panel';
import { shellHandlers } from '@/entrypoints/background/shell';
import { asSpeechId } from '@/lib/domain/ids';
import type { Sender } from '@/lib/messaging/messenger';

const TAB = { id: 7, windowId: 3 } as chrome.tabs.Tab;
const sender = { tab: TAB } as Sender;
const fake = {
  setBadgeText: vi.fn(async () => undefined),
  setTitle: vi.fn(async () => undefined),
  open: vi.fn(async () => undefined),
};

/** What WXT's fake browser leaves out. */
beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(fake.setBadgeText);
  vi.spyOn(browser.action, 'setTitle').mockImplementation(fake.setTitle);
  Object.assign(browser, { sidePanel: { open: fake.open } });
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key: string, words?: unknown) => `${key} ${words ?? ''}`);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the toolbar button', () => {
  test.each([
    [3, false, '3'],
    [999, false, '999'],
    [12_345, false, '1k+'],
    [0, false, ''],
    [null, false, ''],
    [12, true, '12•'],
    [12_345, true, '1k+•'],
    [0, true, '•'],
  ])('shows %s marks of a page that has changed (%s) as "%s", on their own tab', async (count, isChanged, text) => {
    await showCount(7, count, isChanged);
    expect(fake.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text });
  });

  test('says how many claims are not found', async () => {
    await showCount(7, 6, false, 2);
    const [{ title }] = fake.setTitle.mock.calls.at(-1) as unknown as [{ title: string }];
    expect(title).toMatch(/^background_marks.*, background_lost/);
  });

  test('counts the marks of the sender’s tab', async () => {
    await shellHandlers.showCount({ count: 2, isChanged: false }, sender);
    expect(fake.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '2' });
  });
});

describe('the panel', () => {
  test('opens in the window of the page that asks, before anything is awaited', () => {
    void shellHandlers.openPanel(undefined, sender);
    expect(fake.open).toHaveBeenCalledWith({ windowId: 3 });
  });

  test('stays shut without a word where the browser allows no opening', async () => {
    fake.open.mockRejectedValueOnce(new Error('may only be called in response to a user gesture'));
    expect(() => openPanel(3)).not.toThrow();
    await Promise.resolve();
  });

  test('opens by its command', () => {
    runCommand('open-panel', TAB);
    expect(fake.open).toHaveBeenCalledWith({ windowId: 3 });
  });
});

describe('a command for the page', () => {
  test('goes to the tab in front', () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    runCommand('next-mark', TAB);
    expect(send).toHaveBeenCalledWith(7, { speechmark: 'runCommand', data: { command: 'next-mark' } }, { frameId: 0 });
  });

  test('is let go where no speech is open', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    runCommand('mark-sentence', TAB);
    await Promise.resolve();
  });

  test('that is not ours does nothing', () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
    runCommand('_execute_action', TAB);
    expect(send).not.toHaveBeenCalled();
    expect(fake.open).not.toHaveBeenCalled();
  });
});

test.each([
  [null, 'library.html#/speeches'],
  [asSpeechId('content:1:en'), 'library.html#/read/content%3A1%3Aen'],
])('the library opens at %s', async (speechId, place) => {
  await shellHandlers.openLibrary({ speechId }, sender);
  const tabs = await fakeBrowser.tabs.query({});
  expect(tabs.some(({ url }) => url?.endsWith(place))).toBe(true);
});
