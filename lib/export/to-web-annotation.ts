import { getUpdatedAt } from '../domain/claim';
import type { ClaimTypeId } from '../domain/claim-types';
import { citableUrl, type Speech } from '../domain/speech';
import type { Coder, SpeechmarkDocument, StoredTranscript } from '../domain/speechmark-document';
import { type ClaimRow, describeClaims, type Note } from './claim-rows';
import { ENGLISH_LABELS, OGL_LINE, OGL_URL } from './export-labels';
import { describeLinks, type LinkedWords, type LinkRow } from './link-rows';
import { toUuidUrn } from './make-uuid';
import { makeWellFormed } from './well-formed';

export interface WebAnnotationOptions {
  /** Which claims were chosen, in words, where they are not all. */
  readonly chosen?: string | null;
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Claims, and after them the links between passages, as one AnnotationCollection with its page, https://www.w3.org/TR/annotation-model/, in JSON-LD. Deleted claims
 * are left out. Positions are code points of our transcript, which is not the page's text: so the quote comes first, and
 * the position names the rule that it counts by. A link is two annotations with the motivation `linking`, each with one end as
 * its target and the other as its body; what one end does to the other is a classifying body, marked where it is the other way round,
 * and a note on the link is a commenting body of both.
 */
export function toWebAnnotation(document: SpeechmarkDocument, { chosen = null }: WebAnnotationOptions = {}): string {
  const rows = describeClaims(document).flatMap((speech) => speech.rows);
  const links = describeLinks(document);
  const seed = [document.exportedAt, ...rows.map((row) => row.claim.id), ...links.map((link) => link.id)].join(' ');
  const [id, pageId] = [toUuidUrn(`collection ${seed}`), toUuidUrn(`page ${seed}`)];
  const items = [
    ...rows.map((row) => describeClaim(row, document)),
    ...links.map((link) => describeLink(link, document)),
  ];
  const creators = document.coders.map(describeCoder);
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: labelOf(rows, links, chosen),
    ...(creators.length > 0 && { creator: creators }),
    generator: describeGenerator(document),
    created: document.exportedAt,
    generated: document.exportedAt,
    total: items.length,
    // A page has one annotation at least, so an empty collection has none.
    ...(items.length > 0 && {
      first: {
        '@context': CONTEXT,
        id: pageId,
        type: 'AnnotationPage',
        partOf: { id, type: 'AnnotationCollection' },
        startIndex: 0,
        items,
      },
    }),
  };
  return `${JSON.stringify(collection, (_, value) => (typeof value === 'string' ? makeWellFormed(value) : value), 2)}\n`;
}

function labelOf(rows: readonly ClaimRow[], links: readonly LinkRow[], chosen: string | null): string {
  const marked = rows.map((row) => row.speech);
  const linked = links.map(({ here }) => here.speech);
  const licence = [...marked, ...linked].some((speech) => speech.licence === 'OGL') ? OGL_LINE : '';
  const says = [
    marked.length > 0 || links.length === 0 ? `Claims marked in ${listTitles(marked) || 'no speech'}.` : '',
    links.length > 0 ? `Passages linked in ${listTitles(linked)}.` : '',
    chosen ? `${chosen}.` : '',
    licence,
  ];
  return says.filter(Boolean).join(' ');
}

const listTitles = (speeches: readonly Speech[]): string =>
  [...new Set(speeches)].map((speech) => `“${speech.title}”`).join(', ');

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
    target: describeTarget({ ...row, target: claim.target, at: claim.created.at }),
  };
}

function describeLink({ id, here, there, relation, notes, coder, at }: LinkRow, document: SpeechmarkDocument) {
  return {
    '@context': CONTEXT,
    id: toUuidUrn(`link ${id} ${here.speech.id}`),
    type: 'Annotation',
    motivation: 'linking',
    creator: describeCoder(coder),
    created: at,
    generator: describeGenerator(document),
    generated: document.exportedAt,
    body: [
      { ...describeTarget({ ...there, at }), purpose: 'linking' },
      ...(relation ? [describeRelation(relation)] : []),
      ...notes.map(describeNote),
    ],
    target: describeTarget({ ...here, at }),
  };
}

const describeRelation = ({ name, isReversed }: NonNullable<LinkRow['relation']>) => ({
  type: 'TextualBody',
  purpose: 'classifying',
  value: isReversed ? `${name} ${ENGLISH_LABELS.reversed}` : name,
  format: 'text/plain',
});

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

interface QuotedWords extends Pick<LinkedWords, 'target' | 'speech' | 'transcript' | 'start' | 'end'> {
  /** When they were marked or linked. */
  readonly at: string;
}

function describeTarget({ target, speech, transcript, start, end, at }: QuotedWords) {
  const { exact, prefix, suffix } = target.quote;
  const source = citableUrl(speech) ?? `urn:speechmark:speech:${encodeURIComponent(makeWellFormed(speech.id))}`;
  return {
    type: 'SpecificResource',
    source,
    'dcterms:isPartOf': describeSpeech(speech, source),
    ...(speech.licence === 'OGL' && { rights: OGL_URL }),
    state: { type: 'TimeState', sourceDate: findReading(transcript, at) },
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

/** When the text was read that was marked or linked: the last reading before that. */
function findReading(transcript: StoredTranscript, markedAt: string): string | undefined {
  const times = transcript.readings.map((reading) => reading.at).sort();
  return times.findLast((at) => at <= markedAt) ?? times[0];
}
