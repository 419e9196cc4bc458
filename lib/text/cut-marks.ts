/** A stretch of words as it stands now, and as it stood where its marks, capitals or spaces were other ones. */
export interface MarkPiece {
  readonly text: string;
  /** Absent where it stood the same. */
  readonly before?: string;
}

/**
 * Cuts words that differ in nothing but marks, capitals and spaces into stretches that stand the same and words that do
 * not. Where the spaces differ, words can't be paired one by one: what lies between the first and the last of them is one
 * piece.
 */
export function cutMarks(before: string, after: string): MarkPiece[] {
  const [old, now] = [before, after].map(cutWords) as [string[], string[]];
  if (old.length === now.length) return join(now.map((text, i) => toPiece(old[i] as string, text)));
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const middle = (words: string[]) => words.slice(start, words.length - end).join('');
  return join([
    { text: now.slice(0, start).join('') },
    toPiece(middle(old), middle(now)),
    { text: now.slice(now.length - end).join('') },
  ]);
}

/** Each word with the space before it. */
const cutWords = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? [];

const toPiece = (before: string, text: string): MarkPiece =>
  foldSpace(before) === foldSpace(text) ? { text } : { text, before };

const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

function join(pieces: readonly MarkPiece[]): MarkPiece[] {
  const joined: MarkPiece[] = [];
  for (const piece of pieces) {
    if (piece.text === '' && !piece.before) continue;
    const last = joined.at(-1);
    if (last && last.before === undefined && piece.before === undefined)
      joined[joined.length - 1] = { text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
