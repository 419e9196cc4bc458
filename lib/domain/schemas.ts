import * as v from 'valibot';
import type { Claim, ClaimChanges, ClaimDraft, HistoryEntry, Stamped, Tag, Target } from './claim';
import { RELATIONS } from './cross-reference';
import type { FilterId, ThreadId } from './ids';
import type { Reading, SpeechIdentity } from './reading';
import { REFERENCE_VERDICTS, type ReferenceAnswer } from './reference-answer';
import type { SavedFilter } from './saved-filter';
import {
  addressSchema,
  claimIdSchema,
  coderIdSchema,
  filledText,
  id,
  instantSchema,
  LIMITS,
  list,
  noteSchema,
  offsetSchema,
  partialDateSchema,
  speechIdSchema,
  stamped,
  tagIdSchema,
  tagNameSchema,
  tagNamesSchema,
  text,
  transcriptIdSchema,
  typesSchema,
} from './schema-parts';
import { DOCUMENT_TYPES, FIDELITIES, type InferableField, type Notice, type Speaker, type Speech } from './speech';
import type { SpeechEdits } from './speech-edits';
import type { SpeechFacts } from './speech-facts';
import { type Coder, DOCUMENT_VERSION, type SpeechmarkDocument, type StoredTranscript } from './speechmark-document';
import { TAG_COLOURS } from './tag-tree';
import type { Mention, Thread } from './thread';
import type { Block, Transcript } from './transcript';

export {
  claimIdSchema,
  coderIdSchema,
  instantSchema,
  LIMITS,
  offsetSchema,
  speechIdSchema,
  tagIdSchema,
  transcriptIdSchema,
} from './schema-parts';

const quoteSchema = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: filledText(LIMITS.quote),
  prefix: text(LIMITS.context),
  suffix: text(LIMITS.context),
});
const positionSchema = v.pipe(
  v.strictObject({ type: v.literal('TextPositionSelector'), start: offsetSchema, end: offsetSchema }),
  v.check(({ start, end }) => start < end, 'a position that ends before it starts'),
);

export const targetSchema = v.strictObject({
  speechId: speechIdSchema,
  transcriptId: transcriptIdSchema,
  quote: quoteSchema,
  position: positionSchema,
}) satisfies v.GenericSchema<unknown, Target>;

const stampedTypesSchema = stamped(typesSchema) satisfies v.GenericSchema<unknown, Stamped<readonly string[]>>;
const stampedTagsSchema = stamped(list(tagIdSchema, LIMITS.tags));

const historySchema = v.variant('field', [
  v.strictObject({ field: v.literal('types'), lost: stampedTypesSchema }),
  v.strictObject({ field: v.literal('tags'), lost: stampedTagsSchema }),
  v.strictObject({ field: v.literal('target'), lost: stamped(targetSchema) }),
]) satisfies v.GenericSchema<unknown, HistoryEntry>;

const notesSchema = v.record(filledText(LIMITS.id), stamped(noteSchema));

export const claimSchema = v.strictObject({
  id: claimIdSchema,
  target: targetSchema,
  created: v.strictObject({ at: instantSchema, by: coderIdSchema }),
  attached: v.exactOptional(v.strictObject({ at: instantSchema, by: coderIdSchema })),
  types: stampedTypesSchema,
  tags: stampedTagsSchema,
  notes: notesSchema,
  deleted: stamped(v.boolean()),
  history: list(historySchema, LIMITS.history),
}) satisfies v.GenericSchema<unknown, Claim>;

export const tagSchema = v.strictObject({
  id: tagIdSchema,
  name: stamped(tagNameSchema),
  parent: v.exactOptional(stamped(v.nullable(tagIdSchema))),
  colour: v.exactOptional(stamped(v.nullable(v.picklist(TAG_COLOURS)))),
  merged: v.exactOptional(stamped(v.nullable(tagIdSchema))),
  deleted: v.exactOptional(stamped(v.boolean())),
}) satisfies v.GenericSchema<unknown, Tag>;

export const claimDraftSchema = v.strictObject({
  id: claimIdSchema,
  target: targetSchema,
  types: typesSchema,
  tags: tagNamesSchema,
  note: noteSchema,
}) satisfies v.GenericSchema<unknown, ClaimDraft>;

export const claimChangesSchema = v.strictObject({
  types: v.exactOptional(typesSchema),
  tags: v.exactOptional(tagNamesSchema),
  note: v.exactOptional(noteSchema),
}) satisfies v.GenericSchema<unknown, ClaimChanges>;

const speakerSchema = v.strictObject({
  name: filledText(LIMITS.line),
  role: v.nullable(text(LIMITS.line)),
}) satisfies v.GenericSchema<unknown, Speaker>;

const noticeSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('withdrawn'),
    on: v.nullable(partialDateSchema),
    text: text(LIMITS.paragraph),
  }),
  v.strictObject({ kind: v.literal('past government'), text: text(LIMITS.paragraph) }),
]) satisfies v.GenericSchema<unknown, Notice>;

const reasonSchema = v.exactOptional(text(LIMITS.line));
const inferredSchema = v.strictObject({
  url: reasonSchema,
  title: reasonSchema,
  speakers: reasonSchema,
  organisations: reasonSchema,
  event: reasonSchema,
  place: reasonSchema,
  deliveredOn: reasonSchema,
  publishedOn: reasonSchema,
  updatedOn: reasonSchema,
  kind: reasonSchema,
  fidelity: reasonSchema,
  language: reasonSchema,
} satisfies Record<InferableField, typeof reasonSchema>);

const factEntries = {
  title: text(LIMITS.line),
  description: v.nullable(text(LIMITS.paragraph)),
  speakers: list(speakerSchema, LIMITS.list),
  organisations: list(filledText(LIMITS.line), LIMITS.list),
  event: v.nullable(text(LIMITS.line)),
  place: v.nullable(text(LIMITS.line)),
  deliveredOn: v.nullable(partialDateSchema),
  publishedOn: v.nullable(partialDateSchema),
  updatedOn: v.nullable(partialDateSchema),
  kind: v.nullable(v.picklist(DOCUMENT_TYPES)),
  fidelity: v.picklist(FIDELITIES),
  notices: list(noticeSchema, LIMITS.list),
} as const;

const factsSchema = v.strictObject(factEntries) satisfies v.GenericSchema<unknown, SpeechFacts>;

const editOf = <Value extends v.GenericSchema>(value: Value) =>
  v.exactOptional(
    v.strictObject({
      set: stamped(v.nullable(v.strictObject({ to: value }))),
      read: v.strictObject({ value, inferred: reasonSchema }),
    }),
  );
const editsSchema = v.strictObject({
  title: editOf(factEntries.title),
  speakers: editOf(factEntries.speakers),
  organisations: editOf(factEntries.organisations),
  event: editOf(factEntries.event),
  place: editOf(factEntries.place),
  deliveredOn: editOf(factEntries.deliveredOn),
  publishedOn: editOf(factEntries.publishedOn),
  kind: editOf(factEntries.kind),
  fidelity: editOf(factEntries.fidelity),
}) satisfies v.GenericSchema<unknown, SpeechEdits>;

export const speechSchema = v.strictObject({
  ...factEntries,
  id: speechIdSchema,
  url: v.nullable(addressSchema),
  contentId: v.nullable(filledText(LIMITS.line)),
  language: filledText(100),
  origin: v.picklist(['bundled', 'visited', 'imported']),
  licence: v.nullable(v.literal('OGL')),
  source: v.nullable(text(LIMITS.line)),
  inferred: inferredSchema,
  edits: v.exactOptional(editsSchema),
}) satisfies v.GenericSchema<unknown, Speech>;

const blockSchema = v.strictObject({
  kind: v.picklist(['paragraph', 'heading', 'list item', 'quotation', 'table row']),
  start: offsetSchema,
  end: offsetSchema,
  level: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100))),
}) satisfies v.GenericSchema<unknown, Block>;

const transcriptEntries = {
  id: transcriptIdSchema,
  text: text(LIMITS.transcript),
  blocks: list(blockSchema, LIMITS.blocks),
  hash: filledText(100),
  rule: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
} as const;

/** Blocks stand in order inside the text and don't overlap. */
function hasSoundBlocks({ text: words, blocks }: Pick<Transcript, 'text' | 'blocks'>): boolean {
  let reached = 0;
  for (const { start, end } of blocks) {
    if (start < reached || end < start || end > words.length) return false;
    reached = end;
  }
  return true;
}
const UNSOUND_BLOCKS = 'blocks that overlap or leave the text';

export const transcriptSchema = v.pipe(
  v.strictObject(transcriptEntries),
  v.check((transcript) => hasSoundBlocks(transcript), UNSOUND_BLOCKS),
) satisfies v.GenericSchema<unknown, Transcript>;

export const storedTranscriptSchema = v.pipe(
  v.strictObject({
    ...transcriptEntries,
    speechId: speechIdSchema,
    readings: v.pipe(
      v.array(
        v.strictObject({
          at: instantSchema,
          from: text(LIMITS.line),
          facts: v.exactOptional(factsSchema),
          altered: v.exactOptional(v.literal(true)),
        }),
      ),
      v.minLength(1),
      v.maxLength(10_000),
    ),
    original: v.exactOptional(v.strictObject({ name: v.nullable(text(LIMITS.line)), text: text(LIMITS.original) })),
  }),
  v.check((transcript) => hasSoundBlocks(transcript), UNSOUND_BLOCKS),
) satisfies v.GenericSchema<unknown, StoredTranscript>;

export const readingSchema = v.strictObject({
  speech: speechSchema,
  transcript: transcriptSchema,
  readAt: instantSchema,
  readFrom: text(LIMITS.line),
  altered: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, Reading>;

export const speechIdentitySchema = v.strictObject({
  aliases: list(filledText(LIMITS.id), 20),
  url: v.nullable(text(LIMITS.line)),
  language: filledText(100),
  hash: filledText(100),
  prints: list(offsetSchema, LIMITS.prints),
}) satisfies v.GenericSchema<unknown, SpeechIdentity>;

const coderSchema = v.strictObject({ id: coderIdSchema, name: text(LIMITS.line) }) satisfies v.GenericSchema<
  unknown,
  Coder
>;

const referenceAnswerSchema = v.strictObject({
  ends: v.strictTuple([targetSchema, targetSchema]),
  verdict: stamped(v.picklist(REFERENCE_VERDICTS)),
  relation: stamped(v.nullable(v.strictObject({ name: v.picklist(RELATIONS), from: v.picklist([0, 1]) }))),
  notes: v.exactOptional(notesSchema),
}) satisfies v.GenericSchema<unknown, ReferenceAnswer>;

const mentionSchema = v.strictObject({
  target: targetSchema,
  figure: stamped(v.nullable(filledText(LIMITS.quote))),
  relation: stamped(v.nullable(v.picklist(RELATIONS))),
  notes: notesSchema,
  removed: stamped(v.boolean()),
}) satisfies v.GenericSchema<unknown, Mention>;

export const threadSchema = v.strictObject({
  id: id<ThreadId>(),
  created: v.strictObject({ at: instantSchema, by: coderIdSchema }),
  title: stamped(filledText(LIMITS.line)),
  notes: notesSchema,
  mentions: list(mentionSchema, LIMITS.mentions),
  deleted: stamped(v.boolean()),
}) satisfies v.GenericSchema<unknown, Thread>;

const savedFilterSchema = v.strictObject({
  id: id<FilterId>(),
  name: stamped(filledText(LIMITS.line)),
  address: stamped(text(LIMITS.paragraph)),
  deleted: stamped(v.boolean()),
}) satisfies v.GenericSchema<unknown, SavedFilter>;

export const documentSchema = v.strictObject({
  format: v.literal('speechmark'),
  version: v.literal(DOCUMENT_VERSION),
  exportedAt: instantSchema,
  generator: text(LIMITS.line),
  coders: v.array(coderSchema),
  speeches: v.array(speechSchema),
  aliases: v.array(v.strictObject({ alias: filledText(LIMITS.id), speechId: speechIdSchema })),
  transcripts: v.array(storedTranscriptSchema),
  tags: v.array(tagSchema),
  claims: v.array(claimSchema),
  watched: v.array(speechIdSchema),
  references: v.array(referenceAnswerSchema),
  threads: v.array(threadSchema),
  filters: v.array(savedFilterSchema),
  seen: v.exactOptional(
    v.array(v.strictObject({ speechId: speechIdSchema, transcriptId: transcriptIdSchema, at: instantSchema })),
  ),
}) satisfies v.GenericSchema<unknown, SpeechmarkDocument>;

/** `claims.3.types.value`: where in the data the first fault stands, and what it is. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}
