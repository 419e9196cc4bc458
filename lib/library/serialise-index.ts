import { asSpeechId, asTranscriptId } from '../domain/ids';
import type { Passage } from '../domain/transcript';
import { hashText } from '../text/hash-text';
import type { Indexed, IndexedSpeech } from './passage-index';

/** "SMLI", then the version of everything below, then a fingerprint of the rest, then JSON in UTF-8. */
const MAGIC = 'SMLI';
const VERSION = 1;
const HEADER = MAGIC.length + 1 + 16;

/** Passage: start, length of its text, block; its text; its stems as places in the list of all stems. */
type PackedPassage = [start: number, end: number, block: number, text: string, stems: number[]];
interface Packed {
  readonly stems: string[];
  readonly speeches: { id: string; deliveredOn: string | null; transcript: string | null; passages: PackedPassage[] }[];
}

export function packIndex(speeches: readonly IndexedSpeech[]): Uint8Array {
  const places = new Map<string, number>();
  const placeOf = (stem: string): number => {
    const known = places.get(stem);
    if (known !== undefined) return known;
    places.set(stem, places.size);
    return places.size - 1;
  };
  const packed = speeches.map(({ id, deliveredOn, transcriptId, passages }) => ({
    id,
    deliveredOn,
    transcript: transcriptId,
    passages: passages.map(
      ({ passage, stems }): PackedPassage => [
        passage.start,
        passage.end,
        passage.block,
        passage.text,
        stems.map(placeOf),
      ],
    ),
  }));
  const json = JSON.stringify({ stems: [...places.keys()], speeches: packed } satisfies Packed);
  const head = `${MAGIC}${String.fromCharCode(VERSION)}${hashText(json)}`;
  return new TextEncoder().encode(head + json);
}

export function unpackIndex(bytes: Uint8Array): IndexedSpeech[] | null {
  const text = readText(bytes);
  if (!text?.startsWith(MAGIC) || text.charCodeAt(MAGIC.length) !== VERSION) return null;
  const json = text.slice(HEADER);
  // The fingerprint stands for a look at every field: what passes was written by `packIndex`.
  if (text.slice(MAGIC.length + 1, HEADER) !== hashText(json)) return null;
  const { stems, speeches } = JSON.parse(json) as Packed;
  return speeches.map(({ id, deliveredOn, transcript, passages }) => {
    const indexed: Indexed[] = [];
    const transcriptId = transcript === null ? null : asTranscriptId(transcript);
    const speech: IndexedSpeech = { id: asSpeechId(id), deliveredOn, transcriptId, passages: indexed };
    passages.forEach(([start, end, block, words, places], at) => {
      const passage: Passage = { start, end, text: words, block };
      indexed.push({ speech, at, passage, stems: places.map((place) => stems[place] as string) });
    });
    return speech;
  });
}

function readText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
