import type { Claim, ClaimDraft, Stamped, Tag, Target } from '@/lib/domain/claim';
import type { ClaimTypeId } from '@/lib/domain/claim-types';
import { asClaimId, asCoderId, asTagId, type ClaimId, type CoderId, type SpeechId } from '@/lib/domain/ids';
import type { Transcript } from '@/lib/domain/transcript';
import { buildSpeech, buildTranscript } from './build-speech';

export const CODER: CoderId = asCoderId('c0de0000-0000-4000-8000-000000000001');

let claimsBuilt = 0;

/** An id of UUID form that no other test of this file has. */
export const buildClaimId = (): ClaimId =>
  asClaimId(`00000000-0000-4000-8000-${String(++claimsBuilt).padStart(12, '0')}`);

/** Points at the first occurrence of `exact`, with up to 32 characters of context on each side. */
export function buildTarget(
  exact = 'We have opened 400 libraries since 2010.',
  {
    transcript = buildTranscript(),
    speechId = buildSpeech().id,
  }: { transcript?: Transcript; speechId?: SpeechId } = {},
): Target {
  const start = transcript.text.indexOf(exact);
  if (start < 0) throw new Error(`the transcript does not hold "${exact}"`);
  const end = start + exact.length;
  return {
    speechId,
    transcriptId: transcript.id,
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: transcript.text.slice(Math.max(0, start - 32), start),
      suffix: transcript.text.slice(end, end + 32),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}

export function buildDraft(fields: Partial<ClaimDraft> = {}): ClaimDraft {
  return { id: buildClaimId(), target: buildTarget(), types: ['record'], tags: [], note: '', ...fields };
}

interface ClaimFields {
  id?: ClaimId;
  target?: Target;
  types?: readonly ClaimTypeId[];
  /** Tag ids, without making the tags; see `buildTag`. */
  tags?: readonly string[];
  note?: string;
  at?: string;
  by?: CoderId;
  deleted?: boolean;
}

/** A stored claim, all of whose fields were set at the same time by the same coder. */
export function buildClaim(fields: ClaimFields = {}): Claim {
  const { types = ['record'], tags = [], note = '', at = '2026-01-05T10:00:00.000Z', by = CODER } = fields;
  const stamp = <Value>(value: Value): Stamped<Value> => ({ value, at, by });
  return {
    id: fields.id ?? buildClaimId(),
    target: fields.target ?? buildTarget(),
    created: { at, by },
    types: stamp(types),
    tags: stamp(tags.map(asTagId)),
    notes: note ? { [by]: stamp(note) } : {},
    deleted: stamp(fields.deleted ?? false),
    history: [],
  };
}

export function buildTag(name: string, id = `tag:${name.toLowerCase()}`): Tag {
  return { id: asTagId(id), name: { value: name, at: '2026-01-05T10:00:00.000Z', by: CODER } };
}
