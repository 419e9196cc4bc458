import { isEqual } from '../../lib/domain/is-equal';
import type { Fidelity, Speech } from '../../lib/domain/speech';
import type { EditableField, SpeechChanges } from '../../lib/domain/speech-edits';
import { looksLikeDate, readTypedDate } from '../../lib/text/read-typed-date';

/** The facts of a speech as they stand in the fields of a form. */
export interface FactsDraft {
  readonly title: string;
  readonly speakers: readonly SpeakerDraft[];
  /** One on each line: commas are part of names. */
  readonly organisations: string;
  readonly event: string;
  readonly place: string;
  readonly deliveredOn: string;
  readonly publishedOn: string;
  readonly fidelity: Fidelity;
}

export interface SpeakerDraft {
  readonly name: string;
  readonly role: string;
}

export const DATE_FIELDS = ['deliveredOn', 'publishedOn'] as const;

export type FactsProblem = 'noTitle' | 'noName' | 'dateForm' | 'noSuchDay';

/** By the name of the field in the form, in its order. */
export type FactsProblems = Readonly<Record<string, FactsProblem>>;

export const nameFieldOf = (at: number): string => `speaker-${at}`;

export const toFactsDraft = (speech: Speech): FactsDraft => ({
  title: speech.title,
  speakers: speech.speakers.map(({ name, role }) => ({ name, role: role ?? '' })),
  organisations: speech.organisations.join('\n'),
  event: speech.event ?? '',
  place: speech.place ?? '',
  deliveredOn: speech.deliveredOn ?? '',
  publishedOn: speech.publishedOn ?? '',
  fidelity: speech.fidelity,
});

/** What can't be saved; a title that was never there may stay away. */
export function findProblems(draft: FactsDraft, speech: Speech): FactsProblems {
  const problems: Record<string, FactsProblem> = {};
  if (!draft.title.trim() && speech.title) problems.title = 'noTitle';
  draft.speakers.forEach(({ name, role }, at) => {
    if (!name.trim() && role.trim()) problems[nameFieldOf(at)] = 'noName';
  });
  for (const field of DATE_FIELDS) {
    const date = draft[field].trim();
    if (date && !readTypedDate(date)) problems[field] = looksLikeDate(date) ? 'noSuchDay' : 'dateForm';
  }
  return problems;
}

/**
 * What a draft without problems changes of the speech it was made from. A field that says again what the sources say is
 * given back to them.
 */
export function readChanges(draft: FactsDraft, speech: Speech): SpeechChanges {
  const [before, after] = [readValues(toFactsDraft(speech)), readValues(draft)];
  const changed = (Object.keys(after) as (keyof FactsDraft)[]).filter((field) => !isEqual(before[field], after[field]));
  return Object.fromEntries(
    changed.map((field) => [field, isSourced(speech, field, after[field]) ? null : { to: after[field] }]),
  );
}

function isSourced({ edits }: Speech, field: EditableField, value: unknown): boolean {
  const edit = edits?.[field];
  return edit?.set.value != null && isEqual(edit.read.value, value);
}

const readValues = (draft: FactsDraft): Pick<Speech, keyof FactsDraft> => ({
  title: draft.title.trim(),
  speakers: draft.speakers
    .map(({ name, role }) => ({ name: name.trim(), role: role.trim() || null }))
    .filter(({ name }) => name),
  organisations: draft.organisations
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
  event: draft.event.trim() || null,
  place: draft.place.trim() || null,
  deliveredOn: readTypedDate(draft.deliveredOn),
  publishedOn: readTypedDate(draft.publishedOn),
  fidelity: draft.fidelity,
});
