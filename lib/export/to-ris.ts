import type { PartialDate } from '../domain/dates';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { type CitedSpeech, describeCitations } from './cited-speeches';
import { toOneLine } from './one-line';
import { ENGLISH_REPORT_LABELS, type ReportLabels } from './report-labels';
import type { FiledName } from './speaker-name';

type Line = readonly [tag: string, value: string | null];

/**
 * The speeches as RIS records, for reference managers. The type is the one that Zotero reads as a presentation, and so as a speech; others
 * become journal articles there. The date is that of delivery.
 */
export const toRis = (document: SpeechmarkDocument, labels: ReportLabels = ENGLISH_REPORT_LABELS): string =>
  describeCitations(document, labels).map(writeRecord).join('\r\n');

function writeRecord(cited: CitedSpeech): string {
  const { speech, key, title, names, genre, publisher, url, accessedOn, keywords, remarks } = cited;
  const lines: Line[] = [
    ['TY', 'SLIDE'],
    ['ID', key],
    ...names.map((name) => ['A2', writeName(name)] as const),
    ['TI', title],
    ['T2', speech.event],
    ['M3', genre],
    ['CY', speech.place],
    ['DA', speech.deliveredOn && writeDate(speech.deliveredOn)],
    ['PY', speech.deliveredOn?.slice(0, 4) ?? null],
    ['PB', publisher],
    ['LA', speech.language],
    ['UR', url],
    ['Y2', url && accessedOn && writeDate(accessedOn)],
    ['AB', speech.description],
    ...keywords.map((keyword) => ['KW', keyword] as const),
    ...remarks.map((remark) => ['N1', remark] as const),
  ];
  const written = lines.flatMap(([tag, value]) => (value && toOneLine(value) ? [`${tag}  - ${toOneLine(value)}`] : []));
  return [...written, 'ER  - ', ''].join('\r\n');
}

/** `yyyy/mm/dd/`, with nothing where the source says nothing. */
function writeDate(date: PartialDate): string {
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

const writeName = (name: FiledName): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);
