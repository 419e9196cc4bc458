/** Words as someone types them who looks for something: case and accents don't matter. Changes lengths; not for offsets. */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** A test for texts that hold every word of what was typed, each anywhere; null where nothing was typed. */
export function makeWordTest(typed: string): ((text: string) => boolean) | null {
  const words = foldForSearch(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return (text) => {
    const folded = foldForSearch(text);
    return words.every((word) => folded.includes(word));
  };
}
