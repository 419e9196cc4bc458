import type { Notice } from '../domain/speech';
import { extractTranscript } from './extract-transcript';
import { NOTICES } from './govuk-selectors';
import { parseWrittenDate, readDate } from './read-date';
import { readGovUkMeta } from './read-head';
import type { SpeechBody } from './speech-body';

/** That the page was withdrawn, or comes from a past government, in GOV.UK's words. */
export function readNotices(document: Document, body: SpeechBody): Notice[] {
  const elements = [...document.querySelectorAll(NOTICES)].filter(
    (element) => !body.contains(element) && !element.parentElement?.closest(NOTICES),
  );
  return [...readWithdrawal(document, elements), ...readPastGovernment(document, elements)];
}

const isWithdrawal = (element: Element): boolean =>
  element.matches('.withdrawal-notice, .archive-notice') || element.querySelector('time[datetime]') !== null;

export const WITHDRAWN_PREFIX = /^\s*\[Withdrawn\]\s*/i;

function readWithdrawal(document: Document, elements: readonly Element[]): Notice[] {
  const notice = elements.find(isWithdrawal);
  if (notice) {
    const text = readWords(notice);
    const on = readDate(notice.querySelector('time[datetime]')) ?? parseWrittenDate(text);
    return [{ kind: 'withdrawn', on, text }];
  }
  const isMarked = readGovUkMeta(document, 'withdrawn') !== null || WITHDRAWN_PREFIX.test(document.title);
  return isMarked ? [{ kind: 'withdrawn', on: null, text: '[Withdrawn]' }] : [];
}

function readPastGovernment(document: Document, elements: readonly Element[]): Notice[] {
  const isHistoric = ['ga4-political-status', 'political-status'].some(
    (name) => readGovUkMeta(document, name)?.toLowerCase() === 'historic',
  );
  const notice = elements.find((element) => !isWithdrawal(element) && (isHistoric || isOfPastGovernment(element)));
  if (notice) return [{ kind: 'past government', text: readWords(notice) }];
  if (!isHistoric) return [];
  return [{ kind: 'past government', text: readGovUkMeta(document, 'ga4-publishing-government') ?? '' }];
}

const isOfPastGovernment = (element: Element): boolean =>
  element.matches('.history-notice, .history-status-block') ||
  /(published under|previous government)/i.test(element.textContent ?? '');

const readWords = (element: Element): string => extractTranscript(element).transcript.text.replaceAll('\n', ' ');
