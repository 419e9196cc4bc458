import { placeTargets } from '../anchoring/place-targets';
import type { Claim, Stamped, Target } from '../domain/claim';
import type { Instant } from '../domain/dates';
import { asClaimId, asCoderId, type ClaimId, type CoderId, type SpeechId, type TagId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import { isFound } from '../domain/placement';
import type { Transcript } from '../domain/transcript';
import { toUuid } from '../export/make-uuid';
import { describeSpan } from '../text/describe-span';
import type { ForeignAnnotation, Skipped } from './foreign-file';

/** A speech that annotations of a file point at, with its texts, the newest first. */
export interface AnnotatedSpeech {
  readonly id: SpeechId;
  readonly transcripts: readonly Pick<Transcript, 'id' | 'text'>[];
}

export interface SettleOptions {
  /** No stamp may lie after it. */
  readonly now: Instant;
  /** Claims that are stored already, by the ids that annotations give. */
  readonly known: ReadonlyMap<ClaimId, Claim>;
  readonly tagIdOf: (name: string) => TagId;
}

/** Whoever marked where a file names nobody. */
const NOBODY = asCoderId('unknown');

/** The same annotation is the same claim, from whatever file and however often. */
export const claimIdOf = ({ id }: Pick<ForeignAnnotation, 'id'>): ClaimId => asClaimId(toUuid(id));

/**
 * Annotations of one speech as claims on its texts: on the newest in which the words surely stand, word for word or nearly. What
 * is found in none, or not surely, is skipped. A claim that is stored keeps its place, and its stamps where its values are the same, so
 * that reading a file again changes nothing.
 */
export function settleAnnotations(
  annotations: readonly ForeignAnnotation[],
  speech: AnnotatedSpeech,
  options: SettleOptions,
): { claims: Claim[]; skipped: Skipped[] } {
  const targets = findTargets(annotations, speech);
  const claims: Claim[] = [];
  const skipped: Skipped[] = [];
  for (const [i, annotation] of annotations.entries()) {
    const known = options.known.get(claimIdOf(annotation));
    const target = known?.target ?? targets[i];
    if (target) claims.push(toClaim(annotation, target, known, options));
    else skipped.push({ what: annotation.quote.exact, reason: 'words not found' });
  }
  return { claims, skipped };
}

function findTargets(annotations: readonly ForeignAnnotation[], speech: AnnotatedSpeech): (Target | null)[] {
  const targets: (Target | null)[] = annotations.map(() => null);
  for (const transcript of speech.transcripts)
    for (const [i, placement] of placeTargets(annotations, transcript).entries()) {
      const { quote } = annotations[i] as ForeignAnnotation;
      const span = isFound(placement) && placement.sure ? placement : findOnly(quote.exact, transcript.text);
      if (!targets[i] && span)
        targets[i] = { speechId: speech.id, transcriptId: transcript.id, ...describeSpan(span, transcript) };
    }
  return targets;
}

/**
 * Where the words stand, whatever the white space between them, if they stand once. Other programs often keep no words around a
 * quote, or keep those of the page's furniture; on the very speech that was marked, words that stand once are the ones.
 */
function findOnly(exact: string, text: string): { start: number; end: number } | null {
  const words = exact.trim().split(/\s+/u);
  if (words.join(' ').length < SHORTEST || exact.length > text.length) return null;
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'gu');
  const [first, second] = [pattern.exec(text), pattern.exec(text)];
  return first && !second ? { start: first.index, end: first.index + first[0].length } : null;
}

/** In characters: a shorter quote says too little to be looked for without its neighbours. */
const SHORTEST = 8;

function toClaim(
  annotation: ForeignAnnotation,
  target: Target,
  known: Claim | undefined,
  options: SettleOptions,
): Claim {
  const by = coderOf(annotation);
  const created = { at: earlier(annotation.createdAt, options.now), by };
  const at = earlier(annotation.modifiedAt, options.now);
  const stamp = <Value>(value: Value, before: Stamped<Value> | undefined): Stamped<Value> =>
    before && isEqual(before.value, value) ? before : { value, at, by };
  const tags = [...new Set(annotation.tags.map(options.tagIdOf))];
  const note = annotation.note.trim() ? { [by]: stamp(annotation.note, known?.notes[by]) } : {};
  return {
    id: claimIdOf(annotation),
    target,
    created: known?.created ?? created,
    ...(known?.attached && { attached: known.attached }),
    types: stamp([...new Set(annotation.types)], known?.types),
    tags: stamp(tags, known?.tags),
    notes: note,
    deleted: known?.deleted ?? { value: false, ...created },
    history: [],
  };
}

/** Who marked an annotation, as claims name them. */
export const coderOf = ({ creator }: Pick<ForeignAnnotation, 'creator'>): CoderId =>
  creator ? asCoderId(creator.id) : NOBODY;

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
