import type { Claim, Tag } from '../../../lib/domain/claim';
import type { ClaimTypeId } from '../../../lib/domain/claim-types';
import type { Relation } from '../../../lib/domain/cross-reference';
import { asClaimId, asCoderId, asSpeechId, asTagId } from '../../../lib/domain/ids';
import type { ReferenceAnswer, ReferenceVerdict } from '../../../lib/domain/reference-answer';
import type { Speech } from '../../../lib/domain/speech';
import {
  type Coder,
  DOCUMENT_VERSION,
  type SpeechmarkDocument,
  type StoredTranscript,
} from '../../../lib/domain/speechmark-document';
import type { BlockKind } from '../../../lib/domain/transcript';
import { describeSpan } from '../../../lib/text/describe-span';
import { makeTranscript } from '../../../lib/text/make-transcript';
import { orderEnds } from '../../../lib/text/match-reference';

export const CODER: Coder = { id: asCoderId('7d1c7a1e-1f0e-4b52-9d0a-3f2c54a0b001'), name: 'Reader' };
const OTHER: Coder = { id: asCoderId('7d1c7a1e-1f0e-4b52-9d0a-3f2c54a0b002'), name: 'Second reader' };
export const EXPORTED_AT = '2026-03-02T10:20:30.400Z';
const MARKED_AT = '2026-03-01T09:00:00.000Z';

export function buildSpeech(changes: Partial<Speech> = {}): Speech {
  return {
    id: asSpeechId('url:https://www.gov.uk/government/speeches/a-speech'),
    url: 'https://www.gov.uk/government/speeches/a-speech',
    contentId: null,
    title: 'A speech',
    description: null,
    speakers: [{ name: 'Jo Bloggs', role: 'Minister for Examples' }],
    organisations: ['Department for Examples'],
    event: 'Example conference',
    place: 'Manchester',
    deliveredOn: '2018-07-05',
    publishedOn: '2018-07-06',
    updatedOn: null,
    kind: 'speech',
    fidelity: 'exactly as delivered',
    language: 'en',
    notices: [],
    origin: 'visited',
    licence: 'OGL',
    source: 'GOV.UK',
    inferred: {},
    ...changes,
  };
}

/** Paragraphs by default; `[kind, text]` for other blocks. */
export function buildTranscript(
  speech: Speech,
  blocks: readonly (string | readonly [BlockKind, string])[],
): StoredTranscript {
  const parts = blocks.map((block) =>
    typeof block === 'string' ? { kind: 'paragraph' as const, text: block } : { kind: block[0], text: block[1] },
  );
  return {
    ...makeTranscript(parts),
    speechId: speech.id,
    readings: [{ at: MARKED_AT, from: speech.url ?? 'a file' }],
  };
}

export interface ClaimSketch {
  /** Its first occurrence is marked; a line feed stands for the border of two blocks. */
  readonly quote: string;
  readonly types?: readonly ClaimTypeId[];
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly secondNote?: string;
  readonly deleted?: boolean;
}

export function buildDocument(
  parts: readonly { speech: Speech; transcript: StoredTranscript; claims: readonly ClaimSketch[] }[],
): SpeechmarkDocument {
  const claims = parts.flatMap(({ transcript, claims: sketches }, part) =>
    sketches.map((sketch, index) => buildClaim(transcript, sketch, part * 1000 + index)),
  );
  const names = [...new Set(parts.flatMap((part) => part.claims.flatMap((claim) => claim.tags ?? [])))];
  const withSecond = parts.some((part) => part.claims.some((claim) => claim.secondNote !== undefined));
  return {
    format: 'speechmark',
    version: DOCUMENT_VERSION,
    exportedAt: EXPORTED_AT,
    generator: 'Speechmark 0.1.0',
    coders: withSecond ? [CODER, OTHER] : [CODER],
    speeches: parts.map((part) => part.speech),
    aliases: [],
    transcripts: parts.map((part) => part.transcript),
    tags: names.map(buildTag),
    claims,
    watched: [],
    references: [],
    threads: [],
    filters: [],
  };
}

/** A link between the first occurrences of two quotes; `relation` is what the first does to the second. */
export interface LinkSketch {
  readonly quote: string;
  readonly linked: string;
  readonly relation?: Relation;
  readonly verdict?: ReferenceVerdict;
  readonly note?: string;
}

/** Each quote is looked for in all texts of the document. */
export function addLinks(document: SpeechmarkDocument, links: readonly LinkSketch[]): SpeechmarkDocument {
  const targetOf = (quote: string) => {
    const transcript = document.transcripts.find(({ text }) => text.includes(quote));
    if (!transcript) throw new Error(`in no transcript: ${quote}`);
    return buildClaim(transcript, { quote }, 0).target;
  };
  const references = links.map(({ quote, linked, relation, verdict = 'confirmed', note }): ReferenceAnswer => {
    const [here, there] = [targetOf(quote), targetOf(linked)];
    const ends = orderEnds(here, there);
    const value = relation ? { name: relation, from: ends[0] === here ? (0 as const) : (1 as const) } : null;
    const stamp = { at: MARKED_AT, by: CODER.id };
    return {
      ends,
      verdict: { value: verdict, ...stamp },
      relation: { value, ...stamp },
      ...(note && { notes: { [CODER.id]: { value: note, ...stamp } } }),
    };
  });
  return { ...document, references };
}

export const buildTag = (name: string): Tag => ({
  id: asTagId(`tag-${name}`),
  name: { value: name, at: MARKED_AT, by: CODER.id },
});

export function buildClaim(transcript: StoredTranscript, sketch: ClaimSketch, number: number): Claim {
  const start = transcript.text.indexOf(sketch.quote);
  if (start === -1) throw new Error(`not in the transcript: ${sketch.quote}`);
  const stamp = <Value>(value: Value, by = CODER.id) => ({ value, at: MARKED_AT, by });
  return {
    id: asClaimId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
    target: {
      speechId: transcript.speechId,
      transcriptId: transcript.id,
      ...describeSpan({ start, end: start + sketch.quote.length }, transcript),
    },
    created: { at: MARKED_AT, by: CODER.id },
    types: stamp(sketch.types ?? []),
    tags: stamp((sketch.tags ?? []).map((name) => buildTag(name).id)),
    notes: {
      ...(sketch.note !== undefined && { [CODER.id]: stamp(sketch.note) }),
      ...(sketch.secondNote !== undefined && { [OTHER.id]: stamp(sketch.secondNote, OTHER.id) }),
    },
    deleted: stamp(sketch.deleted ?? false),
    history: [],
  };
}

const LIBRARIES = [
  'We have opened 400 libraries in every part of the country since 2010.',
  'Every library will have a reading room, and a reader to look after it.',
  'Nobody else has promised as much to the children of this country.',
];

/** As if the claim had first been marked on other words of another text, and was attached to these later. */
export function attachFrom(claim: Claim, first: StoredTranscript, quote: string): Claim {
  const { target } = buildClaim(first, { quote }, 0);
  const attached = { at: '2026-03-10T09:00:00.000Z', by: CODER.id };
  return { ...claim, attached, history: [{ field: 'target', lost: { value: target, ...claim.created } }] };
}

/** A speech of which one sentence was changed and another taken out after its claims were made. */
export const EDITED_DOCUMENT: SpeechmarkDocument = (() => {
  const speech = buildSpeech();
  const transcript = buildTranscript(speech, LIBRARIES);
  const document = buildDocument([{ speech, transcript, claims: LIBRARIES.map((quote) => ({ quote })) }]);
  const edited = buildTranscript(speech, [(LIBRARIES[0] as string).replace('400', '300'), LIBRARIES[1] as string]);
  const readings = [{ at: '2026-03-09T09:00:00.000Z', from: speech.url ?? '' }];
  return { ...document, transcripts: [transcript, { ...edited, readings }] };
})();

/** The same after the claim on the changed sentence was attached to what stands there now, under a heading that was put in. */
export const ATTACHED_DOCUMENT: SpeechmarkDocument = (() => {
  const [first, second] = EDITED_DOCUMENT.transcripts as [StoredTranscript, StoredTranscript];
  const { speeches, claims } = EDITED_DOCUMENT;
  const [speech] = speeches as [Speech];
  const heading = 'What was opened, and where, in all the years that have gone by since';
  const [changed = '', kept = ''] = second.text.split('\n');
  const third = { ...buildTranscript(speech, [kept, heading, changed]), readings: second.readings };
  const attached = attachFrom(buildClaim(third, { quote: changed }, 0), first, LIBRARIES[0] as string);
  return { ...EDITED_DOCUMENT, transcripts: [first, third], claims: [attached, ...claims.slice(1)] };
})();
