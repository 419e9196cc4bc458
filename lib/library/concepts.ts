import type { Background } from './background';
import { ACRONYM_MARK } from './read-terms';
import type { Vocabulary } from './vocabulary';

interface LongForm {
  /** Its terms, small words left out. */
  readonly terms: readonly number[];
  /** The term that stands for it. */
  readonly concept: number;
}

/**
 * One token per concept: the acronym, its long form, and the long form less its last word (from four words on) are the
 * acronym's term. Expanding acronyms into words instead would make any two sentences on SEND alike.
 */
export class Concepts {
  private readonly byFirst = new Map<number, LongForm[]>();

  constructor(
    definitions: Background['definitions'],
    private readonly vocabulary: Vocabulary,
  ) {
    for (const { acronym, terms } of definitions) this.add(acronym, terms);
    for (const forms of this.byFirst.values())
      forms.sort((a, b) => b.terms.length - a.terms.length || a.concept - b.concept);
  }

  get isEmpty(): boolean {
    return this.byFirst.size === 0;
  }

  private add(acronym: string, terms: readonly string[]): void {
    if (terms.length < 2) return;
    const concept = this.vocabulary.addTerm(ACRONYM_MARK + acronym);
    this.addForm(terms, concept);
    if (terms.length >= 4) this.addForm(terms.slice(0, -1), concept);
  }

  private addForm(words: readonly string[], concept: number): void {
    const terms = words.map((word) => this.vocabulary.addTerm(word));
    const first = terms[0] as number;
    const known = this.byFirst.get(first);
    if (!known) this.byFirst.set(first, [{ terms, concept }]);
    else if (!known.some((form) => form.terms.join() === terms.join())) known.push({ terms, concept });
  }

  /** The long form that begins at `at`, the longest first. */
  find(terms: ArrayLike<number>, at: number, end: number): LongForm | null {
    for (const form of this.byFirst.get(terms[at] as number) ?? [])
      if (at + form.terms.length <= end && form.terms.every((term, i) => terms[at + i] === term)) return form;
    return null;
  }
}
