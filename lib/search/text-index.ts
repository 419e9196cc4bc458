import { cutWords } from './cut-words';
import { findNearWords } from './near-words';
import type { SearchQuery } from './parse-query';
import { extendPosting, type Posting, type PostingReader, readPosting } from './postings';
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
  /** Of each word: where its postings end in `postings`, the last text that has it, and how many have. */
  readonly ends: Uint32Array;
  readonly lasts: Uint32Array;
  readonly counts: Uint32Array;
  readonly postings: Uint8Array;
}

export const TEXT_INDEX_VERSION = 1;

const SHORTEST_BEGINNING = 3;
/** A beginning of a few letters has thousands of words: the commonest are enough. */
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
      const [last, texts] = [from.lasts[n] ?? 0, from.counts[n] ?? 0];
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
    extendPosting(posting, n, places);
  }

  function wordsInOrder(): string[] {
    sorted ??= [...postings.keys()].sort();
    return sorted;
  }

  /** The word and what it begins, the commonest first. A letter or two are a word, for they begin too many. */
  function findForms(word: string): string[] {
    if (word.length < SHORTEST_BEGINNING && postings.has(word)) return [word];
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
    const parts = [
      ...taken.map((forms, at) => ({ forms, asked: words[at] as string, texts: countTexts(forms) })),
      ...phrases.map((phrase) => ({ phrase, texts: Math.min(...phrase.map((word) => countTexts([word]))) })),
    ].sort((a, b) => a.texts - b.texts);
    if (parts.length === 0) return { hits: [], taken };
    // The rarest first: of the others only the texts that are left are looked at.
    let sums: Float32Array | null = null;
    for (const part of parts) {
      const scores: Float32Array =
        'phrase' in part ? scorePhrase(part.phrase, sums) : scoreForms(part.forms, part.asked, sums);
      if (sums)
        for (let n = 0; n < scores.length; n++) if (scores[n]) scores[n] = (scores[n] as number) + (sums[n] as number);
      sums = scores;
    }
    const hits: { id: string; score: number }[] = [];
    for (const [n, score] of (sums ?? []).entries()) {
      const id = score > 0 ? ids[n] : null;
      if (id && (!among || among(id))) hits.push({ id, score });
    }
    hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return { hits, taken: [...taken, ...phrases] };
  }

  const countTexts = (forms: readonly string[]): number =>
    forms.reduce((sum, form) => sum + (postings.get(form)?.texts ?? 0), 0);

  /** For each text its score, 0 where it has none of the forms or is not among those left. */
  function scoreForms(forms: readonly string[], asked: string, left: Float32Array | null): Float32Array {
    const scores = new Float32Array(ids.length);
    for (const form of forms) {
      const weight = rarity(postings.get(form)?.texts ?? 0) * (form === asked ? 1 : FORM_WEIGHT);
      readPostings(form, (n, often) => {
        if (left && left[n] === 0) return;
        const score = weight * saturate(often, n);
        if (score > (scores[n] as number)) scores[n] = score;
      });
    }
    return scores;
  }

  function scorePhrase(phrase: readonly string[], left: Float32Array | null): Float32Array {
    // Places where the phrase may begin, kept as long as each further word, the rarest first, stands at its distance.
    let starts: Map<number, readonly number[]> | null = null;
    const inOrder = [...phrase.entries()].sort(([, a], [, b]) => countTexts([a]) - countTexts([b]));
    for (const [distance, word] of inOrder) {
      const next = new Map<number, readonly number[]>();
      const known: Map<number, readonly number[]> | null = starts;
      readPostings(word, (n, _often, places) => {
        const before = known?.get(n);
        if ((known && !before) || (left && left[n] === 0)) return;
        const begins = places().map((place) => place - distance);
        const both = before ? begins.filter((place) => before.includes(place)) : begins;
        if (both.length > 0) next.set(n, both);
      });
      starts = next;
    }
    const scores = new Float32Array(ids.length);
    const weight = rarity(starts?.size ?? 0) * phrase.length;
    for (const [n, places] of starts ?? []) scores[n] = weight * saturate(places.length, n);
    return scores;
  }

  /** Those that were struck out since are still counted among the texts of a word. */
  const rarity = (texts: number): number => {
    const some = Math.min(texts, numbers.size);
    return Math.log(1 + (numbers.size - some + 0.5) / (some + 0.5));
  };

  function saturate(often: number, n: number): number {
    const mean = numbers.size > 0 ? total / numbers.size : 1;
    return (often * (K1 + 1)) / (often + K1 * (1 - B + (B * (lengths[n] ?? 0)) / (mean || 1)));
  }

  function readPostings(word: string, tell: PostingReader): void {
    const posting = postings.get(word);
    if (posting) readPosting(posting, (n, often, places) => ids[n] !== null && tell(n, often, places));
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
    const [ends, lasts, counts] = [
      new Uint32Array(all.length),
      new Uint32Array(all.length),
      new Uint32Array(all.length),
    ];
    let size = 0;
    for (const [n, word] of all.entries()) {
      size += postings.get(word)?.list.length ?? 0;
      ends[n] = size;
      lasts[n] = postings.get(word)?.last ?? 0;
      counts[n] = postings.get(word)?.texts ?? 0;
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
      lasts,
      counts,
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
