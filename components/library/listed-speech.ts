import type { ClaimTypeId } from '../../lib/domain/claim-types';
import { compareText } from '../../lib/domain/compare-text';
import type { Speech } from '../../lib/domain/speech';
import { makeWordTest } from '../../lib/text/fold-for-search';

/** A stored speech on the list of all of them. */
export interface ListedSpeech {
  readonly speech: Speech;
  /** Without deleted ones. A claim of two types counts under both in `byType`. */
  readonly claimCount: number;
  readonly byType: readonly { readonly type: ClaimTypeId | null; readonly count: number }[];
}

export const SPEECH_SORTS = ['newest', 'oldest', 'title', 'speaker', 'claims'] as const;
export type SpeechSort = (typeof SPEECH_SORTS)[number];

const byText = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true }).compare;
const dateOf = ({ speech }: ListedSpeech): string => speech.deliveredOn ?? speech.publishedOn ?? '';
const speakerOf = ({ speech }: ListedSpeech): string => speech.speakers[0]?.name ?? '';

/** Speeches without a date, or without a speaker, come last whichever way the others run. */
export function sortSpeeches(speeches: readonly ListedSpeech[], sort: SpeechSort): ListedSpeech[] {
  const byDate = (a: ListedSpeech, b: ListedSpeech) =>
    compareKnown(dateOf(a), dateOf(b), (one, other) => compareText(other, one));
  const compare: Record<SpeechSort, (a: ListedSpeech, b: ListedSpeech) => number> = {
    newest: byDate,
    oldest: (a, b) => compareKnown(dateOf(a), dateOf(b), compareText),
    title: (a, b) => byText(a.speech.title, b.speech.title),
    speaker: (a, b) => compareKnown(speakerOf(a), speakerOf(b), byText) || byDate(a, b),
    claims: (a, b) => b.claimCount - a.claimCount || byDate(a, b),
  };
  return [...speeches].sort((a, b) => compare[sort](a, b) || byText(a.speech.title, b.speech.title));
}

function compareKnown(a: string, b: string, compare: (a: string, b: string) => number): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return compare(a, b);
}

/** Speeches in which every word of the text stands somewhere: title, people, offices, event, place, dates, fidelity. */
export function filterSpeeches(speeches: readonly ListedSpeech[], text: string): readonly ListedSpeech[] {
  const holdsWords = makeWordTest(text);
  return holdsWords ? speeches.filter(({ speech }) => holdsWords(factsOf(speech))) : speeches;
}

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
