import type { ClaimTypeId } from '../../lib/domain/claim-types';
import { compareText } from '../../lib/domain/compare-text';
import type { Instant } from '../../lib/domain/dates';
import { DOCUMENT_TYPES, FIDELITIES, type Speech } from '../../lib/domain/speech';
import { foldForSearch } from '../../lib/text/fold-for-search';
import {
  ORIGINS,
  type SpeechColumn,
  type SpeechFilter,
  type SpeechGroup,
  type SpeechListState,
} from './speech-list-state';

/** A stored speech on the list of all of them. */
export interface ListedSpeech {
  readonly speech: Speech;
  /** Without deleted ones. A claim of two types counts under both in `byType`. */
  readonly claimCount: number;
  readonly byType: readonly { readonly type: ClaimTypeId | null; readonly count: number }[];
}

/** The speeches whose pages have ever changed, with when the reader last knew them; null where they have seen it. */
export type ChangedSpeeches = ReadonlyMap<Speech['id'], Instant | null>;

/** A line of the list: a speech, or what those below it have in common. */
export type SpeechEntry =
  | { readonly kind: 'speech'; readonly listed: ListedSpeech }
  /** `value` is empty where the speeches do not say. */
  | { readonly kind: 'group'; readonly value: string; readonly count: number };

const NONE_CHANGED: ChangedSpeeches = new Map();

/** Speeches as the state has them: narrowed, sorted, under the headings of their groups. 20,000 take some tens of milliseconds. */
export function listSpeeches(
  speeches: readonly ListedSpeech[],
  list: SpeechListState,
  changed: ChangedSpeeches = NONE_CHANGED,
): readonly SpeechEntry[] {
  const sorted = filterSpeeches(keepSorted(speeches, list, changed), list, changed);
  if (!list.group) return sorted.map((listed) => ({ kind: 'speech', listed }));
  return groupSpeeches(sorted, list.group);
}

/** Words folded once for each speech: lists of thousands are sorted and narrowed at every letter. */
interface Folded {
  readonly title: string;
  readonly speaker: string;
  readonly role: string;
  readonly department: string;
  readonly facts: string;
}
const foldedOf = new WeakMap<Speech, Folded>();

function fold(speech: Speech): Folded {
  const known = foldedOf.get(speech);
  if (known) return known;
  const { speakers, organisations } = speech;
  const folded: Folded = {
    title: foldForSearch(speech.title),
    speaker: foldForSearch(speakers.map(({ name }) => name).join('; ')),
    role: foldForSearch(speakers.map(({ role }) => role ?? '').join('; ')),
    department: foldForSearch(organisations.join('; ')),
    facts: foldForSearch(factsOf(speech)),
  };
  foldedOf.set(speech, folded);
  return folded;
}

/** The day by which a speech is listed: that of delivery, else of publication; empty where neither is known. */
export const dayOf = ({ deliveredOn, publishedOn }: Speech): string => deliveredOn ?? publishedOn ?? '';

/** Speeches in which every word of the text stands somewhere: title, people, offices, event, place, dates, fidelity; and the rest fits. */
export function filterSpeeches(
  speeches: readonly ListedSpeech[],
  filter: SpeechFilter,
  changed: ChangedSpeeches = new Map(),
): readonly ListedSpeech[] {
  const words = foldForSearch(filter.text).split(/\s+/).filter(Boolean);
  const speaker = foldForSearch(filter.speaker).trim();
  const department = foldForSearch(filter.department).trim();
  return speeches.filter(({ speech, claimCount }) => {
    if (filter.kind && speech.kind !== filter.kind) return false;
    if (filter.fidelity && speech.fidelity !== filter.fidelity) return false;
    if (filter.origin && speech.origin !== filter.origin) return false;
    if (filter.hasClaims && claimCount === 0) return false;
    if (filter.isChanged && !changed.get(speech.id)) return false;
    if (!isInPeriod(dayOf(speech), filter)) return false;
    if (!speaker && !department && words.length === 0) return true;
    const folded = fold(speech);
    return (
      folded.speaker.includes(speaker) &&
      folded.department.includes(department) &&
      words.every((word) => folded.facts.includes(word))
    );
  });
}

/** A date is in a period as far as both are exact: November 2018 is in one that begins on 5 November 2018. */
export function isInPeriod(day: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  if (!from && !to) return true;
  if (!day) return false;
  return (!from || day >= from.slice(0, day.length)) && (!to || day.slice(0, to.length) <= to.slice(0, day.length));
}

/** Speeches that are sorted in numbers; a number of doubles holds two of these exactly. */
const MOST = 2 ** 24;

/**
 * By the column, then by day, newest first, then by title. What is not known comes last whichever way the others run. Words are compared
 * once for each that there is, by the engine's own order of strings; speeches are then sorted as numbers.
 */
export function sortSpeeches(
  speeches: readonly ListedSpeech[],
  { sort, isReversed }: Pick<SpeechListState, 'sort' | 'isReversed'>,
  changed: ChangedSpeeches = new Map(),
): ListedSpeech[] {
  const usual = sortByDay(speeches);
  if (sort === 'delivered' && !isReversed) return [...usual];
  const keys = usual.map((listed) => SORT_KEYS[sort](listed, changed));
  const ranks = rankKeys(keys, LARGEST_FIRST.has(sort) !== isReversed);
  const order = Float64Array.from(keys, (key, at) => (ranks.get(key) ?? 0) * MOST + at).sort();
  return Array.from(order, (number) => usual[number % MOST] as ListedSpeech);
}

/** The place of each key among all, with what is not known last. */
function rankKeys(keys: readonly (string | number)[], isDescending: boolean): ReadonlyMap<string | number, number> {
  const known = [...new Set(keys)].filter((key) => key !== '');
  const areNumbers = typeof known[0] === 'number';
  const ordered = areNumbers ? Float64Array.from(known as number[]).sort() : (known as string[]).sort();
  const ranks = new Map<string | number, number>([['', known.length]]);
  for (const [at, key] of ordered.entries()) ranks.set(key, isDescending ? known.length - 1 - at : at);
  return ranks;
}

/** Newest first, those without a day last, those of one day by title. */
function sortByDay(speeches: readonly ListedSpeech[]): readonly ListedSpeech[] {
  const ofDay = new Map<string, ListedSpeech[]>();
  for (const listed of speeches) {
    const day = dayOf(listed.speech);
    const same = ofDay.get(day);
    if (same) same.push(listed);
    else ofDay.set(day, [listed]);
  }
  const byTitle = (a: ListedSpeech, b: ListedSpeech) => compareText(fold(a.speech).title, fold(b.speech).title);
  // What is empty is smallest, and so comes last.
  return [...ofDay]
    .sort(([a], [b]) => compareText(b, a))
    .flatMap(([, same]) => (same.length > 1 ? same.sort(byTitle) : same));
}

interface KeptOrder extends Pick<SpeechListState, 'sort' | 'isReversed'> {
  readonly changed: ChangedSpeeches;
  readonly sorted: readonly ListedSpeech[];
}
const lastOrders = new WeakMap<readonly ListedSpeech[], KeptOrder>();

/** The same, kept with the list until another order is asked for: it is narrowed at every letter, and stays in its order. */
function keepSorted(
  speeches: readonly ListedSpeech[],
  { sort, isReversed }: Pick<SpeechListState, 'sort' | 'isReversed'>,
  changed: ChangedSpeeches,
): readonly ListedSpeech[] {
  const last = lastOrders.get(speeches);
  if (last && last.sort === sort && last.isReversed === isReversed && last.changed === changed) return last.sorted;
  const sorted = sortSpeeches(speeches, { sort, isReversed }, changed);
  lastOrders.set(speeches, { sort, isReversed, changed, sorted });
  return sorted;
}

const LARGEST_FIRST: ReadonlySet<SpeechColumn> = new Set(['delivered', 'claims', 'changed']);

/** Empty stands for what is not known. */
const SORT_KEYS: Readonly<Record<SpeechColumn, (listed: ListedSpeech, changed: ChangedSpeeches) => string | number>> = {
  delivered: ({ speech }) => dayOf(speech),
  title: ({ speech }) => fold(speech).title,
  speaker: ({ speech }) => fold(speech).speaker,
  role: ({ speech }) => fold(speech).role.replace(/^[; ]+$/, ''),
  department: ({ speech }) => fold(speech).department,
  kind: ({ speech }) => (speech.kind ? DOCUMENT_TYPES.indexOf(speech.kind) + 1 : ''),
  fidelity: ({ speech }) => (speech.fidelity === 'not stated' ? '' : FIDELITIES.indexOf(speech.fidelity) + 1),
  claims: ({ claimCount }) => claimCount,
  origin: ({ speech }) => ORIGINS.indexOf(speech.origin) + 1,
  changed: ({ speech }, changed) => changed.get(speech.id) ?? '',
};

function compareKnown(a: string | number, b: string | number, turn: 1 | -1): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -turn : turn;
}

/** Groups by name, years newest first, origins in their order; what is not known last. Inside, the order stays. */
function groupSpeeches(sorted: readonly ListedSpeech[], group: SpeechGroup): SpeechEntry[] {
  const groups = new Map<string, ListedSpeech[]>();
  for (const listed of sorted) {
    const value = GROUP_VALUES[group](listed.speech);
    const members = groups.get(value);
    if (members) members.push(listed);
    else groups.set(value, [listed]);
  }
  const keyOf = (value: string) =>
    group === 'origin' ? ORIGINS.indexOf(value as Speech['origin']) + 1 : foldForSearch(value);
  const turn = group === 'year' ? -1 : 1;
  return [...groups]
    .map(([value, members]) => ({ value, members, key: keyOf(value) }))
    .sort((a, b) => compareKnown(a.key, b.key, turn))
    .flatMap(({ value, members }): SpeechEntry[] => [
      { kind: 'group', value, count: members.length },
      ...members.map((listed) => ({ kind: 'speech' as const, listed })),
    ]);
}

const GROUP_VALUES: Readonly<Record<SpeechGroup, (speech: Speech) => string>> = {
  speaker: ({ speakers }) => speakers[0]?.name ?? '',
  department: ({ organisations }) => organisations[0] ?? '',
  year: (speech) => dayOf(speech).slice(0, 4),
  origin: ({ origin }) => origin,
};

const factsOf = (speech: Speech): string =>
  [
    speech.title,
    speech.description,
    ...speech.speakers.flatMap((speaker) => [speaker.name, speaker.role]),
    ...speech.organisations,
    speech.event,
    speech.place,
    speech.deliveredOn,
    speech.publishedOn,
    speech.fidelity === 'not stated' ? null : speech.fidelity,
  ]
    .filter(Boolean)
    .join(' ');
