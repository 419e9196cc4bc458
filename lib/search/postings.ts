import { ByteList } from './varints';

/**
 * The postings of a word, text after text: the gap to the text before, how often it stands there, how many bytes its places
 * take (so that they can be passed over), and the gaps between the places.
 */
export interface Posting {
  readonly list: ByteList;
  /** The last text that has the word; -1 where none has. */
  last: number;
  texts: number;
}

/** Is told of each text: its number, how often the word stands there and, if asked, as the how manieth word. */
export type PostingReader = (text: number, often: number, places: () => number[]) => void;

/** @param text larger than any before; its places rise */
export function extendPosting(posting: Posting, text: number, places: readonly number[]): void {
  const gaps = new ByteList();
  let before = -1;
  for (const place of places) {
    gaps.push(place - before);
    before = place;
  }
  posting.list.push(text - posting.last);
  posting.list.push(places.length);
  posting.list.push(gaps.length);
  posting.list.append(gaps.view());
  posting.last = text;
  posting.texts++;
}

export function readPosting({ list: { bytes, length } }: Posting, tell: PostingReader): void {
  let at = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  for (let text = -1; at < length; ) {
    text += next();
    const often = next();
    const size = next();
    const start = at;
    const behind = start + size;
    tell(text, often, () => {
      at = start;
      const places: number[] = [];
      for (let place = -1; places.length < often; ) {
        place += next();
        places.push(place);
      }
      return places;
    });
    at = behind;
  }
}
