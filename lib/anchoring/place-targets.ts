import { isFound, type Placement } from '../domain/placement';
import type { Transcript } from '../domain/transcript';
import { indexWords } from '../text/word-index';
import { choosePlace, type OpenCase, openCase, type Page } from './choose-place';
import { findUnbroken, isAlone, standsAt } from './find-unbroken';
import { groupByText } from './group-by-text';
import type { TextState } from './judge-match';
import { agreementOf, type Landmark, type Landmarks, LandmarksByText } from './landmarks';
import { makePattern, type Pattern } from './pattern';
import { readTarget, type Sought, type TargetToPlace } from './read-target';
import { sayWhatMoved } from './say-what-moved';
import { notFound, unchangedAt } from './to-placement';

export type { TargetToPlace } from './read-target';

/**
 * Where each target stands in a transcript; all found before anything is painted. Answers in the order of the targets, and
 * never throws for a bad selector.
 *
 * 1. A quote whose words and context stand together, unbroken, once, and in order with the other claims, is there (tried at
 *    its old place, then at the shift of the target before it, then anywhere).
 * 2. For the rest, places that share pairs of words with quote or context are aligned and judged (`find-matches.ts`,
 *    `judge-match.ts`); the claims found so far say where each is to be expected (`landmarks.ts`, `choose-place.ts`).
 * 3. Those still in doubt are looked at once more, now that more of the others were found.
 *
 * Strings only. Cost: linear in the transcript once, then by the length of each quote that has changed.
 */
export function placeTargets(targets: readonly TargetToPlace[], transcript: Pick<Transcript, 'text'>): Placement[] {
  const steps = placeInSteps(targets, transcript);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in short steps, for a page that must not stall: one quote each, but for the first look at the whole text. */
export function* placeInSteps(
  targets: readonly TargetToPlace[],
  transcript: Pick<Transcript, 'text'>,
): Generator<void, Placement[], void> {
  const text = transcript.text ?? '';
  const all = targets.map(readTarget);
  const orders = orderByPosition(all);
  const placements: (Placement | null)[] = all.map((sought) => refuse(sought, text));
  const starts = findAtOldPlaces(all, orders.flat(), text);
  const search = new Search(text);
  for (const [i, sought] of all.entries()) {
    if (placements[i] || starts[i] !== null) continue;
    starts[i] = search.findUnbroken(sought);
    yield;
  }
  const landmarks = new LandmarksByText(toLandmarks(all, starts));
  const open = new Map<number, OpenCase>();
  for (const [i, sought] of all.entries()) {
    const start = starts[i] ?? null;
    if (placements[i]) continue;
    if (start !== null && isInOrder(sought, start, landmarks.of(sought)))
      placements[i] = unchangedAt(start, sought.exact);
    else if (search.hasWords(sought)) open.set(i, search.openCase(sought));
    else placements[i] = placeWithoutWords(sought, text);
    yield;
  }
  if (open.size > 0) yield* settle(open, placements, all, search.page);
  return orders.reduce(sayWhatMoved, placements as Placement[]);
}

/** Two rounds: what the first finds tells the second where to look for the others, and whether this is the text at all. */
function* settle(
  open: ReadonlyMap<number, OpenCase>,
  placements: (Placement | null)[],
  all: readonly Sought[],
  page: Page,
): Generator<void, void, void> {
  const landmarks = new LandmarksByText(toLandmarks(all, placements.map(sureStart)));
  const positioned = all.filter(({ position }) => position !== null).length;
  const first = stateOf(landmarks.size, positioned) === 'known' ? 'known' : 'unknown';
  for (const [i, one] of open) {
    placements[i] = choosePlace(one, page, landmarks.of(one.sought), first);
    yield;
  }
  const found = new LandmarksByText(toLandmarks(all, placements.map(startOf)));
  const second = stateOf(found.size, positioned);
  if (second === 'strange') castDoubt(placements);
  const more = new LandmarksByText(toLandmarks(all, placements.map(sureStart)));
  for (const [i, one] of open) {
    if (sureStart(placements[i] ?? null) !== null) continue;
    placements[i] = choosePlace(one, page, more.of(one.sought), second);
    yield;
  }
}

/** So many claims found, and so large a share of them, that the page holds an edition of the text they were made on. */
const KNOWN_FROM = 3;
const KNOWN_SHARE = 0.1;
/** So many need be no more than this share: others may have come along from elsewhere. */
const MANY = 20;
const SHARE_OF_MANY = 0.05;

function stateOf(found: number, of: number): TextState {
  const share = found >= MANY ? SHARE_OF_MANY : KNOWN_SHARE;
  if (found >= KNOWN_FROM && found >= share * of) return 'known';
  return of >= MANY ? 'strange' : 'unknown';
}

/** Nothing is sure in a text that the other claims were not made on. */
function castDoubt(placements: (Placement | null)[]): void {
  placements.forEach((placement, i) => {
    if (placement && isFound(placement)) placements[i] = { ...placement, sure: false, doubt: 'other claims are gone' };
  });
}

const startOf = (placement: Placement | null | undefined): number | null =>
  placement && isFound(placement) ? placement.start : null;

const sureStart = (placement: Placement | null | undefined): number | null =>
  placement && isFound(placement) && placement.sure ? placement.start : null;

/** What the search through the whole text needs, made when the first quote has to be searched for. */
class Search {
  readonly #text: string;
  readonly #patterns = new Map<Sought, Pattern>();
  #page: Page | undefined;
  #known = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get page(): Page {
    if (!this.#page) {
      this.#page = { text: this.#text, index: indexWords(this.#text) };
      this.#known = this.#page.index.lexicon.size;
    }
    return this.#page;
  }

  hasWords(sought: Sought): boolean {
    const { from, to } = this.#patternOf(sought);
    return from < to;
  }

  findUnbroken(sought: Sought): number | null {
    return findUnbroken(sought, this.#patternOf(sought), this.page.index, this.#text);
  }

  openCase(sought: Sought): OpenCase {
    return openCase(sought, this.#patternOf(sought), this.page);
  }

  #patternOf(sought: Sought): Pattern {
    const known = this.#patterns.get(sought);
    if (known) return known;
    const { lexicon } = this.page.index;
    const pattern = makePattern(sought, lexicon, this.#known);
    this.#patterns.set(sought, pattern);
    return pattern;
  }
}

/** For each text that targets were made on, the indexes of those that say where they stood in it, in that order. */
function orderByPosition(all: readonly Sought[]): number[][] {
  const positionOf = (i: number): number | null => all[i]?.position ?? null;
  const positioned = [...all.keys()].filter((i) => positionOf(i) !== null);
  positioned.sort((a, b) => (positionOf(a) as number) - (positionOf(b) as number));
  return [...groupByText(positioned, (i) => all[i]?.madeOn).values()];
}

/** A span of a text is at most so much shorter than the quote it may stand for. */
const MOST_SHORTENED = 2;

function refuse({ exact }: Sought, text: string): Placement | null {
  if (!exact.trim()) return notFound('the quote is empty');
  if (!text.trim()) return notFound('the transcript has no text');
  return exact.length > MOST_SHORTENED * text.length + 100 ? notFound('the words are no longer there') : null;
}

/** Starts of quotes that stand, with their context, where they stood, or by as much farther on as the one before them. */
function findAtOldPlaces(all: readonly Sought[], order: readonly number[], text: string): (number | null)[] {
  const starts = new Array<number | null>(all.length).fill(null);
  let shift = 0;
  for (const i of order) {
    const sought = all[i] as Sought;
    const position = sought.position as number;
    const guesses = isAlone(sought) ? [position] : [position, position + shift];
    const start = guesses.find((guess) => standsAt(sought, guess, text));
    if (start === undefined) continue;
    starts[i] = start;
    shift = start - position;
  }
  return starts;
}

function toLandmarks(all: readonly Sought[], starts: readonly (number | null)[]): Landmark[] {
  return all.flatMap(({ position, exact, madeOn }, i) => {
    const to = starts[i] ?? null;
    return position === null || to === null ? [] : [{ madeOn, from: position, end: position + exact.length, to }];
  });
}

/** So well a place has to agree with the other claims to be taken without looking for another. */
const IN_ORDER = 0.6;

/** Whether nothing that the other claims say speaks against this place. */
function isInOrder({ position, exact }: Sought, start: number, landmarks: Landmarks): boolean {
  const expectation = position === null ? null : landmarks.expectApart(position, position + exact.length);
  return !expectation || agreementOf(expectation, start) > IN_ORDER;
}

/** A quote of signs only ("…", "***") is found by its letters and its place, or not at all. */
function placeWithoutWords({ exact, position }: Sought, text: string): Placement {
  const start = text.indexOf(exact);
  if (start === -1) return notFound('the words are no longer there');
  if (text.indexOf(exact, start + 1) === -1 || position === null) {
    return { ...unchangedAt(start, exact), sure: false, doubt: 'few words to go by' };
  }
  return notFound('several places fit equally well');
}
