import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { type CitedSpeech, describeCitations } from './cited-speeches';
import { toOneLine } from './one-line';
import { ENGLISH_REPORT_LABELS, type ReportLabels } from './report-labels';
import type { FiledName } from './speaker-name';

/** A field's value as it stands in the file, with its braces; null where there is none. */
type Field = readonly [name: string, written: string | null];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The speeches as BibTeX, one `@misc` each: what plain BibTeX prints (`howpublished`, `year`, `month`), and biblatex's own fields beside it,
 * which plain BibTeX passes over. The date is that of delivery.
 */
export const toBibtex = (document: SpeechmarkDocument, labels: ReportLabels = ENGLISH_REPORT_LABELS): string =>
  describeCitations(document, labels)
    .map((cited) => writeEntry(cited, labels))
    .join('\n');

function writeEntry(cited: CitedSpeech, labels: ReportLabels): string {
  const { speech, key, title, names, genre, publisher, url, accessedOn, keywords, remarks } = cited;
  const date = speech.deliveredOn;
  const month = date ? MONTHS[Number(date.slice(5, 7)) - 1] : undefined;
  const fields: Field[] = [
    ['author', names.length > 0 ? `{${names.map(writeName).join(' and ')}}` : null],
    // A second pair of braces keeps the capitals.
    ['title', `{{${escapeTex(title)}}}`],
    ['howpublished', brace(describeEvent(cited, labels))],
    ['type', brace(genre)],
    ['eventtitle', brace(speech.event)],
    ['venue', brace(speech.place)],
    ['eventdate', brace(date)],
    ['date', brace(date)],
    ['year', brace(date?.slice(0, 4))],
    ['month', month ?? null],
    ['day', brace(date?.slice(8).replace(/^0/, ''))],
    ['organization', brace(publisher)],
    ['url', url && `{${escapeUrl(url)}}`],
    ['urldate', url && brace(accessedOn)],
    ['abstract', brace(speech.description)],
    ['keywords', keywords.length > 0 ? `{${keywords.map(writeKeyword).join(', ')}}` : null],
    // Not `note`, which bibliographies print.
    ['annote', brace(remarks.join(' · '))],
  ];
  const lines = fields.flatMap(([name, written]) => (written === null ? [] : [`  ${name} = ${written},`]));
  return [`@misc{${key},`, ...lines, '}', ''].join('\n');
}

/** "Speech at ADCS conference, Manchester". */
function describeEvent({ speech, genre }: CitedSpeech, { speech: word, speechAt }: ReportLabels): string {
  const at = speechAt.startsWith(word) ? speechAt.slice(word.length) : '';
  return [speech.event ? `${genre}${at} ${speech.event}` : genre, ...(speech.place ? [speech.place] : [])].join(', ');
}

const brace = (value: string | null | undefined): string | null => (value ? `{${escapeTex(value)}}` : null);

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '£': '{\\textsterling}',
};

/** Braces stay in pairs whatever the text: BibTeX counts them before it reads what is escaped. */
const escapeTex = (text: string): string =>
  toOneLine(text).replace(/[\\{}~^£&%#_$]/g, (char) => ESCAPES[char] ?? `\\${char}`);

/** Addresses stand as they are, but for what would end the field. */
const escapeUrl = (url: string): string =>
  toOneLine(url).replace(/[{}\\\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const writeName = (name: FiledName): string =>
  'literal' in name ? `{${escapeTex(name.literal)}}` : `${escapeName(name.family)}, ${escapeName(name.given)}`;

/** A comma or an "and" in a name would begin another. */
const escapeName = (part: string): string => (/[,{}\\]|\band\b/i.test(part) ? `{${escapeTex(part)}}` : escapeTex(part));

const writeKeyword = (keyword: string): string =>
  keyword.includes(',') ? `{${escapeTex(keyword)}}` : escapeTex(keyword);
