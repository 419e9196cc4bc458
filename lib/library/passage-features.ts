import type { Figure } from '../domain/figure';
import { type FigurePair, mayHaveFigures, pairFigures, readFigures } from './compare-figures-of';
import { PROMISES, REFERS_BACK, REPORTS } from './cues';
import { numberRuns } from './number-table';
import { joinForms } from './pack-passages';
import type { ReadSpeech } from './passage-index';
import { type Pieces, readPieces } from './read-pieces';
import type { SpeechTerms } from './speech-terms';
import { IS_ACRONYM, IS_CAPITALISED, IS_LINK, IS_WORD, type Vocabulary } from './vocabulary';

/** Words in a row that two passages have in common and that are worth a mention. */
export const SHORTEST_RUN = 5;

/** What is compared of two passages that their terms bring together. What few comparisons need is read when one does. */
export class PassageFeatures {
  private knownFigures: readonly Figure[] | null = null;
  private knownMayHaveFigures: boolean | null = null;
  private knownPromises: boolean | null = null;
  private knownReports: boolean | null = null;
  private knownRefersBack: boolean | null = null;

  constructor(
    readonly text: string,
    readonly pieces: Pieces,
    readonly names: readonly Name[],
    readonly words: number,
    /** How much of it is no formula, 0 to 1. */
    readonly freshness: number,
    /** Its neighbouring terms and its runs of words, numbered. */
    readonly pairs: Uint16Array,
    readonly runs: Uint16Array,
  ) {}

  private get figures(): readonly Figure[] {
    this.knownFigures ??= readFigures(this.text);
    return this.knownFigures;
  }

  /** Whether it is worth reading them. */
  get mayHaveFigures(): boolean {
    this.knownMayHaveFigures ??= mayHaveFigures(this.text);
    return this.knownMayHaveFigures;
  }

  /** Those of the other are looked for only where there is something to compare them with. */
  pairFigures(other: PassageFeatures): FigurePair[] {
    return this.figures.length === 0 ? [] : pairFigures(this.figures, other.figures);
  }

  get promises(): boolean {
    this.knownPromises ??= PROMISES.test(this.text);
    return this.knownPromises;
  }

  get reports(): boolean {
    this.knownReports ??= REPORTS.test(this.text);
    return this.knownReports;
  }

  get refersBack(): boolean {
    this.knownRefersBack ??= REFERS_BACK.test(this.text);
    return this.knownRefersBack;
  }
}

/** Words written like a name: "Innovation Programme", "Department for Education". */
export interface Name {
  /** In lower case, one blank between words. */
  readonly key: string;
  readonly text: string;
  /** Its terms. */
  readonly terms: readonly number[];
  /** From 1 down to what is left of a name that everybody uses. */
  readonly share: number;
  readonly words: number;
}

/** The least that is left of any of its terms. */
function shareOf({ from, to }: FoundName, { shares, formAt }: SpeechTerms, first: number, last: number): number {
  let share = 1;
  for (let k = first; k < last; k++)
    if ((formAt[k] as number) >= from && (formAt[k] as number) < to) share = Math.min(share, shares[k] as number);
  return share;
}

type FoundName = Omit<Name, 'share'> & { readonly from: number; readonly to: number };

export function readFeatures({ forms: speech, terms }: ReadSpeech, i: number, vocabulary: Vocabulary): PassageFeatures {
  const [from, to] = [speech.firstForm[i] as number, speech.firstForm[i + 1] as number];
  const text = joinForms(speech.forms, from, to, vocabulary);
  const folds: number[] = [];
  for (let k = from; k < to; k++) {
    const form = speech.forms[k] as number;
    if ((vocabulary.traits[form] as number) & IS_WORD) folds.push(vocabulary.folds[form] as number);
  }
  const [first, last] = [terms.first[i] as number, terms.first[i + 1] as number];
  let shares = 0;
  for (let k = first; k < last; k++) shares += terms.shares[k] as number;
  const freshness = last > first ? shares / (last - first) : 0;
  const names = findNames(speech.forms, from, to, vocabulary).map((name) => ({
    ...name,
    share: shareOf(name, terms, first, last),
  }));
  const pairs = numberRuns(terms.terms.subarray(first, last), 2);
  return new PassageFeatures(
    text,
    readPieces(text),
    names,
    folds.length,
    freshness,
    pairs,
    numberRuns(folds, SHORTEST_RUN),
  );
}

/** Runs of capitalised words with small words inside; a single one only where it does not open the sentence. */
function findNames(forms: Int32Array, from: number, to: number, vocabulary: Vocabulary): FoundName[] {
  const { traits, forms: words, termOfForm } = vocabulary;
  const names: FoundName[] = [];
  let isOpening = true;
  for (let k = from; k < to; k++) {
    const trait = traits[forms[k] as number] as number;
    if ((trait & IS_WORD) === 0) {
      if (/[.!?:“"‘]/.test(words[forms[k] as number] as string)) isOpening = true;
      continue;
    }
    if (!isNamePart(trait, words[forms[k] as number] as string)) {
      isOpening = false;
      continue;
    }
    let end = k + 1;
    for (let next = k + 1; next < to; next++) {
      const other = traits[forms[next] as number] as number;
      const form = words[forms[next] as number] as string;
      if ((other & IS_WORD) === 0) {
        if (/^[-–’'&\s]+$/.test(form)) continue;
        break;
      }
      if (isNamePart(other, form)) end = next + 1;
      else if ((other & IS_LINK) === 0) break;
    }
    let start = k;
    // "The Innovation Programme", "We": what opens a sentence is capitalised anyway.
    if (isOpening && (termOfForm[forms[start] as number] as number) < 0) {
      start = k + 1;
      while (start < end && ((traits[forms[start] as number] as number) & IS_CAPITALISED) === 0) start++;
    }
    const name = start < end ? toName(forms, start, end, vocabulary) : null;
    const isAcronym = ((traits[forms[start] as number] as number) & IS_ACRONYM) !== 0;
    if (name && (name.terms.length > 1 || !isOpening || start > k || isAcronym)) names.push(name);
    k = end - 1;
    isOpening = false;
  }
  return names;
}

const isNamePart = (trait: number, form: string): boolean =>
  ((trait & IS_CAPITALISED) !== 0 && form !== 'I' && !/^I['’]/.test(form)) || (trait & IS_ACRONYM) !== 0;

function toName(forms: Int32Array, from: number, to: number, vocabulary: Vocabulary): FoundName | null {
  const terms: number[] = [];
  let words = 0;
  for (let k = from; k < to; k++) {
    const term = vocabulary.termOfForm[forms[k] as number] as number;
    if (term >= 0) terms.push(term);
    if ((vocabulary.traits[forms[k] as number] as number) & IS_WORD) words++;
  }
  if (terms.length === 0) return null;
  const text = joinForms(forms, from, to, vocabulary);
  return {
    key: text
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    text,
    terms,
    words,
    from,
    to,
  };
}
