/**
 * Numbers for words, so that two words are compared as two numbers. Grows with every new word; one lexicon serves one
 * text and the quotes looked for in it.
 */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #stems: number[] = [];
  readonly #weights: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  idOf(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#keys.length;
    this.#ids.set(key, id);
    this.#keys.push(key);
    this.#stems.push(firstLetters(key));
    this.#weights.push(isSmall(key) ? SMALL : 1);
    return id;
  }

  /** How much a word says about where a quote stands; small and frequent words say little. */
  weigh(id: number): number {
    return this.#weights[id] as number;
  }

  lower(id: number): void {
    this.#weights[id] = SMALL;
  }

  /** Words of different stems are not alike; below 0 a word is like none but itself. */
  stemOf(id: number): number {
    return this.#stems[id] as number;
  }

  /** 1 for the same word, 0.6 for one that shares most of its letters (care, caring), else 0; numbers never do. */
  compare(a: number, b: number): number {
    if (a === b) return 1;
    const stem = this.#stems[a];
    if (stem === NO_STEM || stem !== this.#stems[b]) return 0;
    return areAlike(this.#keys[a] as string, this.#keys[b] as string) ? ALIKE : 0;
  }
}

const SMALL = 0.5;
const ALIKE = 0.6;
const NO_STEM = -1;

const isSmall = (key: string): boolean => key.length <= 3 && !/\p{N}/u.test(key);

/** A first sieve: words that don't begin with the same two letters are not alike. */
const firstLetters = (key: string): number =>
  key.length < 4 || /\p{N}/u.test(key) ? NO_STEM : key.charCodeAt(0) * 0x10000 + key.charCodeAt(1);

/** Seven tenths of the longer word's letters are shared, from both ends. */
function areAlike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return (head + tail) * 10 >= longer * 7;
}
