import type { Block, Transcript } from '../../lib/domain/transcript';

/**
 * The block that holds the words, with one neighbour on each side; null where no block holds them. Stays a transcript of
 * the whole text, of which only these blocks are drawn, so that offsets in it are those of the whole.
 */
export function findExcerpt<Text extends Transcript>(transcript: Text, words: string): Text | null {
  const holds = ({ start, end }: Block) => transcript.text.slice(start, end).includes(words);
  const at = transcript.blocks.findIndex(holds);
  if (at < 0) return null;
  return { ...transcript, blocks: transcript.blocks.slice(Math.max(0, at - 1), at + 2) };
}
