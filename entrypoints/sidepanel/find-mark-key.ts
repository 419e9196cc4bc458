import { browser } from 'wxt/browser';

/** The key that marks a sentence, as the reader has set it; null where there is none. */
export const findMarkKey = (): Promise<string | null> => findCommandKey('mark-sentence');

/** The key of a command of the manifest, as the reader has set it; null where there is none. */
export async function findCommandKey(name: 'mark-sentence' | 'open-panel'): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === name)?.shortcut || null;
}
