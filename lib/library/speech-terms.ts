import { addToRun, type Background, RUN_START } from './background';
import type { Concepts } from './concepts';
import type { SpeechForms } from './pack-passages';
import { ACRONYM_MARK } from './read-terms';
import { IS_ACRONYM, IS_CAPITALISED, IS_NUMBER, IS_WORD, type Vocabulary } from './vocabulary';

/** The terms of every passage of a speech, in order and with repeats. */
export interface SpeechTerms {
  readonly terms: Int32Array;
  /** What is left of each one's weight where it stands in a formula, else 1. */
  readonly shares: Float32Array;
  /** The form at which each begins. */
  readonly formAt: Int32Array;
  /** One more entry than passages. */
  readonly first: Int32Array;
}

/** Linear in the words. */
export function readSpeechTerms(
  speech: SpeechForms,
  vocabulary: Vocabulary,
  concepts: Concepts,
  { formulas }: Background,
): SpeechTerms {
  const passages = speech.start.length;
  const terms: number[] = [];
  const shares: number[] = [];
  const formAt: number[] = [];
  const first = new Int32Array(passages + 1);
  const shareOfForm = new Float32Array(speech.forms.length).fill(1);
  for (let i = 0; i < passages; i++) {
    const [from, to] = [speech.firstForm[i] as number, speech.firstForm[i + 1] as number];
    if (formulas.size > 0) findFormulas(speech.forms, from, to, vocabulary, formulas, shareOfForm);
    const table = isInCapitals(speech.forms, from, to, vocabulary) ? vocabulary.plainTermOfForm : vocabulary.termOfForm;
    const start = terms.length;
    for (let k = from; k < to; k++) {
      let term = table[speech.forms[k] as number] as number;
      if (term < 0) term = readLabel(speech.forms, k, from, vocabulary);
      if (term < 0) continue;
      terms.push(term);
      shares.push(shareOfForm[k] as number);
      formAt.push(k);
    }
    if (!concepts.isEmpty) foldConcepts(concepts, terms, shares, formAt, start);
    first[i + 1] = terms.length;
  }
  return { terms: Int32Array.from(terms), shares: Float32Array.from(shares), formAt: Int32Array.from(formAt), first };
}

/** The number in "Level 3", "Article 50", "post-16" is part of a name, and a term. */
function readLabel(forms: Int32Array, at: number, from: number, vocabulary: Vocabulary): number {
  if (((vocabulary.traits[forms[at] as number] as number) & IS_NUMBER) === 0) return -1;
  const before = at - 1 > from && vocabulary.forms[forms[at - 1] as number] === '-' ? at - 2 : at - 1;
  if (before < from) return -1;
  const label = (vocabulary.forms[forms[before] as number] as string).toLowerCase().replace(/s$/, '');
  if (!LABELS.has(label)) return -1;
  return vocabulary.addTerm(`${ACRONYM_MARK}${label}${vocabulary.forms[forms[at] as number]}`);
}

const LABELS = new Set('level stage tier article section phase band grade post cop key step covid'.split(' '));

/** Replaces long forms from `start` on by their one term. */
function foldConcepts(concepts: Concepts, terms: number[], shares: number[], formAt: number[], start: number): void {
  let to = start;
  for (let at = start; at < terms.length; to++) {
    const form = concepts.find(terms, at, terms.length);
    terms[to] = form ? form.concept : (terms[at] as number);
    shares[to] = shares[at] as number;
    formAt[to] = formAt[at] as number;
    at += form ? form.terms.length : 1;
  }
  terms.length = to;
  shares.length = to;
  formAt.length = to;
}

function findFormulas(
  forms: Int32Array,
  from: number,
  to: number,
  { traits, folds }: Vocabulary,
  formulas: ReadonlyMap<number, number>,
  shares: Float32Array,
): void {
  for (let at = from; at < to; at++) {
    let hash = RUN_START;
    let count = 0;
    for (let k = at; k < to && count < 5; k++) {
      const form = forms[k] as number;
      if (((traits[form] as number) & IS_WORD) === 0) {
        if (k === at) break;
        continue;
      }
      hash = addToRun(hash, folds[form] as number);
      if (++count < 2) continue;
      const share = formulas.get(hash);
      if (share !== undefined) for (let i = at; i <= k; i++) shares[i] = Math.min(shares[i] as number, share);
    }
  }
}

/** "WHAT WE WILL DO", where capitals tell nothing. */
function isInCapitals(forms: Int32Array, from: number, to: number, { traits, forms: words }: Vocabulary): boolean {
  let large = 0;
  let letters = 0;
  for (let i = from; i < to; i++) {
    const form = forms[i] as number;
    const trait = traits[form] as number;
    const length = (words[form] as string).length;
    if ((trait & IS_WORD) === 0 || length < 2) continue;
    letters++;
    const word = words[form] as string;
    if (trait & IS_ACRONYM || (trait & IS_CAPITALISED && word === word.toUpperCase())) large++;
  }
  return letters >= 3 && large >= 0.7 * letters;
}
