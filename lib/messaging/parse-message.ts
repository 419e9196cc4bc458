import * as v from 'valibot';
import { fail, type Result, succeed } from '../domain/errors';
import type { Reading } from '../domain/reading';
import {
  claimChangesSchema,
  claimDraftSchema,
  claimIdSchema,
  describeIssue,
  instantSchema,
  LIMITS,
  offsetSchema,
  readingSchema,
  speechIdentitySchema,
  speechIdSchema,
  speechSchema,
  targetSchema,
  transcriptIdSchema,
  transcriptSchema,
} from '../domain/schemas';
import type { AidProtocol, ShellProtocol, StoreProtocol } from './protocol';

/** Pages are visited, whatever their content script says: what is bundled or imported never comes by message. */
const visitedSchema = v.pipe(
  readingSchema,
  v.transform(({ speech, ...reading }): Reading => ({ ...reading, speech: { ...speech, origin: 'visited' } })),
);

const spanSchema = v.strictObject({ start: offsetSchema, end: offsetSchema });

const numberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));

const byId = v.strictObject({ id: claimIdSchema });

type BackgroundMessage = keyof (StoreProtocol & ShellProtocol & AidProtocol);

/** What each message to the background must carry; a forgotten message does not compile. */
const SCHEMAS: Readonly<Record<BackgroundMessage, v.GenericSchema>> = {
  findSpeech: speechIdentitySchema,
  listClaims: v.strictObject({ speechId: speechIdSchema }),
  addClaim: v.strictObject({ draft: claimDraftSchema, reading: v.nullable(visitedSchema) }),
  editClaim: v.strictObject({ id: claimIdSchema, changes: claimChangesSchema }),
  deleteClaim: byId,
  restoreClaim: byId,
  attachClaim: v.strictObject({ id: claimIdSchema, target: targetSchema, reading: v.nullable(visitedSchema) }),
  keepCopy: v.strictObject({ speechId: speechIdSchema, reading: visitedSchema }),
  watchSpeech: v.strictObject({
    speechId: v.nullable(speechIdSchema),
    reading: v.nullable(visitedSchema),
    isWatched: v.boolean(),
  }),
  describeQuote: v.strictObject({
    exact: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.quote)),
    speech: speechSchema,
    place: v.nullable(v.strictObject({ transcript: transcriptSchema, span: v.nullable(spanSchema) })),
  }),
  acknowledgeChanges: v.strictObject({
    speechId: speechIdSchema,
    seen: v.strictObject({ transcriptId: transcriptIdSchema, at: instantSchema }),
  }),
  noteMissingPage: v.strictObject({
    speechId: speechIdSchema,
    kind: v.picklist(['gone', 'elsewhere', 'no speech']),
  }),
  openPanel: v.nullish(v.undefined()),
  openLibrary: v.strictObject({ speechId: v.nullable(speechIdSchema) }),
  findPassagesSaidBefore: visitedSchema,
  openPassage: spanSchema,
  showCount: v.strictObject({
    count: v.nullable(numberSchema),
    lost: v.optional(numberSchema),
    isChanged: v.boolean(),
  }),
};

/** Unknown data as the data of a message, or a refusal that names the place at fault. Nothing behind it checks again. */
export function parseMessage(type: BackgroundMessage, data: unknown): Result<unknown> {
  const parsed = v.safeParse(SCHEMAS[type], data);
  return parsed.success
    ? succeed(parsed.output)
    : fail({ kind: 'not understood', detail: describeIssue(parsed.issues[0]) });
}

/** Whether a sender may speak to the background: a page of ours, or our content script on GOV.UK's own pages. */
export function isTrusted(sender: { url?: string; origin?: string }, ownOrigin: string): boolean {
  return [ownOrigin, 'https://www.gov.uk/'].some((origin) => sender.url?.startsWith(origin));
}
