import { parsePartialDate } from '../../lib/domain/dates';
import { DOCUMENT_TYPES, type DocumentType, FIDELITIES, type Fidelity, type Speech } from '../../lib/domain/speech';

/** What the list of speeches tells of each, and can be sorted by. */
export const SPEECH_COLUMNS = [
  'delivered',
  'title',
  'speaker',
  'role',
  'department',
  'kind',
  'fidelity',
  'claims',
  'origin',
  'changed',
] as const;
export type SpeechColumn = (typeof SPEECH_COLUMNS)[number];

export const SPEECH_GROUPS = ['speaker', 'department', 'year', 'origin'] as const;
export type SpeechGroup = (typeof SPEECH_GROUPS)[number];

export const ORIGINS = ['bundled', 'visited', 'imported'] as const satisfies readonly Speech['origin'][];

/** What the list of speeches is narrowed to; empty or null narrows nothing. */
export interface SpeechFilter {
  /** Words that stand anywhere in what is known of a speech. */
  readonly text: string;
  /** A part of a name is enough. */
  readonly speaker: string;
  readonly department: string;
  readonly kind: DocumentType | null;
  readonly fidelity: Fidelity | null;
  readonly origin: Speech['origin'] | null;
  /** Partial dates; both ends belong to the period. */
  readonly from: string;
  readonly to: string;
  readonly hasClaims: boolean;
  readonly isChanged: boolean;
}

export interface SpeechListState extends SpeechFilter {
  readonly sort: SpeechColumn;
  /** Against the column's usual direction: newest, most and latest first, words from A. */
  readonly isReversed: boolean;
  readonly group: SpeechGroup | null;
}

export const NO_SPEECH_FILTER: SpeechFilter = {
  text: '',
  speaker: '',
  department: '',
  kind: null,
  fidelity: null,
  origin: null,
  from: '',
  to: '',
  hasClaims: false,
  isChanged: false,
};

export const USUAL_SPEECH_LIST: SpeechListState = {
  ...NO_SPEECH_FILTER,
  sort: 'delivered',
  isReversed: false,
  group: null,
};

/** How many of the filters narrow the list. */
export const countSpeechFilters = (list: SpeechFilter): number =>
  (Object.keys(NO_SPEECH_FILTER) as (keyof SpeechFilter)[]).filter((key) => list[key] !== NO_SPEECH_FILTER[key]).length;

/** Reads what `formatSpeechList` writes; what is not understood is as usual. */
export function parseSpeechList(parameters: URLSearchParams): SpeechListState {
  const text = (name: string) => parameters.get(name) ?? '';
  return {
    text: text('text'),
    speaker: text('speaker'),
    department: text('department'),
    kind: oneOf(DOCUMENT_TYPES, text('kind')),
    fidelity: oneOf(FIDELITIES, text('fidelity')),
    origin: oneOf(ORIGINS, text('origin')),
    from: parsePartialDate(text('from')) ?? '',
    to: parsePartialDate(text('to')) ?? '',
    hasClaims: text('claims') === '1',
    isChanged: text('changed') === '1',
    sort: oneOf(SPEECH_COLUMNS, text('sort')) ?? USUAL_SPEECH_LIST.sort,
    isReversed: text('reversed') === '1',
    group: oneOf(SPEECH_GROUPS, text('group')),
  };
}

/** For the address; what is as usual is left out. */
export function formatSpeechList(list: SpeechListState): URLSearchParams {
  const values: Record<string, string | null> = {
    text: list.text,
    speaker: list.speaker,
    department: list.department,
    kind: list.kind,
    fidelity: list.fidelity,
    origin: list.origin,
    from: list.from,
    to: list.to,
    claims: list.hasClaims ? '1' : null,
    changed: list.isChanged ? '1' : null,
    sort: list.sort === USUAL_SPEECH_LIST.sort ? null : list.sort,
    reversed: list.isReversed ? '1' : null,
    group: list.group,
  };
  return new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

export const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | null =>
  values.find((value) => value === text) ?? null;
