import { citableUrl, type InferableField, type Speech, translationOf } from '../domain/speech';
import { ENGLISH_LABELS, type ExportLabels, formatExportDate } from './export-labels';

/**
 * A speech in one line, in OSCOLA's order: speaker, office, ‘Title’ (speech at event, place, date) <address>.
 * What was concluded rather than read stands in square brackets, as scholars mark what the source does not say; an
 * address that was concluded is left out. The date is that of delivery. A text from which the publisher took words says so.
 */
export function citeSpeech(speech: Speech, labels: ExportLabels = ENGLISH_LABELS, redactions = 0): string {
  const url = citableUrl(speech);
  const title = `‘${speech.title ? mark(speech, 'title', speech.title) : labels.untitled}’ (${describeOccasion(speech, labels)})`;
  const cuts = redactions > 0 ? [`(${labels.redactions}: ${redactions})`] : [];
  return [`${nameSpeakers(speech, labels)}, ${title}`, ...cuts, ...(url ? [`<${url}>`] : [])].join(' ');
}

/** "Damian Hinds, Education Secretary; Jo Bloggs". */
export function nameSpeakers(speech: Speech, labels: ExportLabels): string {
  const names = speech.speakers.map(({ name, role }) => (role ? `${name}, ${role}` : name));
  return names.length > 0 ? mark(speech, 'speakers', names.join('; ')) : labels.speakerUnknown;
}

/** How near the text is to what was said: "Exactly as delivered"; of a translation, that it is one and what the original is. */
export function describeFidelity(
  speech: Speech,
  labels: Pick<ExportLabels, 'fidelity' | 'translation' | 'perhapsTranslation' | 'original'>,
): string {
  const stated = labels.fidelity[speech.fidelity];
  const translated = translationOf(speech);
  if (translated === 'no') return stated;
  const name = translated === 'perhaps' ? labels.perhapsTranslation : labels.translation;
  return speech.fidelity === 'not stated' ? name : `${name} (${labels.original}: ${stated})`;
}

/** "speech at ADCS conference, Manchester, 5 July 2018". */
export function describeOccasion(speech: Speech, labels: ExportLabels): string {
  const { event, place, deliveredOn } = speech;
  const opening = event ? `${labels.speechAt} ${mark(speech, 'event', event)}` : labels.speech;
  const date = deliveredOn ? mark(speech, 'deliveredOn', formatExportDate(deliveredOn)) : labels.undated;
  return [opening, ...(place ? [mark(speech, 'place', place)] : []), date].join(', ');
}

const mark = (speech: Speech, field: InferableField, value: string): string =>
  speech.inferred[field] ? `[${value}]` : value;
