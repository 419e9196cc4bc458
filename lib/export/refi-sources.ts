import type { Stamped } from '../domain/claim';
import type { Instant } from '../domain/dates';
import type { CoderId } from '../domain/ids';
import { lastReadAt, newestOf } from '../domain/newest-transcript';
import type { Speech } from '../domain/speech';
import type { SpeechmarkDocument, StoredTranscript } from '../domain/speechmark-document';
import { byId, currentTagIds } from '../domain/tag-tree';
import { type ClaimRow, compareSpeeches, describeClaims } from './claim-rows';
import { describeLinks, type LinkedWords, type LinkRow } from './link-rows';
import { guidOf, makeGuid } from './make-guid';
import { guidOfType } from './refi-codes';
import type { ReportLabels } from './report-labels';
import { element, escapeXml, toXmlText } from './write-xml';

/** A text as a REFI-QDA source. */
export interface RefiSource {
  readonly guid: string;
  /** Unlike that of any other source: some programs take sources of one name for one. */
  readonly name: string;
  readonly speech: Speech;
  readonly transcript: StoredTranscript;
  /** What stands in its file. */
  readonly text: string;
  /** `PlainTextSelection` elements, in the order of the text. */
  readonly selections: readonly string[];
  /** `Note` elements that the selections refer to. */
  readonly notes: readonly string[];
}

export const guidOfLink = (id: string): string => makeGuid('link', id);
export const guidOfEnd = ({ target, start, end }: LinkedWords): string =>
  makeGuid('passage', target.speechId, target.transcriptId, String(start), String(end));

/** The texts that claims or linked passages are on; where there are none, the newest text of each speech. Each link comes once. */
export function describeSources(
  document: SpeechmarkDocument,
  labels: ReportLabels,
): { sources: RefiSource[]; links: LinkRow[] } {
  const rows = describeClaims(document).flatMap((speech) => speech.rows);
  const links = [...new Map(describeLinks(document).map((link) => [link.id, link])).values()];
  const ends = new Map(links.flatMap(({ here, there }) => [here, there]).map((end) => [guidOfEnd(end), end]));
  const used = new Set<StoredTranscript>([...rows, ...ends.values()].map(({ transcript }) => transcript));
  const texts = document.transcripts.filter((text) => used.size === 0 || used.has(text));
  const nameOf = makeNames();
  const codesOf = makeCodes(document);
  const sources = document.speeches.toSorted(compareSpeeches).flatMap((speech) => {
    const own = texts.filter(({ speechId }) => speechId === speech.id);
    const shown = used.size > 0 ? own : own.filter((text) => text === newestOf(own));
    return shown.map((transcript): RefiSource => {
      const onIt = rows.filter((row) => row.transcript === transcript);
      const endsOnIt = [...ends].filter(([, end]) => end.transcript === transcript);
      const title = speech.title || labels.untitled;
      return {
        guid: makeGuid('text', speech.id, transcript.id),
        name: nameOf(own.length > 1 ? `${title} (${lastReadAt(transcript).slice(0, 10)})` : title),
        speech,
        transcript,
        text: toXmlText(transcript.text),
        selections: [
          ...onIt.map((row) => writeClaim(row, codesOf(row))),
          ...endsOnIt.map(([guid, end]) => writePassage(guid, end)),
        ],
        notes: onIt.flatMap((row) => row.notes.map((note) => writeNote(row, note, labels))),
      };
    });
  });
  return { sources, links };
}

type Code = { readonly guid: string } & Omit<Stamped<unknown>, 'value'>;

/** The codes of a claim, with when and by whom they were given. */
function makeCodes({ tags }: SpeechmarkDocument): (row: ClaimRow) => Code[] {
  const tagById = byId(tags);
  return ({ claim }) => [
    ...claim.types.value.map((type) => ({ guid: guidOfType(type), at: claim.types.at, by: claim.types.by })),
    ...currentTagIds(claim.tags.value, tagById)
      .filter((id) => tagById.has(id))
      .map((id) => ({ guid: guidOf(id), at: claim.tags.at, by: claim.tags.by })),
  ];
}

const LONGEST_NAME = 60;
const nameOfWords = (words: string): string =>
  words.length > LONGEST_NAME ? `${[...words].slice(0, LONGEST_NAME).join('')}…` : words;

const stamp = (by: CoderId, at: Instant) => ({ creatingUser: guidOf(by), creationDateTime: at });

function writeClaim({ claim, start, end, notes }: ClaimRow, codes: readonly Code[]): string {
  const guid = guidOf(claim.id);
  const codings = codes.map((code) =>
    element(
      'Coding',
      { guid: makeGuid('coding', guid, code.guid), ...stamp(code.by, code.at) },
      element('CodeRef', { targetGUID: code.guid }),
    ),
  );
  const references = notes.map(({ coder }) => element('NoteRef', { targetGUID: guidOfNote(claim.id, coder.id) }));
  return element(
    'PlainTextSelection',
    {
      guid,
      name: nameOfWords(claim.target.quote.exact),
      startPosition: start,
      endPosition: end,
      ...stamp(claim.created.by, claim.created.at),
    },
    ...codings,
    ...references,
  );
}

const writePassage = (guid: string, { target, start, end }: LinkedWords): string =>
  element('PlainTextSelection', {
    guid,
    name: nameOfWords(target.quote.exact),
    startPosition: start,
    endPosition: end,
  });

const guidOfNote = (claimId: string, coderId: string): string => makeGuid('note', claimId, coderId);

function writeNote({ claim }: ClaimRow, { text, coder, at }: ClaimRow['notes'][number], labels: ReportLabels): string {
  const name = `${labels.note}: ${nameOfWords(claim.target.quote.exact)}`;
  return element(
    'Note',
    { guid: guidOfNote(claim.id, coder.id), name, ...stamp(coder.id, at) },
    element('PlainTextContent', {}, escapeXml(text)),
  );
}

function makeNames(): (name: string) => string {
  const met = new Map<string, number>();
  return (name) => {
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}
