import type { Evidence } from '../domain/cross-reference';
import type { Figure } from '../domain/figure';
import { findWordChanges } from '../text/word-changes';
import { shareNames } from './compare-closely';
import type { FigurePair } from './compare-figures-of';
import { PROMISES, REFERS_BACK, REPORTS } from './cues';
import { type PassageFeatures, SHORTEST_RUN } from './passage-features';
import type { ReadSpeech } from './passage-index';
import type { Related } from './related-terms';
import type { Likeness } from './score-likeness';
import { IS_WORD, type Vocabulary } from './vocabulary';

/** One passage with all that is known of it. */
export interface Side {
  readonly speech: ReadSpeech;
  readonly passage: number;
  readonly features: PassageFeatures;
}

export interface EvidenceTools {
  readonly vocabulary: Vocabulary;
  readonly weigh: (term: number) => number;
  readonly related: Related;
}

/** From this likeness of pieces on, what differs is said word for word. */
const NEARLY_SAME = 0.6;
const MOST_CHANGES = 3;
/** From this likeness of words on, two values of one unit are taken for one measure. */
const ONE_MATTER = 0.25;

/** Why two passages were brought together, what says most first. */
export function collectEvidence(
  here: Side,
  there: Side,
  likeness: Likeness,
  figures: readonly FigurePair[],
  run: Evidence | null,
  tools: EvidenceTools,
): Evidence[] {
  const words = findSharedWords(here, there, tools);
  const [kept, promised] = [quoteFrom(REPORTS, here.features.text), quoteFrom(PROMISES, there.features.text)];
  const pointer = likeness.callback > 0 ? REFERS_BACK.exec(here.features.text) : null;
  return [
    ...(run ? [run] : []),
    ...tellFigures(
      likeness.words >= ONE_MATTER ? figures : figures.filter(({ says }) => says === 'agree'),
      here,
      there,
    ),
    ...(likeness.pieces >= NEARLY_SAME ? tellChanges(here.features.text, there.features.text) : []),
    ...tellNames(here, there),
    ...(pointer ? [{ kind: 'earlier speech', words: pointer[0] } as const] : []),
    ...(likeness.kept > 0 && kept && promised ? [{ kind: 'promise kept', here: kept, there: promised } as const] : []),
    ...(words.length > 0 ? [{ kind: 'same words', words } as const] : []),
    ...(words.length < 3 ? [{ kind: 'same context' } as const] : []),
  ];
}

/** What a cue begins: a few words of it, up to the next pause. Null where it is not there. */
function quoteFrom(cue: RegExp, text: string): string | null {
  const found = cue.exec(text);
  if (!found) return null;
  const rest = text.slice(found.index + found[0].length).match(/^(?:[ ][^\s,;:.–—]+){0,4}/)?.[0] ?? '';
  return found[0] + rest;
}

function tellFigures(pairs: readonly FigurePair[], a: Side, b: Side): Evidence[] {
  return pairs.map(({ here, there, says }) =>
    says === 'agree'
      ? { kind: 'same figure', here: here.text, there: there.text }
      : { kind: 'figure changed', here: quoteCount(here, a), there: quoteCount(there, b) },
  );
}

/** A bare number with what it counts, where that follows: "nine regions" says what "nine" does not. */
function quoteCount({ kind, counts, start, end }: Figure, { features: { text } }: Side): string {
  const after = text.slice(end, end + 1 + (counts?.length ?? 0)).trimStart();
  const isCounted = kind === 'count' && counts !== null && after.toLowerCase() === counts.toLowerCase();
  return text.slice(start, isCounted ? end + 1 + counts.length : end);
}

function tellChanges(here: string, there: string): Evidence[] {
  const changes = findWordChanges(there, here);
  if (changes.length > MOST_CHANGES) return [];
  return changes.map(({ before, after }) => ({ kind: 'reworded', here: after, there: before }));
}

function tellNames(here: Side, there: Side): Evidence[] {
  const told = new Set<string>();
  return shareNames(here.features, there.features).flatMap((pair): Evidence[] => {
    if (told.has(pair.here.key)) return [];
    told.add(pair.here.key);
    return [{ kind: 'same name', here: pair.here.text, there: pair.there.text }];
  });
}

/** The words of the passage found whose terms stand in the other too, in this or another form, most telling first. */
function findSharedWords(here: Side, there: Side, { vocabulary, weigh, related }: EvidenceTools): string[] {
  const asked = new Set<number>();
  eachTerm(here, (term) => {
    asked.add(term);
    for (const [other] of related(term)) asked.add(other);
  });
  const words = new Map<number, string>();
  eachTerm(there, (term, form) => {
    if (asked.has(term) && !words.has(term)) words.set(term, vocabulary.forms[form] as string);
  });
  return [...words].sort(([a], [b]) => weigh(b) - weigh(a)).map(([, word]) => word);
}

/** How much of substance both say: the weights of shared terms above those of common words, formulas and common names apart. */
export function weighShared(here: Side, there: Side, { weigh, related }: Omit<EvidenceTools, 'vocabulary'>): number {
  const asked = new Map<number, number>();
  eachTerm(here, (term, _, share) => {
    asked.set(term, Math.max(share, asked.get(term) ?? 0));
    for (const [other] of related(term)) if (!asked.has(other)) asked.set(other, share);
  });
  let sum = 0;
  const counted = new Set<number>();
  eachTerm(there, (term, _, share) => {
    const own = asked.get(term);
    if (own === undefined || counted.has(term)) return;
    counted.add(term);
    sum += Math.max(0, weigh(term) * Math.min(own, share) - COMMON_WEIGHT);
  });
  return sum;
}

/** What a term weighs that every passage may have. */
const COMMON_WEIGHT = 2;

function eachTerm(
  { speech: { terms, forms }, passage }: Side,
  visit: (term: number, form: number, share: number) => void,
): void {
  for (let k = terms.first[passage] as number; k < (terms.first[passage + 1] as number); k++)
    visit(terms.terms[k] as number, forms.forms[terms.formAt[k] as number] as number, terms.shares[k] as number);
}

/** The longest run of words that both have, of five or more with two of substance. */
export function findRun(here: Side, there: Side, vocabulary: Vocabulary): Run | null {
  const [a, b] = [readWords(here, vocabulary), readWords(there, vocabulary)];
  const best = findLongest(a.folds, b.folds);
  if (best.length < SHORTEST_RUN) return null;
  const run = b.forms.slice(best.end - best.length + 1, best.end + 1);
  if (run.filter((form) => (vocabulary.termOfForm[form] as number) >= 0).length < 2) return null;
  return { kind: 'verbatim run', words: run.map((form) => vocabulary.forms[form]).join(' '), count: best.length };
}

/** Of the longest run of equal numbers, of equals the first: how many, and where in `b` the last of them is. */
function findLongest(a: readonly number[], b: readonly number[]): { readonly length: number; readonly end: number } {
  let length = 0;
  let end = 0;
  /** For each place of `b` how many equal ones end there and at the place of `a` that has come last. */
  const runs = new Uint16Array(b.length);
  for (const fold of a) {
    let before = 0;
    for (let j = 0; j < b.length; j++) {
      const run = fold === b[j] ? before + 1 : 0;
      before = runs[j] as number;
      runs[j] = run;
      if (run <= length) continue;
      length = run;
      end = j;
    }
  }
  return { length, end };
}

type Run = Extract<Evidence, { kind: 'verbatim run' }>;

/** The words of a passage, by their forms and folded. */
function readWords({ speech: { forms }, passage }: Side, { traits, folds }: Vocabulary) {
  const words: { forms: number[]; folds: number[] } = { forms: [], folds: [] };
  for (let k = forms.firstForm[passage] as number; k < (forms.firstForm[passage + 1] as number); k++) {
    const form = forms.forms[k] as number;
    if (((traits[form] as number) & IS_WORD) === 0) continue;
    words.forms.push(form);
    words.folds.push(folds[form] as number);
  }
  return words;
}
