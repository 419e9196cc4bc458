import type { TermTable } from './compare-terms';
import { UsualTerms } from './usual-terms';
import type { WeighedSpeech } from './weighed-speech';

/** How near some of the columns are to one row, by what costs more than terms and less than a close look. */
export class NearPassages {
  /** By column; what of the last row compared. */
  readonly lead: Float64Array;
  readonly meaning: Float64Array;
  readonly meaningAround: Float64Array;
  readonly meaningInPlace: Float64Array;
  /** The same for every row. */
  readonly usual: Float64Array;
  private readonly usualTerms: UsualTerms;

  constructor(
    private readonly query: WeighedSpeech,
    private readonly others: readonly WeighedSpeech[],
    private readonly table: TermTable,
  ) {
    this.lead = new Float64Array(table.columns);
    this.meaning = new Float64Array(table.columns);
    this.meaningAround = new Float64Array(table.columns);
    this.meaningInPlace = new Float64Array(table.columns);
    this.usual = new Float64Array(table.columns).fill(Number.NaN);
    this.usualTerms = new UsualTerms(query);
  }

  compare(row: number, columns: readonly number[]): void {
    this.table.compareLeads(row, columns, this.lead);
    for (const column of columns) {
      const other = this.others[this.table.speechOf[column] as number] as WeighedSpeech;
      const passage = this.table.passageOf[column] as number;
      const { meaning, meaningAround, meaningInPlace } = this.query.meanings.compare(row, other.meanings, passage);
      this.meaning[column] = meaning;
      this.meaningAround[column] = meaningAround;
      this.meaningInPlace[column] = meaningInPlace;
      if (Number.isNaN(this.usual[column])) this.usual[column] = this.usualTerms.compare(other, passage);
    }
  }
}
