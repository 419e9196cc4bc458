import { compareText } from '../../lib/domain/compare-text';
import type { ClaimId, SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { foldForSearch } from '../../lib/text/fold-for-search';
import { dayOf, filterSpeeches, type ListedSpeech } from './listed-speech';
import type { ClaimFilter } from './route';
import { NO_SPEECH_FILTER } from './speech-list-state';

export const CLAIM_SORTS = ['newest', 'oldest', 'delivered'] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

export const CLAIM_GROUPS = ['speech', 'speaker', 'year'] as const;
export type ClaimGroup = (typeof CLAIM_GROUPS)[number];

/** Claims in the order they are listed; runs of one speech where the order goes by speech. */
export interface ClaimRuns {
  readonly runs: readonly { readonly speechId: SpeechId | null; readonly ids: readonly ClaimId[] }[];
  readonly total: number;
}

/** A line of the list, with the heading that begins with it, if one does. */
export interface ClaimEntry {
  readonly id: ClaimId;
  readonly heading: { readonly label: string; readonly speechId: SpeechId | null } | null;
}

/** Whether the order goes by speech, so that claims of one stand together. */
export const isBySpeech = ({ sort, group }: Pick<ClaimFilter, 'sort' | 'group'>): boolean =>
  group !== null || sort === 'delivered';

/** The speeches whose claims are listed, in the order of their groups, newest first in each. Null where none is left out and the order is not theirs. */
export function chooseSpeeches(speeches: readonly ListedSpeech[], filter: ClaimFilter): readonly SpeechId[] | null {
  const { speaker, from, to, speechId } = filter;
  if (speechId && !isBySpeech(filter)) return [speechId];
  if (!isBySpeech(filter) && !speaker && !from && !to) return null;
  const chosen = filterSpeeches(speeches, { ...NO_SPEECH_FILTER, speaker, from, to })
    .map(({ speech }) => speech)
    .filter(({ id }) => !speechId || id === speechId);
  const keyOf = (speech: Speech) => foldForSearch(nameOfGroup(filter.group, speech));
  const turn = filter.group === 'year' ? -1 : 1;
  const byGroup = (a: Speech, b: Speech) =>
    filter.group === null || filter.group === 'speech' ? 0 : turn * compareText(keyOf(a), keyOf(b));
  return chosen
    .sort((a, b) => byGroup(a, b) || compareText(dayOf(b), dayOf(a)) || compareText(a.title, b.title))
    .map(({ id }) => id);
}

export function nameOfGroup(group: ClaimGroup | null, speech: Speech): string {
  if (group === 'speaker') return speech.speakers[0]?.name ?? '';
  return group === 'year' ? dayOf(speech).slice(0, 4) : '';
}

/** One entry a claim. A speech's heading stands over its first claim, a group's over its first speech. */
export function listEntries(
  { runs }: ClaimRuns,
  group: ClaimGroup | null,
  headingOf: (speechId: SpeechId) => string,
): ClaimEntry[] {
  let last: string | null = null;
  return runs.flatMap(({ speechId, ids }) => {
    const label = group && speechId ? headingOf(speechId) : null;
    const key = group === 'speech' ? speechId : label;
    const isNew = label !== null && key !== last;
    last = key;
    return ids.map((id, at) => ({
      id,
      heading: isNew && at === 0 ? { label, speechId: group === 'speech' ? speechId : null } : null,
    }));
  });
}

/** Of the selected claims those on show: nothing is done to one that was deleted or filtered out since it was selected. */
export const chooseShown = (selected: ReadonlySet<ClaimId>, entries: readonly ClaimEntry[]): ReadonlySet<ClaimId> =>
  new Set(selected.size === 0 ? [] : entries.flatMap(({ id }) => (selected.has(id) ? [id] : [])));
