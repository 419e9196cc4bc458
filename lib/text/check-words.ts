import type { Target } from '../domain/claim';
import { OFFSET_RULE, type Transcript } from '../domain/transcript';
import { hashText } from './hash-text';

/** A field that does not hold together with the others; the path leads to it. */
export interface WordFault {
  readonly path: readonly string[];
  readonly detail: string;
}

/** A text that its hash or id was not made of. How rules other than today's make theirs is not known here: no fault. */
export function findTextFault({ text, hash, rule, id }: Transcript): WordFault | null {
  if (rule !== OFFSET_RULE) return null;
  const made = hashText(text);
  if (hash !== made) return { path: ['hash'], detail: 'the text is not the one that this fingerprint was made of' };
  return id === `t${OFFSET_RULE}-${made}` ? null : { path: ['id'], detail: 'the id does not belong to this text' };
}

/** A target whose words don't stand at its position in its text. */
export function findTargetFault({ position, quote }: Target, text: string): WordFault | null {
  if (position.end > text.length) return { path: ['position', 'end'], detail: 'a position beyond the end of its text' };
  if (text.slice(position.start, position.end) !== quote.exact)
    return { path: ['quote', 'exact'], detail: 'the text has other words at this position' };
  return null;
}
