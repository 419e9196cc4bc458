import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Original } from '../domain/speechmark-document';
import type { Transcript } from '../domain/transcript';

/** The words of a transcript and where their blocks are, deflated: a speech of 30 kB takes about 11. */
export type PackedText = Uint8Array;

type Words = Pick<Transcript, 'text' | 'blocks'>;

/**
 * Synchronous, unlike the browser's own streams: a transaction ends as soon as something else is waited for. A lone
 * surrogate is written as its escape, which JSON keeps and UTF-8 does not. About a millisecond for a speech.
 */
export function packText({ text, blocks }: Words): PackedText {
  return deflateSync(strToU8(JSON.stringify({ text, blocks })), { level: 6 });
}

export const unpackText = (packed: PackedText): Words => JSON.parse(strFromU8(inflateSync(packed))) as Words;

export interface PackedOriginal extends Pick<Original, 'name'> {
  readonly packed: Uint8Array;
}

/** As JSON, like the words: UTF-8 alone would lose a lone surrogate. */
export const packOriginal = ({ name, text }: Original): PackedOriginal => ({
  name,
  packed: deflateSync(strToU8(JSON.stringify(text)), { level: 6 }),
});

export const unpackOriginal = ({ name, packed }: PackedOriginal): Original => ({
  name,
  text: JSON.parse(strFromU8(inflateSync(packed))) as string,
});
