import type { Related } from './related-terms';
import { FADES, LEAD_FADES, REACH, type WeighedSpeech } from './weighed-speech';

/** Part of the largest single shared term that is taken off, so that one rare word alone makes no link. */
const DOMINANCE = 0.6;

/** Where a term stands among the columns, and its weight there. */
interface Postings {
  readonly columns: Int32Array;
  readonly weights: Float32Array;
}

/** For every column the sum of products of shared terms with a row, and the largest of them. */
interface Row {
  readonly sums: Float32Array;
  readonly tops: Float32Array;
}

/** Passages of the query against those of the chosen speeches by their terms: a table of rows and columns, row by row. */
export class TermTable {
  /** Of each column, the speech among the chosen and the passage in it. */
  readonly speechOf: Int32Array;
  readonly passageOf: Int32Array;
  readonly columns: number;
  /** By column: lengths of the passages, and of their windows of context. */
  private readonly lengths: Float32Array;
  private readonly windows: Float32Array;
  private readonly leads: Float32Array;
  /** Where each speech begins, and the end. */
  private readonly firstColumn: Int32Array;
  private readonly postings: ReadonlyMap<number, Postings>;
  private readonly rows = new Map<number, Row>();
  /** Rows that are not needed again, to be written over. */
  private readonly spare: Row[] = [];
  /** For each column the turn in which a term was last counted. */
  private readonly counted: Int32Array;
  private turn = 0;
  private readonly around: Float32Array;
  private readonly likeness: TermLikeness;

  constructor(
    private readonly query: WeighedSpeech,
    chosen: readonly WeighedSpeech[],
    private readonly related: Related,
  ) {
    this.columns = chosen.reduce((sum, { lengths }) => sum + lengths.length, 0);
    this.speechOf = new Int32Array(this.columns);
    this.passageOf = new Int32Array(this.columns);
    this.lengths = new Float32Array(this.columns);
    this.windows = new Float32Array(this.columns);
    this.leads = new Float32Array(this.columns);
    this.around = new Float32Array(this.columns);
    this.likeness = { words: new Float32Array(this.columns), context: new Float32Array(this.columns) };
    this.counted = new Int32Array(this.columns);
    this.firstColumn = new Int32Array(chosen.length + 1);
    chosen.forEach(({ lengths, windows, leads }, s) => {
      const column = this.firstColumn[s] as number;
      this.lengths.set(lengths, column);
      this.windows.set(windows, column);
      this.leads.set(leads, column);
      for (let i = 0; i < lengths.length; i++) this.passageOf[column + i] = i;
      this.speechOf.fill(s, column, column + lengths.length);
      this.firstColumn[s + 1] = column + lengths.length;
    });
    this.postings = postTerms(listWanted(query, related), chosen);
  }

  private row(a: number): Row {
    const known = this.rows.get(a);
    if (known) return known;
    const row = this.makeRow();
    const { terms, weights, first } = this.query;
    for (let k = first[a] as number; k < (first[a + 1] as number); k++) {
      const term = terms[k] as number;
      const weight = weights[k] as number;
      this.turn++;
      this.collect(term, weight, row);
      for (const [other, share] of this.related(term)) this.collect(other, weight * share, row);
    }
    this.rows.set(a, row);
    return row;
  }

  private makeRow(): Row {
    const old = this.spare.pop();
    if (!old) return { sums: new Float32Array(this.columns), tops: new Float32Array(this.columns) };
    old.sums.fill(0);
    old.tops.fill(0);
    return old;
  }

  /** A term is counted once a column: itself before those related to it. */
  private collect(term: number, weight: number, { sums, tops }: Row): void {
    const posted = this.postings.get(term);
    if (!posted) return;
    const { columns, weights } = posted;
    const { counted, turn } = this;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as number;
      if (counted[column] === turn) continue;
      counted[column] = turn;
      const product = weight * (weights[i] as number);
      sums[column] = (sums[column] as number) + product;
      if (product > (tops[column] as number)) tops[column] = product;
    }
  }

  /** Likeness of row `a` with every column; written over by the next. */
  compare(a: number): TermLikeness {
    const { sums, tops } = this.row(a);
    const { words, context } = this.likeness;
    this.sumAround(a, context);
    const { lengths, windows } = this;
    const [length, window] = [this.query.lengths[a] as number, this.query.windows[a] as number];
    for (let c = 0; c < words.length; c++) {
      const [sum, both] = [sums[c] as number, context[c] as number];
      if (both > 0) context[c] = both / ((windows[c] as number) * window);
      words[c] = sum > 0 ? (sum - DOMINANCE * (tops[c] as number)) / (length * (lengths[c] as number)) : 0;
    }
    return this.likeness;
  }

  /** Likeness of row `a` and what leads to it with some columns and what leads to each: nine sums a column. */
  compareLeads(a: number, columns: readonly number[], leads: Float64Array): void {
    const rows = LEAD_FADES.flatMap((_, i) => (i <= a ? [this.row(a - i).sums] : []));
    const lead = this.query.leads[a] as number;
    for (const c of columns) {
      const back = Math.min(LEAD_FADES.length - 1, this.passageOf[c] as number);
      let both = 0;
      for (let i = 0; i < rows.length; i++) {
        const sums = rows[i] as Float32Array;
        for (let j = 0; j <= back; j++)
          both += (LEAD_FADES[i] as number) * (LEAD_FADES[j] as number) * (sums[c - j] as number);
      }
      leads[c] = both > 0 ? both / (lead * (this.leads[c] as number)) : 0;
    }
  }

  /** What row `a` and its neighbours have in common with each column and its neighbours in the same speech. */
  private sumAround(a: number, blurred: Float32Array): void {
    const { around, firstColumn } = this;
    around.set(this.row(a).sums);
    for (let step = 1; step <= REACH; step++) {
      const before = a - step >= 0 ? this.row(a - step).sums : null;
      const after = a + step < this.query.lengths.length ? this.row(a + step).sums : null;
      if (before && after) addRows(around, before, after, FADES[step] as number);
      else addRow(around, before ?? after, FADES[step] as number);
    }
    // Rows are asked for in order: those left behind are not needed again.
    for (const [at, row] of this.rows)
      if (at < a - 2 * REACH) {
        this.rows.delete(at);
        this.spare.push(row);
      }
    for (let s = 0; s + 1 < firstColumn.length; s++)
      blur(around, blurred, firstColumn[s] as number, firstColumn[s + 1] as number);
  }
}

/** Terms of a speech and those related to them. */
function listWanted({ terms }: WeighedSpeech, related: Related): Set<number> {
  const own = new Set(terms);
  const wanted = new Set(own);
  for (const term of own) for (const [other] of related(term)) wanted.add(other);
  return wanted;
}

/** The columns of each wanted term, counted first, so that each list is made once and in its size. */
function postTerms(wanted: ReadonlySet<number>, chosen: readonly WeighedSpeech[]): Map<number, Postings> {
  const counts = new Map<number, number>();
  for (const { terms } of chosen)
    for (let k = 0; k < terms.length; k++) {
      const term = terms[k] as number;
      if (wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  const postings = new Map<number, Postings & { next: number }>();
  for (const [term, count] of counts)
    postings.set(term, { columns: new Int32Array(count), weights: new Float32Array(count), next: 0 });
  let column = 0;
  for (const { terms, weights, first } of chosen)
    for (let i = 0; i + 1 < first.length; i++, column++)
      for (let k = first[i] as number; k < (first[i + 1] as number); k++) {
        const posted = postings.get(terms[k] as number);
        if (!posted) continue;
        posted.columns[posted.next] = column;
        posted.weights[posted.next++] = weights[k] as number;
      }
  return postings;
}

function addRow(sum: Float32Array, row: Float32Array | null, share: number): void {
  if (row) for (let c = 0; c < sum.length; c++) sum[c] = (sum[c] as number) + share * (row[c] as number);
}

/** Two rows at once: half the walks over memory. */
function addRows(sum: Float32Array, one: Float32Array, other: Float32Array, share: number): void {
  for (let c = 0; c < sum.length; c++)
    sum[c] = (sum[c] as number) + share * ((one[c] as number) + (other[c] as number));
}

/** Gives each of the columns of one speech its own value and those of its neighbours, fading with every step. */
function blur(values: Float32Array, blurred: Float32Array, from: number, to: number): void {
  for (let c = from; c < to; c++) {
    const last = Math.min(to - 1, c + REACH);
    let sum = 0;
    for (let other = Math.max(from, c - REACH); other <= last; other++)
      sum = Math.fround(sum + (FADES[Math.abs(other - c)] as number) * (values[other] as number));
    blurred[c] = sum;
  }
}

export interface TermLikeness {
  /** Of the passages themselves, less the part of the largest term. */
  readonly words: Float32Array;
  /** Of what is said around both. */
  readonly context: Float32Array;
}
