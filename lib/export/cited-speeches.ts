import { isDeleted } from '../domain/claim';
import type { PartialDate } from '../domain/dates';
import { lastReadAt, newestOf } from '../domain/newest-transcript';
import { citableUrl, type InferableField, type Speech } from '../domain/speech';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { byId, currentTagIds } from '../domain/tag-tree';
import { describeFidelity } from './cite-speech';
import { compareSpeeches } from './claim-rows';
import { formatExportDate, OGL_LINE } from './export-labels';
import { toAscii } from './file-name';
import type { ReportLabels } from './report-labels';
import { type FiledName, fileUnder } from './speaker-name';
import { countRedactions } from './text-facts';

/** A speech as reference managers ask for it. */
export interface CitedSpeech {
  readonly speech: Speech;
  /** ASCII, unlike that of any other speech of the file: `hinds2018education`. */
  readonly key: string;
  readonly title: string;
  readonly names: readonly FiledName[];
  /** "Speech", "Oral statement to Parliament". */
  readonly genre: string;
  /** The department, or where the text was found. */
  readonly publisher: string;
  readonly url: string | null;
  /** The day on which the text was read last; null where it was only met altered. */
  readonly accessedOn: PartialDate | null;
  /** The tags of its claims, each once. */
  readonly keywords: readonly string[];
  /** What no field holds: fidelity, redactions, notices, what was inferred, the licence. */
  readonly remarks: readonly string[];
}

/** Every speech of the document, in order of delivery. */
export function describeCitations(document: SpeechmarkDocument, labels: ReportLabels): CitedSpeech[] {
  const keyOf = makeKeys();
  return document.speeches.toSorted(compareSpeeches).map((speech) => {
    const text = newestOf(document.transcripts.filter(({ speechId }) => speechId === speech.id));
    const names = speech.speakers.map(({ name }) => fileUnder(name));
    return {
      speech,
      key: keyOf(speech, names),
      title: speech.title || labels.untitled,
      names,
      genre: labels.kinds[speech.kind ?? 'speech'],
      publisher: speech.organisations.join('; ') || (speech.source ?? ''),
      url: citableUrl(speech),
      accessedOn: (text && lastReadAt(text).slice(0, 10)) || null,
      keywords: listTags(document, speech),
      remarks: listRemarks(speech, text ? countRedactions(text) : 0, labels),
    };
  });
}

function listTags({ claims, tags }: SpeechmarkDocument, speech: Speech): string[] {
  const tagById = byId(tags);
  const ids = claims
    .filter((claim) => claim.target.speechId === speech.id && !isDeleted(claim))
    .flatMap((claim) => currentTagIds(claim.tags.value, tagById));
  return [...new Set(ids)].flatMap((id) => tagById.get(id)?.name.value ?? []).sort();
}

function listRemarks(speech: Speech, redactions: number, labels: ReportLabels): string[] {
  const inferred = Object.entries(speech.inferred) as [InferableField, string][];
  return [
    ...speech.speakers.flatMap(({ name, role }) => (role ? [`${name}: ${role}`] : [])),
    ...(speech.fidelity === 'not stated' ? [] : [`${labels.text}: ${describeFidelity(speech, labels)}`]),
    ...(redactions > 0 ? [`${labels.redactions}: ${redactions}`] : []),
    ...(speech.publishedOn ? [`${labels.published}: ${formatExportDate(speech.publishedOn)}`] : []),
    ...speech.notices.map((notice) => notice.text),
    ...inferred.map(([field, reason]) => `${labels.inferred} (${field}): ${reason}`),
    ...(speech.licence === 'OGL' ? [OGL_LINE] : []),
  ];
}

type KeyMaker = (speech: Speech, names: readonly FiledName[]) => string;

/** Two speeches of one name get `…` and `…-2`. */
function makeKeys(): KeyMaker {
  const met = new Map<string, number>();
  return (speech, [first]) => {
    const name = first ? ('family' in first ? first.family : first.literal) : '';
    const word = toAscii(speech.title)
      .split('-')
      .find((part) => part.length > 3);
    const parts = [toAscii(name), speech.deliveredOn?.slice(0, 4) ?? 'undated', word ?? ''];
    const key = parts.join('').replaceAll('-', '');
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  };
}
