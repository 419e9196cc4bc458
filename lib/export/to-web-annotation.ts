import { getUpdatedAt } from '../domain/claim';
import type { ClaimTypeId } from '../domain/claim-types';
import { citableUrl, type Speech } from '../domain/speech';
import type { Coder, SpeechmarkDocument, StoredTranscript } from '../domain/speechmark-document';
import { type ClaimRow, describeClaims, type Note } from './claim-rows';
import { OGL_LINE, OGL_URL } from './export-labels';
import { toUuidUrn } from './make-uuid';
import { makeWellFormed } from './well-formed';

export interface WebAnnotationOptions {
  /** Which claims were chosen, in words, where they are not all. */
  readonly chosen?: string | null;
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Claims as one AnnotationCollection with its page, https://www.w3.org/TR/annotation-model/, in JSON-LD. Deleted claims
 * are left out. Positions are code points of our transcript, which is not the page's text: so the quote comes first, and
 * the position names the rule that it counts by.
 */
export function toWebAnnotation(document: SpeechmarkDocument, { chosen = null }: WebAnnotationOptions = {}): string {
  const rows = describeClaims(document).flatMap((speech) => speech.rows);
  const seed = [document.exportedAt, ...rows.map((row) => row.claim.id)].join(' ');
  const [id, pageId] = [toUuidUrn(`collection ${seed}`), toUuidUrn(`page ${seed}`)];
  const creators = document.coders.map(describeCoder);
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: labelOf(rows, chosen),
    ...(creators.length > 0 && { creator: creators }),
    generator: describeGenerator(document),
    created: document.exportedAt,
    generated: document.exportedAt,
    total: rows.length,
    // A page has one annotation at least, so an empty collection has none.
    ...(rows.length > 0 && {
      first: {
        '@context': CONTEXT,
        id: pageId,
        type: 'AnnotationPage',
        partOf: { id, type: 'AnnotationCollection' },
        startIndex: 0,
        items: rows.map((row) => describeClaim(row, document)),
      },
    }),
  };
  return `${JSON.stringify(collection, (_, value) => (typeof value === 'string' ? makeWellFormed(value) : value), 2)}\n`;
}

function labelOf(rows: readonly ClaimRow[], chosen: string | null): string {
  const titles = [...new Set(rows.map((row) => row.speech))].map((speech) => `“${speech.title}”`);
  const licence = rows.some((row) => row.speech.licence === 'OGL') ? OGL_LINE : '';
  return [`Claims marked in ${titles.join(', ') || 'no speech'}.`, chosen ? `${chosen}.` : '', licence]
    .filter(Boolean)
    .join(' ');
}

const describeCoder = ({ id, name }: Coder) => ({ id: toUuidUrn(id), type: 'Person', ...(name && { name }) });

const describeGenerator = ({ generator }: SpeechmarkDocument) => ({ type: 'Software', name: generator });

function describeClaim(row: ClaimRow, document: SpeechmarkDocument) {
  const { claim } = row;
  const body = [...row.types.map(describeType), ...row.tags.map(describeTag), ...row.notes.map(describeNote)];
  const creator = document.coders.find((coder) => coder.id === claim.created.by) ?? { id: claim.created.by, name: '' };
  return {
    '@context': CONTEXT,
    id: toUuidUrn(claim.id),
    type: 'Annotation',
    motivation: motivationOf(row),
    creator: describeCoder(creator),
    created: claim.created.at,
    modified: getUpdatedAt(claim),
    generator: describeGenerator(document),
    generated: document.exportedAt,
    ...(body.length > 0 && { body }),
    target: describeTarget(row),
  };
}

/** One only, as the specification advises: what the reader did most. */
const motivationOf = ({ notes, tags, types }: ClaimRow): string =>
  notes.length > 0 ? 'commenting' : tags.length > 0 ? 'tagging' : types.length > 0 ? 'classifying' : 'highlighting';

const describeType = (type: ClaimTypeId) => ({
  type: 'TextualBody',
  purpose: 'classifying',
  value: type,
  format: 'text/plain',
});

const describeTag = (name: string) => ({ type: 'TextualBody', purpose: 'tagging', value: name, format: 'text/plain' });

const describeNote = ({ text, coder, at }: Note) => ({
  type: 'TextualBody',
  purpose: 'commenting',
  value: text,
  format: 'text/markdown',
  creator: describeCoder(coder),
  modified: at,
});

function describeTarget({ claim, speech, transcript, start, end }: ClaimRow) {
  const { exact, prefix, suffix } = claim.target.quote;
  const source = citableUrl(speech) ?? `urn:speechmark:speech:${encodeURIComponent(makeWellFormed(speech.id))}`;
  return {
    type: 'SpecificResource',
    source,
    'dcterms:isPartOf': describeSpeech(speech, source),
    ...(speech.licence === 'OGL' && { rights: OGL_URL }),
    state: { type: 'TimeState', sourceDate: findReading(transcript, claim.created.at) },
    selector: [
      { type: 'TextQuoteSelector', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
      {
        type: 'TextPositionSelector',
        start,
        end,
        'dcterms:conformsTo': `urn:speechmark:offset-rule:${transcript.rule}`,
      },
    ],
  };
}

/** What the source is, in Dublin Core's terms, for archives; the more needful where it has no address. */
const describeSpeech = (speech: Speech, id: string) => ({
  id,
  type: 'Text',
  'dcterms:title': speech.title,
  ...(speech.speakers.length > 0 && { 'dcterms:creator': speech.speakers.map((speaker) => speaker.name) }),
  ...(speech.deliveredOn && { 'dcterms:created': speech.deliveredOn }),
  ...(speech.publishedOn && { 'dcterms:issued': speech.publishedOn }),
  'dcterms:description': speech.fidelity,
  language: speech.language,
});

/** When the text was read that the claim was made on: the last reading before the claim. */
function findReading(transcript: StoredTranscript, createdAt: string): string | undefined {
  const times = transcript.readings.map((reading) => reading.at).sort();
  return times.findLast((at) => at <= createdAt) ?? times[0];
}
