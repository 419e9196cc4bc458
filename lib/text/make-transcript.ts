import { asTranscriptId } from '../domain/ids';
import { type Block, OFFSET_RULE, type Transcript } from '../domain/transcript';
import { hashText } from './hash-text';

/** A transcript of blocks already cleaned (white space folded, trimmed, none empty), joined by line feeds. */
export function makeTranscript(parts: readonly (Omit<Block, 'start' | 'end'> & { text: string })[]): Transcript {
  const blocks: Block[] = [];
  let text = '';
  for (const { text: words, ...rest } of parts) {
    if (text) text += '\n';
    blocks.push({ ...rest, start: text.length, end: text.length + words.length });
    text += words;
  }
  const hash = hashText(text);
  return { id: asTranscriptId(`t${OFFSET_RULE}-${hash}`), text, blocks, hash, rule: OFFSET_RULE };
}
