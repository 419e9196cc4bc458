import { hashTextShort } from '../text/hash-text';
import { foldWord, readWordTerms, type WordTerms } from './read-terms';

/** What is known of a form at a glance; bits. */
export const IS_WORD = 1;
export const IS_CAPITALISED = 2;
export const IS_ACRONYM = 4;
export const IS_NUMBER = 8;
/** Small words that may stand inside a name: "Department for Education". */
export const IS_LINK = 16;

const LINKS = new Set(['of', 'for', 'and', 'the', 'in', 'on', 'to', '&']);

interface RestoredForm {
  readonly traits: number;
  /** -1 for none. */
  readonly term: number;
  readonly plainTerm: number;
}

/**
 * Every word and every separator met so far, by number, and the terms they stand for. Only grows: what is computed from
 * it never depends on the numbers, which are those of arrival.
 */
export class Vocabulary {
  readonly forms: string[] = [];
  /** The term of each form, or -1. */
  readonly termOfForm: number[] = [];
  /** The same where everything around is in capitals, and SEND may be the verb. */
  readonly plainTermOfForm: number[] = [];
  readonly traits: number[] = [];
  /** Equal for forms that differ in case alone. */
  readonly folds: number[] = [];
  readonly terms: string[] = [];
  private readonly formIds = new Map<string, number>();
  private readonly termIds = new Map<string, number>();
  /** Terms by their first letters, for finding those of one family. */
  private readonly families = new Map<string, number[]>();

  /** The number of a form, new or known. */
  addForm(form: string, isWord: boolean): number {
    const known = this.formIds.get(form);
    if (known !== undefined) return known;
    const id = this.forms.length;
    this.formIds.set(form, id);
    this.forms.push(form);
    const { term, stem, isAcronym } = isWord ? readWordTerms(form) : NO_WORD;
    this.termOfForm.push(term === null ? -1 : this.addTerm(term));
    this.plainTermOfForm.push(stem === null ? -1 : this.addTerm(stem));
    this.traits.push(isWord ? readTraits(form, isAcronym) : 0);
    this.folds.push(isWord ? hashTextShort(foldWord(form)) | 0 : 0);
    return id;
  }

  /** A form whose terms are known by number. */
  restoreForm(form: string, { traits, term, plainTerm }: RestoredForm): void {
    this.formIds.set(form, this.forms.length);
    this.forms.push(form);
    this.termOfForm.push(term);
    this.plainTermOfForm.push(plainTerm);
    this.traits.push(traits);
    this.folds.push((traits & IS_WORD) === 0 ? 0 : hashTextShort(foldWord(form)) | 0);
  }

  addTerm(term: string): number {
    const known = this.termIds.get(term);
    if (known !== undefined) return known;
    const id = this.terms.length;
    this.termIds.set(term, id);
    this.terms.push(term);
    if (term.length >= FAMILY) {
      const start = term.slice(0, FAMILY);
      const family = this.families.get(start);
      if (family) family.push(id);
      else this.families.set(start, [id]);
    }
    return id;
  }

  findTerm(term: string): number {
    return this.termIds.get(term) ?? -1;
  }

  /** Other terms that are one word with another ending: "inspect" and "inspector", not "nation" and "nationalist". */
  findFamily(term: number): number[] {
    const word = this.terms[term] as string;
    const family = this.families.get(word.slice(0, FAMILY)) ?? [];
    return family.filter((other) => other !== term && isSameFamily(word, this.terms[other] as string));
  }
}

const FAMILY = 6;

function isSameFamily(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.length - short.length <= 5 && long.startsWith(short.slice(0, -1));
}

const NO_WORD: WordTerms = { term: null, stem: null, isAcronym: false };

function readTraits(form: string, isAcronym: boolean): number {
  const isNumber = /^\p{N}/u.test(form);
  return (
    IS_WORD |
    (/^\p{Lu}/u.test(form) ? IS_CAPITALISED : 0) |
    (isAcronym ? IS_ACRONYM : 0) |
    (isNumber ? IS_NUMBER : 0) |
    (LINKS.has(form) ? IS_LINK : 0)
  );
}
