import type { Related } from './related-terms';
import { FADING, REACH, type WeighedSpeech } from './weighed-speech';

/** Part of the largest single shared term that is taken off, so that one rare word alone makes no link. */
const DOMINANCE = 0.6;

/** Passages of the query against those of the chosen speeches by their terms: a table of rows and columns, row by row. */
export class TermTable {
  /** Of each column, the speech among the chosen and the passage in it. */
  readonly speechOf: Int32Array;
  readonly passageOf: Int32Array;
  readonly columns: number;
  private readonly firstColumn: number[] = [];
  private readonly postings = new Map<number, { columns: number[]; weights: number[] }>();
  private readonly rows = new Map<number, { sums: Float32Array; tops: Float32Array }>();

  constructor(
    private readonly query: WeighedSpeech,
    private readonly chosen: readonly WeighedSpeech[],
    private readonly related: Related,
  ) {
    this.columns = chosen.reduce((sum, { lengths }) => sum + lengths.length, 0);
    this.speechOf = new Int32Array(this.columns);
    this.passageOf = new Int32Array(this.columns);
    const wanted = new Set<number>();
    for (const term of query.terms) if (!wanted.has(term)) for (const [other] of related(term)) wanted.add(other);
    for (const term of query.terms) wanted.add(term);
    let column = 0;
    chosen.forEach(({ terms, weights, first, lengths }, s) => {
      this.firstColumn.push(column);
      for (let i = 0; i < lengths.length; i++, column++) {
        this.speechOf[column] = s;
        this.passageOf[column] = i;
        for (let k = first[i] as number; k < (first[i + 1] as number); k++)
          if (wanted.has(terms[k] as number)) this.post(terms[k] as number, column, weights[k] as number);
      }
    });
    this.firstColumn.push(column);
  }

  private post(term: number, column: number, weight: number): void {
    let list = this.postings.get(term);
    if (!list) {
      list = { columns: [], weights: [] };
      this.postings.set(term, list);
    }
    list.columns.push(column);
    list.weights.push(weight);
  }

  /** For every column the sum of products of shared terms with row `a`, and the largest of them. */
  private row(a: number): { sums: Float32Array; tops: Float32Array } {
    const known = this.rows.get(a);
    if (known) return known;
    const sums = new Float32Array(this.columns);
    const tops = new Float32Array(this.columns);
    const { terms, weights, first } = this.query;
    const done = new Int32Array(this.columns).fill(-1);
    for (let k = first[a] as number; k < (first[a + 1] as number); k++) {
      const term = terms[k] as number;
      const weight = weights[k] as number;
      this.collect(term, weight, k, sums, tops, done);
      for (const [other, share] of this.related(term)) this.collect(other, weight * share, k, sums, tops, done);
    }
    const row = { sums, tops };
    this.rows.set(a, row);
    return row;
  }

  /** A term is counted once a column: itself before those related to it. */
  private collect(
    term: number,
    weight: number,
    turn: number,
    sums: Float32Array,
    tops: Float32Array,
    done: Int32Array,
  ): void {
    const list = this.postings.get(term);
    if (!list) return;
    for (let i = 0; i < list.columns.length; i++) {
      const column = list.columns[i] as number;
      if (done[column] === turn) continue;
      done[column] = turn;
      const product = weight * (list.weights[i] as number);
      sums[column] = (sums[column] as number) + product;
      if (product > (tops[column] as number)) tops[column] = product;
    }
  }

  /** Likeness of row `a` with every column. */
  compare(a: number): TermLikeness {
    const { sums, tops } = this.row(a);
    const { lengths, windows } = this.query;
    const around = Float32Array.from(sums);
    for (let step = 1; step <= REACH; step++) {
      const before = a - step >= 0 ? this.row(a - step).sums : NO_ROW;
      const after = a + step < lengths.length ? this.row(a + step).sums : NO_ROW;
      addRows(around, before, after, FADING ** step);
    }
    // Rows are asked for in order: those left behind are not needed again.
    for (const old of this.rows.keys()) if (old < a - 2 * REACH) this.rows.delete(old);
    const words = new Float32Array(this.columns);
    const context = new Float32Array(this.columns);
    const [length, window] = [lengths[a] as number, windows[a] as number];
    const bothAround = this.blur(around);
    let c = 0;
    for (const { lengths: theirs, windows: around } of this.chosen)
      for (let i = 0; i < theirs.length; i++, c++) {
        const [sum, both] = [sums[c] as number, bothAround[c] as number];
        if (both > 0) context[c] = both / ((around[i] as number) * window);
        if (sum > 0) words[c] = (sum - DOMINANCE * (tops[c] as number)) / (length * (theirs[i] as number));
      }
    return { words, context };
  }

  /** Adds to each column what its neighbours in the same speech have, fading with every step. */
  private blur(values: Float32Array): Float32Array {
    const blurred = new Float32Array(this.columns);
    for (let s = 0; s + 1 < this.firstColumn.length; s++) {
      const [from, to] = [this.firstColumn[s] as number, this.firstColumn[s + 1] as number];
      for (let step = -REACH; step <= REACH; step++) {
        const share = FADING ** Math.abs(step);
        for (let c = Math.max(from, from - step); c < Math.min(to, to - step); c++)
          blurred[c] = (blurred[c] as number) + share * (values[c + step] as number);
      }
    }
    return blurred;
  }
}

const NO_ROW = new Float32Array();

/** Two rows at once: half the walks over memory. */
function addRows(sum: Float32Array, one: Float32Array, other: Float32Array, share: number): void {
  if (one.length === other.length) {
    for (let c = 0; c < one.length; c++)
      sum[c] = (sum[c] as number) + share * ((one[c] as number) + (other[c] as number));
    return;
  }
  const only = one.length > 0 ? one : other;
  for (let c = 0; c < only.length; c++) sum[c] = (sum[c] as number) + share * (only[c] as number);
}

export interface TermLikeness {
  /** Of the passages themselves, less the part of the largest term. */
  readonly words: Float32Array;
  /** Of what is said around both. */
  readonly context: Float32Array;
}
