import { placeTargets } from '../anchoring/place-targets';
import type { Claim, Stamped, Target } from '../domain/claim';
import type { Instant } from '../domain/dates';
import { asClaimId, asCoderId, type ClaimId, type CoderId, type SpeechId, type TagId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import { isFound, type Placement } from '../domain/placement';
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
  const knownOf = (annotation: ForeignAnnotation) => options.known.get(claimIdOf(annotation));
  const targets = findTargets(
    annotations.filter((annotation) => !knownOf(annotation)),
    speech,
  );
  const claims: Claim[] = [];
  const skipped: Skipped[] = [];
  for (const annotation of annotations) {
    const known = knownOf(annotation);
    const target = known?.target ?? targets.get(annotation);
    if (target) claims.push(toClaim(annotation, target, known, options));
    else skipped.push({ what: annotation.quote.exact, reason: 'words not found' });
  }
  return { claims, skipped };
}

function findTargets(
  annotations: readonly ForeignAnnotation[],
  speech: AnnotatedSpeech,
): Map<ForeignAnnotation, Target> {
  const targets = new Map<ForeignAnnotation, Target>();
  for (const transcript of speech.transcripts) {
    const open = annotations.filter((annotation) => !targets.has(annotation));
    if (open.length === 0) break;
    const spaced = spaceEvenly(transcript.text);
    const placements = placeTargets(open, transcript);
    for (const [i, annotation] of open.entries()) {
      const placement = placements[i] as Placement;
      const span = isFound(placement) && placement.sure ? placement : findOnly(annotation.quote.exact, spaced);
      if (span)
        targets.set(annotation, {
          ...{ speechId: speech.id, transcriptId: transcript.id },
          ...describeSpan(span, transcript),
        });
    }
  }
  return targets;
}

/**
 * Where the words stand, whatever the white space between them, if they stand once. Other programs often keep no words around a
 * quote, or keep those of the page's furniture; on the very speech that was marked, words that stand once are the ones.
 */
function findOnly(exact: string, { words, offsets }: EvenlySpaced): { start: number; end: number } | null {
  const quoted = exact.trim().replace(/\s+/gu, ' ');
  if (quoted.length < SHORTEST) return null;
  const first = words.indexOf(quoted);
  if (first < 0 || words.indexOf(quoted, first + 1) >= 0) return null;
  return { start: offsets[first] as number, end: (offsets[first + quoted.length - 1] as number) + 1 };
}

/** A text with one space for each run of white space, and where each of its units stood. */
interface EvenlySpaced {
  readonly words: string;
  readonly offsets: Uint32Array;
}

function spaceEvenly(text: string): EvenlySpaced {
  const words = text.replace(/\s+/gu, ' ');
  const offsets = new Uint32Array(words.length);
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    offsets[i] = at++;
    if (words[i] === ' ') while (at < text.length && IS_SPACE.test(text.charAt(at))) at++;
  }
  return { words, offsets };
}
const IS_SPACE = /\s/u;

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
  const note =
    annotation.note.trim() && !isTold(annotation, known) ? { [by]: stamp(annotation.note, known?.notes[by]) } : {};
  return {
    id: claimIdOf(annotation),
    target,
    created: known?.created ?? created,
    ...(known?.attached && { attached: known.attached }),
    // Other programs know no types: where a file says nothing of them, those given here stay.
    types: known && annotation.types.length === 0 ? known.types : stamp([...new Set(annotation.types)], known?.types),
    tags: stamp(tags, known?.tags),
    notes: note,
    deleted: known?.deleted ?? { value: false, ...created },
    history: [],
  };
}

/** Whether a note says no more than those that are stored: files with room for one hold those of several people in it. */
function isTold({ note }: ForeignAnnotation, known: Claim | undefined): boolean {
  const texts = Object.values(known?.notes ?? {}).flatMap(({ value }) => (value.trim() ? value.trim() : []));
  return texts.includes(note.trim()) || (texts.length > 1 && texts.every((text) => note.includes(text)));
}

/** Who marked an annotation, as claims name them. */
export const coderOf = ({ creator }: Pick<ForeignAnnotation, 'creator'>): CoderId =>
  creator ? asCoderId(creator.id) : NOBODY;

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
