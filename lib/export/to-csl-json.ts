import type { PartialDate } from '../domain/dates';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { type CitedSpeech, describeCitations } from './cited-speeches';
import { ENGLISH_REPORT_LABELS, type ReportLabels } from './report-labels';
import { makeWellFormed } from './well-formed';

/** The speeches as CSL-JSON items of the type `speech`, for Zotero, pandoc and whatever else runs citation styles. */
export function toCslJson(document: SpeechmarkDocument, labels: ReportLabels = ENGLISH_REPORT_LABELS): string {
  const items = describeCitations(document, labels).map(describeItem);
  const clean = (_: string, value: unknown) => (typeof value === 'string' ? makeWellFormed(value) : value);
  return `${JSON.stringify(items, clean, 2)}\n`;
}

function describeItem(cited: CitedSpeech): Record<string, unknown> {
  const { speech, key, title, names, genre, publisher, url, accessedOn, keywords, remarks } = cited;
  const delivered = speech.deliveredOn && describeDate(speech.deliveredOn);
  const fields: Record<string, unknown> = {
    id: key,
    type: 'speech',
    title,
    author: names.length > 0 ? names : null,
    issued: delivered,
    'event-title': speech.event,
    'event-place': speech.place,
    'event-date': delivered,
    genre,
    publisher,
    language: speech.language,
    URL: url,
    accessed: url && accessedOn && describeDate(accessedOn),
    abstract: speech.description,
    keyword: keywords.join(', '),
    note: remarks.join('\n'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}

const describeDate = (date: PartialDate) => ({ 'date-parts': [date.split('-').map(Number)] });
