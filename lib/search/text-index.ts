import { cutWords } from './cut-words';
import { findNearWords } from './near-words';
import type { SearchQuery } from './parse-query';
import { ByteList } from './varints';

/**
 * An inverted index of whole texts: for each word the texts that have it and at which places, as small numbers in bytes.
 * Texts get numbers in the order they came; one that is replaced or removed is only struck out, and its bytes go when the
 * index is next written. Adding takes about a millisecond for a speech; a search some milliseconds in 20,000.
 */
export interface TextIndex {
  readonly size: number;
  has(id: string): boolean;
  ids(): IterableIterator<string>;
  /** Replaces what there was under the id. */
  add(id: string, text: string): void;
  remove(id: string): void;
  /** Best first. `among` narrows to some ids before anything is ranked. */
  search(query: SearchQuery, among?: (id: string) => boolean): SearchAnswer;
  serialise(): SerialisedIndex;
}

export interface SearchAnswer {
  readonly hits: readonly { readonly id: string; readonly score: number }[];
  /** For each word asked for, the words of the texts that were taken for it: its forms, or, with none, its likes. */
  readonly taken: readonly (readonly string[])[];
}

/** Plain data, as IndexedDB keeps it. */
export interface SerialisedIndex {
  readonly version: number;
  readonly ids: readonly string[];
  readonly lengths: Uint32Array;
  /** Joined by line feeds; no word holds one. */
  readonly words: string;
  /** Where the postings of each word end in `postings`. */
  readonly ends: Uint32Array;
  readonly postings: Uint8Array;
}

export const TEXT_INDEX_VERSION = 1;

/** The postings of a word: gap to the next text, how often, then the gaps between its places, text after text. */
interface Posting {
  readonly list: ByteList;
  last: number;
  texts: number;
}

/** A beginning of one or two letters has thousands of words: the commonest are enough. */
const MOST_FORMS = 200;
/** Okapi BM25, with its usual constants. */
const K1 = 1.2;
const B = 0.75;
/** A form of a word says less than the word itself. */
const FORM_WEIGHT = 0.6;

export function createTextIndex(kept?: SerialisedIndex): TextIndex {
  let ids: (string | null)[] = [];
  let numbers = new Map<string, number>();
  let lengths: number[] = [];
  let total = 0;
  let struckOut = 0;
  let postings = new Map<string, Posting>();
  /** Every word in order, for beginnings; made anew after words came. */
  let sorted: string[] | null = null;

  if (kept) restore(kept);

  function restore(from: SerialisedIndex): void {
    ids = [...from.ids];
    numbers = new Map(from.ids.map((id, n) => [id, n]));
    lengths = [...from.lengths];
    total = lengths.reduce((sum, length) => sum + length, 0);
    sorted = from.words ? from.words.split('\n') : [];
    let start = 0;
    for (const [n, word] of sorted.entries()) {
      const end = from.ends[n] ?? start;
      const bytes = from.postings.subarray(start, end);
      const { last, texts } = measure(bytes);
      postings.set(word, { list: new ByteList(bytes, bytes.length), last, texts });
      start = end;
    }
  }

  function remove(id: string): void {
    const n = numbers.get(id);
    if (n === undefined) return;
    numbers.delete(id);
    ids[n] = null;
    total -= lengths[n] ?? 0;
    struckOut++;
  }

  function add(id: string, text: string): void {
    remove(id);
    const n = ids.length;
    const places = new Map<string, number[]>();
    const words = cutWords(text);
    for (const [place, { word }] of words.entries()) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
    ids.push(id);
    numbers.set(id, n);
    lengths.push(words.length);
    total += words.length;
    for (const [word, at] of places) addPosting(word, n, at);
  }

  function addPosting(word: string, n: number, places: readonly number[]): void {
    let posting = postings.get(word);
    if (!posting) {
      posting = { list: new ByteList(), last: -1, texts: 0 };
      postings.set(word, posting);
      sorted = null;
    }
    posting.list.push(n - posting.last);
    posting.list.push(places.length);
    let before = -1;
    for (const place of places) {
      posting.list.push(place - before);
      before = place;
    }
    posting.last = n;
    posting.texts++;
  }

  function wordsInOrder(): string[] {
    sorted ??= [...postings.keys()].sort();
    return sorted;
  }

  /** The word and what it begins, the commonest first. */
  function findForms(word: string): string[] {
    const all = wordsInOrder();
    const forms: string[] = [];
    for (let at = lowerBound(all, word); at < all.length && (all[at] as string).startsWith(word); at++)
      forms.push(all[at] as string);
    if (forms.length <= MOST_FORMS) return forms;
    const common = forms.sort((a, b) => (postings.get(b)?.texts ?? 0) - (postings.get(a)?.texts ?? 0));
    return [...new Set([...(postings.has(word) ? [word] : []), ...common.slice(0, MOST_FORMS)])];
  }

  function take(word: string): string[] {
    const forms = findForms(word);
    return forms.length > 0 ? forms : findNearWords(word, wordsInOrder());
  }

  function search({ words, phrases }: SearchQuery, among?: (id: string) => boolean): SearchAnswer {
    const taken = words.map(take);
    const parts = [...taken.map((forms, at) => scoreForms(forms, words[at] as string)), ...phrases.map(scorePhrase)];
    const [first, ...others] = parts;
    if (!first) return { hits: [], taken };
    const hits: { id: string; score: number }[] = [];
    for (const [n, score] of first) {
      const id = ids[n];
      if (id === null || id === undefined || (among && !among(id))) continue;
      let sum = score;
      let hasAll = true;
      for (const other of others) {
        const more = other.get(n);
        if (more === undefined) {
          hasAll = false;
          break;
        }
        sum += more;
      }
      if (hasAll) hits.push({ id, score: sum });
    }
    hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return { hits, taken: [...taken, ...phrases] };
  }

  function scoreForms(forms: readonly string[], asked: string): Map<number, number> {
    const scores = new Map<number, number>();
    for (const form of forms) {
      const weight = rarity(postings.get(form)?.texts ?? 0) * (form === asked ? 1 : FORM_WEIGHT);
      readPostings(form, (n, often) => {
        scores.set(n, Math.max(scores.get(n) ?? 0, weight * saturate(often, n)));
      });
    }
    return scores;
  }

  function scorePhrase(phrase: readonly string[]): Map<number, number> {
    const scores = new Map<number, number>();
    // Places where the phrase may begin, kept as long as each further word stands at its distance.
    let starts: Map<number, readonly number[]> | null = null;
    for (const [distance, word] of phrase.entries()) {
      const next = new Map<number, readonly number[]>();
      const known: Map<number, readonly number[]> | null = starts;
      readPostings(word, (n, _often, places) => {
        if (known && !known.has(n)) return;
        const begins = places().map((place) => place - distance);
        const before = known && new Set(known.get(n));
        const left = before ? begins.filter((place) => before.has(place)) : begins;
        if (left.length > 0) next.set(n, left);
      });
      starts = next;
    }
    const weight = rarity(starts?.size ?? 0) * phrase.length;
    for (const [n, places] of starts ?? []) scores.set(n, weight * saturate(places.length, n));
    return scores;
  }

  const rarity = (texts: number): number => Math.log(1 + (numbers.size - texts + 0.5) / (texts + 0.5));

  function saturate(often: number, n: number): number {
    const mean = numbers.size > 0 ? total / numbers.size : 1;
    return (often * (K1 + 1)) / (often + K1 * (1 - B + (B * (lengths[n] ?? 0)) / (mean || 1)));
  }

  function readPostings(word: string, tell: (n: number, often: number, places: () => number[]) => void): void {
    const posting = postings.get(word);
    if (!posting) return;
    const { bytes, length } = posting.list;
    let at = 0;
    const next = () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] as number;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value >>> 0;
      }
    };
    for (let n = -1; at < length; ) {
      n += next();
      const often = next();
      const placesAt = at;
      for (let left = often; left > 0; at++) if ((bytes[at] as number) < 0x80) left--;
      if (ids[n] === null) continue;
      const behind = at;
      tell(n, often, () => {
        at = placesAt;
        const places: number[] = [];
        for (let place = -1; places.length < often; ) {
          place += next();
          places.push(place);
        }
        at = behind;
        return places;
      });
    }
  }

  /** Writes every text anew under a number without gaps: what was struck out is gone. */
  function tidy(): void {
    if (struckOut === 0) return;
    const renumbered = new Int32Array(ids.length).fill(-1);
    const keptIds: string[] = [];
    const keptLengths: number[] = [];
    for (const [n, id] of ids.entries()) {
      if (id === null) continue;
      renumbered[n] = keptIds.length;
      keptIds.push(id);
      keptLengths.push(lengths[n] ?? 0);
    }
    const before = postings;
    postings = new Map();
    for (const word of before.keys()) {
      const found: [number, number[]][] = [];
      const after = postings;
      postings = before;
      readPostings(word, (n, _often, places) => found.push([renumbered[n] as number, places()]));
      postings = after;
      for (const [n, places] of found) addPosting(word, n, places);
    }
    ids = keptIds;
    lengths = keptLengths;
    numbers = new Map(keptIds.map((id, n) => [id, n]));
    struckOut = 0;
    sorted = null;
  }

  function serialise(): SerialisedIndex {
    tidy();
    const all = wordsInOrder();
    const ends = new Uint32Array(all.length);
    let size = 0;
    for (const [n, word] of all.entries()) {
      size += postings.get(word)?.list.length ?? 0;
      ends[n] = size;
    }
    const bytes = new Uint8Array(size);
    for (const [n, word] of all.entries()) {
      const start = n === 0 ? 0 : (ends[n - 1] as number);
      const list = postings.get(word)?.list;
      if (list) bytes.set(list.view(), start);
    }
    return {
      version: TEXT_INDEX_VERSION,
      ids: ids as string[],
      lengths: Uint32Array.from(lengths),
      words: all.join('\n'),
      ends,
      postings: bytes,
    };
  }

  return {
    get size() {
      return numbers.size;
    },
    has: (id) => numbers.has(id),
    ids: () => numbers.keys(),
    add,
    remove,
    search,
    serialise,
  };
}

/** The last text of a word and how many there are, for adding to what was kept. */
function measure(bytes: Uint8Array): { last: number; texts: number } {
  let last = -1;
  let texts = 0;
  let at = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  while (at < bytes.length) {
    last += next();
    for (let left = next(); left > 0; at++) if ((bytes[at] as number) < 0x80) left--;
    texts++;
  }
  return { last, texts };
}

/** The first place in an ordered list that is not before the word. */
function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
