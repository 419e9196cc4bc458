const COUNT_BITS = 6;
const MOST = (1 << COUNT_BITS) - 1;

/** For each term the speeches that have it and how often, the speeches by the number of their place on the shelf. */
export class TermPostings {
  private readonly lists: (Int32Array | undefined)[] = [];
  private readonly lengths: number[] = [];

  add(term: number, place: number, count: number): void {
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
    return this.lengths[term] ?? 0;
  }

  each(term: number, visit: (place: number, count: number) => void): void {
    const list = this.lists[term];
    const length = this.lengths[term] ?? 0;
    if (list) for (let i = 0; i < length; i++) visit((list[i] as number) >> COUNT_BITS, (list[i] as number) & MOST);
  }
}
