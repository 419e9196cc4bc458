import { ByteReader, ByteWriter } from './bytes';

const COUNT_BITS = 6;
const MOST = (1 << COUNT_BITS) - 1;

/** For each term the speeches that have it and how often, the speeches by the number of their place on the shelf. */
export class TermPostings {
  private readonly lists: (Int32Array | undefined)[] = [];
  private readonly lengths: number[] = [];
  /** Lists as they were written, of which few are ever asked for. */
  private readonly packed: (Uint8Array | undefined)[] = [];

  /** The list of a term that has none yet, as `pack` wrote it. */
  restore(term: number, bytes: Uint8Array): void {
    if (bytes.length > 0) this.packed[term] = bytes;
  }

  private open(term: number): void {
    const bytes = this.packed[term];
    if (!bytes) return;
    this.packed[term] = undefined;
    const reader = new ByteReader(bytes);
    let place = 0;
    while (!reader.isAtEnd) {
      const step = reader.read();
      place += step >> 1;
      this.add(term, place, step & 1 ? reader.read() : 1);
    }
  }

  /**
   * A list in order of other numbers of the places: the step from the place before, doubled, and one more where a count
   * other than 1 follows.
   */
  pack(term: number, newPlaces: Int32Array): Uint8Array {
    this.open(term);
    const list = (this.lists[term] ?? NO_LIST)
      .slice(0, this.lengths[term] ?? 0)
      .map((entry) => ((newPlaces[entry >> COUNT_BITS] as number) << COUNT_BITS) | (entry & MOST))
      .sort();
    const bytes = new ByteWriter();
    let before = 0;
    for (const entry of list) {
      const [place, count] = [entry >> COUNT_BITS, entry & MOST];
      bytes.write((place - before) * 2 + (count === 1 ? 0 : 1));
      if (count !== 1) bytes.write(count);
      before = place;
    }
    return bytes.toBytes();
  }

  add(term: number, place: number, count: number): void {
    this.open(term);
    const length = this.lengths[term] ?? 0;
    let list = this.lists[term];
    if (!list || list.length === length) {
      const larger = new Int32Array(Math.max(2, length + (length >> 1)));
      if (list) larger.set(list);
      list = this.lists[term] = larger;
    }
    list[length] = (place << COUNT_BITS) | Math.min(MOST, count);
    this.lengths[term] = length + 1;
  }

  remove(term: number, place: number): void {
    this.open(term);
    const list = this.lists[term];
    const length = this.lengths[term] ?? 0;
    if (!list) return;
    for (let i = 0; i < length; i++) {
      if ((list[i] as number) >> COUNT_BITS !== place) continue;
      list[i] = list[length - 1] as number;
      this.lengths[term] = length - 1;
      return;
    }
  }

  /** In how many speeches. */
  count(term: number): number {
    this.open(term);
    return this.lengths[term] ?? 0;
  }

  each(term: number, visit: (place: number, count: number) => void): void {
    this.open(term);
    const list = this.lists[term];
    const length = this.lengths[term] ?? 0;
    if (list) for (let i = 0; i < length; i++) visit((list[i] as number) >> COUNT_BITS, (list[i] as number) & MOST);
  }
}

const NO_LIST = new Int32Array();
