import { asSpeechId, asTranscriptId, type SpeechId, type TranscriptId } from '../lib/domain/ids';

export const COMPARE_TABS = ['passages', 'figures', 'pledges', 'names', 'text'] as const;
export type CompareTab = (typeof COMPARE_TABS)[number];

/** How the passages are shown; a text alone is offered in narrow windows only. */
export const COMPARE_VIEWS = ['columns', 'a', 'b', 'table'] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number];

/** What the rows can be narrowed to: each a part of the sentence of counts. */
export const COMPARE_FILTERS = [
  'shared',
  'figures-changed',
  'figures-repeated',
  'pledges-followed-up',
  'pledges-open',
  'announcements',
  'silences',
  'names-shared',
] as const;
export type CompareFilter = (typeof COMPARE_FILTERS)[number];

/** Everything that the compare page shows, so that an address brings it back as it was left. */
export interface CompareState {
  /** Null while it is to be chosen. */
  readonly a: SpeechId | null;
  readonly b: SpeechId | null;
  /** Two texts of one speech; null for the newest of each, or for two speeches. */
  readonly versions: { readonly a: TranscriptId; readonly b: TranscriptId } | null;
  readonly tab: CompareTab;
  readonly view: CompareView;
  readonly filter: CompareFilter | null;
  /** Whether rows are shown that are more often wrong than right. */
  readonly withWeaker: boolean;
  /** The row that is open, by its `keyOfRow`. */
  readonly row: string | null;
  /** Where each text is read: offsets in the transcripts of A and B. */
  readonly at: { readonly a: number; readonly b: number } | null;
}

const NOTHING: CompareState = {
  a: null,
  b: null,
  versions: null,
  tab: 'passages',
  view: 'columns',
  filter: null,
  withWeaker: false,
  row: null,
  at: null,
};

/**
 * The address of the compare page, from any other page of the extension. `a` and `b` alone are enough; without `b` it asks
 * for the second speech. With `at`, the pair that stands there is opened.
 */
export const compareHref = (state: Partial<CompareState>): string => `/compare.html${formatCompareHash(state)}`;

export function formatCompareHash(state: Partial<CompareState>): string {
  const { a, b, versions, tab, view, filter, withWeaker, row, at } = { ...NOTHING, ...state };
  const parameters = new URLSearchParams();
  if (a) parameters.set('a', a);
  if (b) parameters.set('b', b);
  if (versions) {
    parameters.set('versions', '1');
    parameters.set('ta', versions.a);
    parameters.set('tb', versions.b);
  }
  if (tab !== NOTHING.tab) parameters.set('tab', tab);
  if (view !== NOTHING.view) parameters.set('view', view);
  if (filter) parameters.set('filter', filter);
  if (withWeaker) parameters.set('weaker', '1');
  if (row) parameters.set('row', row);
  if (at) parameters.set('at', `${at.a},${at.b}`);
  const query = parameters.toString();
  return query && `#${query}`;
}

/** Reads `location.hash`. What is not understood is left out. */
export function parseCompareHash(hash: string): CompareState {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const [a, b, ta, tb] = ['a', 'b', 'ta', 'tb'].map((name) => parameters.get(name) || null);
  return {
    a: a ? asSpeechId(a) : null,
    b: b ? asSpeechId(b) : null,
    versions:
      parameters.get('versions') && ta && tb ? { a: asTranscriptId(ta), b: asTranscriptId(tb) } : NOTHING.versions,
    tab: COMPARE_TABS.find((tab) => tab === parameters.get('tab')) ?? NOTHING.tab,
    view: COMPARE_VIEWS.find((view) => view === parameters.get('view')) ?? NOTHING.view,
    filter: COMPARE_FILTERS.find((filter) => filter === parameters.get('filter')) ?? null,
    withWeaker: parameters.get('weaker') === '1',
    row: parameters.get('row') || null,
    at: parseOffsets(parameters.get('at')),
  };
}

function parseOffsets(text: string | null): CompareState['at'] {
  const [, a, b] = text?.match(/^(\d{1,9}),(\d{1,9})$/) ?? [];
  return a && b ? { a: Number(a), b: Number(b) } : null;
}
