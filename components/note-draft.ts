/**
 * What was typed into a note and not saved. In `localStorage`, which all pages of the extension share and which is written
 * before the next line runs: a popup closes on any click beside it and waits for nothing.
 */
const PREFIX = 'note-draft:';

/** The words typed and not saved; null where there are none. */
export function findNoteDraft(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    // A browser that keeps nothing for pages; the note can still be written and saved.
    return null;
  }
}

/** Keeps the words until they are saved or given up; null gives them up. */
export function keepNoteDraft(key: string, words: string | null): void {
  try {
    if (words === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, words);
  } catch {
    // No room, or see above.
  }
}
