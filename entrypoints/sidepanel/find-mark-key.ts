import { browser } from 'wxt/browser';

/** The key that marks a sentence, as the reader has set it; null where there is none. */
export async function findMarkKey(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'mark-sentence')?.shortcut || null;
}
