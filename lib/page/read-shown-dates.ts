import type { PartialDate } from '../domain/dates';
import { PUBLISHED_AT, PUBLISHED_DATES, PUBLISHER_BOX } from './govuk-selectors';
import { findWrittenDates, readDate } from './read-date';
import { readText } from './read-head';
import type { SpeechBody } from './speech-body';

export interface ShownDates {
  readonly published: PartialDate | null;
  readonly updated: PartialDate | null;
}

/**
 * The days beside "Published" and "Last updated", for pages whose head does not tell them: before May 2018. The oldest
 * designs list every change, newest first; later ones show the first and the last day in words.
 */
export function readShownDates(document: Document, body: SpeechBody): ShownDates {
  const outside = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter((element) => !body.contains(element));
  const changes = outside(PUBLISHED_AT)
    .map(readDate)
    .filter((date) => date !== null)
    .sort();
  if (changes.length > 0) return { published: changes[0] ?? null, updated: changes.at(-1) ?? null };
  const [published = null, updated = null] = findShown(outside);
  return { published, updated };
}

function findShown(outside: (selector: string) => Element[]): PartialDate[] {
  const box = outside(PUBLISHED_DATES)[0];
  if (box) return findWrittenDates(readText(box) ?? '');
  const terms = [...(outside(PUBLISHER_BOX)[0]?.querySelectorAll('dd') ?? [])];
  return terms.flatMap((term) => (term.querySelector('time') ? [] : findWrittenDates(readText(term) ?? '')));
}
