import { compareText } from '../domain/compare-text';
import type { PassageIndex, ReadSpeech, ShelvedSpeech } from './passage-index';

/** Whole speeches that are compared passage by passage, and how many of the same speaker and occasion besides. */
const NEAREST = 32;
const OF_SPEAKER = 10;
const OF_EVENT = 6;

/**
 * The places of the speeches worth a look, by the likeness of whole speeches: among hundreds of thousands of passages many say
 * the same, and the wanted ones are in speeches on the same matter. Those of the same speaker and occasion are always
 * among them, for that is where "as I said last year" leads.
 */
export function chooseSpeeches(
  index: PassageIndex,
  query: ReadSpeech,
  accepts: (speech: ShelvedSpeech) => boolean,
  weightOf: (term: number) => number,
): number[] {
  const places: number[] = [];
  index.shelf.forEach((speech, place) => {
    if (speech && speech.passages > 0 && accepts(speech)) places.push(place);
  });
  const byId = (a: number, b: number) =>
    compareText((index.shelf[a] as ShelvedSpeech).id, (index.shelf[b] as ShelvedSpeech).id);
  if (places.length <= NEAREST) return places.sort(byId);
  const likeness = compareSpeeches(index, countTerms(query), weightOf);
  places.sort((a, b) => (likeness[b] as number) - (likeness[a] as number) || byId(a, b));
  const chosen = new Set(places.slice(0, NEAREST));
  const { speakers, event } = query.facts;
  addFirst(chosen, places, OF_SPEAKER, (place) =>
    (index.shelf[place] as ShelvedSpeech).speakers.some((name) => speakers.includes(name)),
  );
  addFirst(chosen, places, OF_EVENT, (place) => event !== '' && (index.shelf[place] as ShelvedSpeech).event === event);
  return [...chosen].sort(byId);
}

function addFirst(
  chosen: Set<number>,
  places: readonly number[],
  most: number,
  fits: (place: number) => boolean,
): void {
  let left = most;
  for (const place of places) {
    if (left === 0) return;
    if (!fits(place)) continue;
    chosen.add(place);
    left--;
  }
}

function countTerms({ terms: { terms } }: ReadSpeech): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function compareSpeeches(
  index: PassageIndex,
  counts: ReadonlyMap<number, number>,
  weightOf: (term: number) => number,
): Float64Array {
  const likeness = new Float64Array(index.shelf.length);
  const { terms } = index.vocabulary;
  // Sums of floating point numbers depend on their order, which must not be the order of arrival.
  const ordered = [...counts].sort(([a], [b]) => compareText(terms[a] as string, terms[b] as string));
  for (const [term, count] of ordered) {
    const weight = weightOf(term) ** 2 * (1 + Math.log(count));
    index.postings.each(term, (place, times) => {
      likeness[place] = (likeness[place] as number) + weight * (LOGS[times] as number);
    });
  }
  index.shelf.forEach((speech, place) => {
    likeness[place] = speech ? (likeness[place] as number) / (speech.length + 1) : 0;
  });
  return likeness;
}

const LOGS = Array.from({ length: 64 }, (_, count) => 1 + Math.log(Math.max(1, count)));
