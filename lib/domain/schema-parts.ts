import * as v from 'valibot';
import { CLAIM_TYPE_IDS } from './claim-types';
import { isPartialDate } from './dates';
import type { ClaimId, CoderId, SpeechId, TagId, TranscriptId } from './ids';

/**
 * What messages and imported files must look like before anything trusts them: own keys only, every string bounded,
 * every position inside its text. Ids are opaque, so only their length is checked.
 *
 * Lengths count UTF-16 units.
 */
export const LIMITS = {
  id: 2_500,
  line: 2_000,
  paragraph: 20_000,
  quote: 200_000,
  context: 10_000,
  tag: 200,
  tags: 100,
  note: 1_000_000,
  transcript: 10_000_000,
  original: 20_000_000,
  blocks: 200_000,
  prints: 200_000,
  list: 1_000,
  history: 1_000,
  mentions: 100_000,
} as const;

export const id = <Id extends string>() =>
  v.custom<Id>((input) => typeof input === 'string' && input.length > 0 && input.length <= LIMITS.id, 'not an id');

export const speechIdSchema = id<SpeechId>();
export const transcriptIdSchema = id<TranscriptId>();
export const claimIdSchema = id<ClaimId>();
export const tagIdSchema = id<TagId>();
export const coderIdSchema = id<CoderId>();

export const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
export const filledText = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit));
export const list = <Item extends v.GenericSchema>(item: Item, limit: number) =>
  v.pipe(v.array(item), v.maxLength(limit));
export const offsetSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * As `Date.prototype.toISOString` writes it, and before the year 3000: only then do instants, and those that come after
 * them, sort as strings.
 */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(/^[0-2]\d{3}-/, 'not an instant'),
  v.check((at) => !Number.isNaN(Date.parse(at)) && new Date(at).toISOString() === at, 'not an instant'),
);
export const partialDateSchema = v.pipe(v.string(), v.check(isPartialDate, 'not a date'));

/** Only these may ever become a link. */
export const addressSchema = v.pipe(
  filledText(LIMITS.line),
  v.check((url) => /^https?:\/\//i.test(url) && URL.canParse(url), 'not a web address'),
);

export const typesSchema = v.pipe(
  v.array(v.picklist(CLAIM_TYPE_IDS)),
  v.maxLength(CLAIM_TYPE_IDS.length),
  v.check((types) => new Set(types).size === types.length, 'a type stands twice'),
);
export const tagNameSchema = v.pipe(
  text(LIMITS.tag),
  v.check((name) => name.trim() !== '', 'a tag without a name'),
);
export const tagNamesSchema = list(tagNameSchema, LIMITS.tags);
export const noteSchema = text(LIMITS.note);

export const stamped = <Value extends v.GenericSchema>(value: Value) =>
  v.strictObject({ value, at: instantSchema, by: coderIdSchema });
