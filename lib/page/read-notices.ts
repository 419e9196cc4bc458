import type { Notice } from '../domain/speech';
import { extractTranscript } from './extract-transcript';
import { NOTICES } from './govuk-selectors';
import { parseWrittenDate, readDate } from './read-date';
import { readGovUkMeta, readText } from './read-head';
import type { SpeechBody } from './speech-body';

/** That the page was withdrawn, or comes from a past government, in GOV.UK's words. */
export function readNotices(document: Document, body: SpeechBody): Notice[] {
  const elements = [...document.querySelectorAll(NOTICES)].filter(
    (element) => !body.contains(element) && !element.parentElement?.closest(NOTICES),
  );
  const withdrawal = findWithdrawal(document, elements);
  const others = elements.filter((element) => element !== withdrawal);
  return [...readWithdrawal(document, withdrawal), ...readPastGovernment(document, others)];
}

export const WITHDRAWN_PREFIX = /^\s*\[Withdrawn\]\s*/i;

/** The sentence of a withdrawal is English on translated pages too; before 2015 it was "archived". */
const saysWithdrawn = (element: Element): boolean =>
  element.matches('.withdrawal-notice, .archive-notice') ||
  /\b(was|has been|is) (withdrawn|archived)\b|^\s*(withdrawn|archived)\b/i.test(element.textContent ?? '');

const saysPastGovernment = (element: Element): boolean =>
  element.matches('.history-notice, .history-status-block') ||
  /published under (the|an?) .*government|previous government/i.test(readText(element) ?? '');

/** Only the notice of a withdrawal tells a date, but notices of other things may tell one too. */
function findWithdrawal(document: Document, elements: readonly Element[]): Element | undefined {
  const dated = elements.filter((element) => element.querySelector('time[datetime]') && !saysPastGovernment(element));
  return elements.find((element) => saysWithdrawn(element)) ?? (isMarkedWithdrawn(document) ? dated[0] : undefined);
}

const isMarkedWithdrawn = (document: Document): boolean =>
  readGovUkMeta(document, 'withdrawn') !== null || WITHDRAWN_PREFIX.test(document.title);

function readWithdrawal(document: Document, notice: Element | undefined): Notice[] {
  if (!notice) return isMarkedWithdrawn(document) ? [{ kind: 'withdrawn', on: null, text: '[Withdrawn]' }] : [];
  const text = readWords(notice);
  const on = readDate(notice.querySelector('time[datetime]')) ?? parseWrittenDate(text);
  return [{ kind: 'withdrawn', on, text }];
}

function readPastGovernment(document: Document, elements: readonly Element[]): Notice[] {
  const isHistoric = ['ga4-political-status', 'political-status'].some(
    (name) => readGovUkMeta(document, name)?.toLowerCase() === 'historic',
  );
  // Of a translation we can read only the mark in the head; the other notice has a date.
  const undated = elements.filter((element) => isHistoric && !element.querySelector('time[datetime]'));
  const notice = elements.find(saysPastGovernment) ?? undated[0];
  if (notice) return [{ kind: 'past government', text: readWords(notice) }];
  if (!isHistoric) return [];
  return [{ kind: 'past government', text: readGovUkMeta(document, 'ga4-publishing-government') ?? '' }];
}

const readWords = (element: Element): string => extractTranscript(element).transcript.text.replaceAll('\n', ' ');
