import type { RichText } from '../lib/domain/rich-text';

/**
 * Puts text on the clipboard, as HTML too where it has that, so that a letter keeps the link and an editor gets plain
 * words. Has to be called in a click or a key press.
 *
 * @returns whether the browser did it
 */
export async function copyRichText({
  text,
  html,
}: {
  readonly text: string;
  readonly html?: RichText['html'];
}): Promise<boolean> {
  try {
    if (html === undefined || typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': toBlob(text, 'text/plain'), 'text/html': toBlob(html, 'text/html') }),
      ]);
    return true;
  } catch {
    return copyPlain(text);
  }
}

const toBlob = (text: string, type: string): Blob => new Blob([text], { type });

/** Rich text may be refused where plain text is not. */
async function copyPlain(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
