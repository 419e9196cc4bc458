import type { Stamped } from './claim';
import { newerOf } from './claim-stamps';
import { isEqual } from './is-equal';
import type { InferableField, Speech } from './speech';

/** What a reader can set right about a speech; who it is (address, content id, language) they can't. */
export const EDITABLE_FIELDS = [
  'title',
  'speakers',
  'organisations',
  'event',
  'place',
  'deliveredOn',
  'publishedOn',
  'kind',
  'fidelity',
] as const satisfies readonly (keyof Speech & InferableField)[];
export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** A field that the reader set, and what the sources say of it, which stands again when it is given back. */
export interface SpeechEdit<Value> {
  /** Null: given back to the sources. */
  readonly set: Stamped<{ readonly to: Value } | null>;
  readonly read: { readonly value: Value; readonly inferred?: string };
}

/** `Speech` holds the values that count; these tell which of them are the reader's. */
export type SpeechEdits = { readonly [Field in EditableField]?: SpeechEdit<Speech[Field]> };

/** The speech as its sources have it: what readings are compared with and completed by. */
export function withoutEdits({ edits, ...speech }: Speech): Speech {
  if (!edits) return speech;
  const inferred = { ...speech.inferred };
  const read: Partial<Record<EditableField, unknown>> = {};
  for (const [field, edit] of listEdits(edits)) {
    read[field] = edit.read.value;
    if (edit.read.inferred === undefined) delete inferred[field];
    else inferred[field] = edit.read.inferred;
  }
  return { ...speech, ...(read as Partial<Speech>), inferred };
}

/** The same with what the reader set in its place. */
export function withEdits(read: Speech, edits: SpeechEdits | undefined): Speech {
  if (!edits) return read;
  const inferred = { ...read.inferred };
  const set: Partial<Record<EditableField, unknown>> = {};
  const kept: Partial<Record<EditableField, unknown>> = {};
  for (const [field, edit] of listEdits(edits)) {
    const reason = read.inferred[field];
    kept[field] = { set: edit.set, read: { value: read[field], ...(reason !== undefined && { inferred: reason }) } };
    if (!edit.set.value) continue;
    set[field] = edit.set.value.to;
    delete inferred[field];
  }
  return { ...read, ...(set as Partial<Speech>), inferred, edits: kept as SpeechEdits };
}

/** Unites what two records say that the reader set: the later stamp wins, in any order and any number of times. */
export function mergeEdits(a: SpeechEdits | undefined, b: SpeechEdits | undefined): SpeechEdits | undefined {
  if (!a || !b) return a ?? b;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<EditableField>;
  const merged: Partial<Record<EditableField, unknown>> = {};
  for (const field of fields) {
    const [mine, theirs] = [a[field], b[field]] as [SpeechEdit<unknown> | undefined, SpeechEdit<unknown> | undefined];
    merged[field] = mine && theirs ? { ...mine, set: newerOf(mine.set, theirs.set) } : (mine ?? theirs);
  }
  return merged as SpeechEdits;
}

/** What a reader decides: values by field; null gives a field back to its sources. */
export type SpeechChanges = { readonly [Field in EditableField]?: { readonly to: Speech[Field] } | null };

/** The speech with the changes made; the same object where they change nothing. */
export function editSpeech(
  speech: Speech,
  changes: SpeechChanges,
  stamp: <Value>(value: Value) => Stamped<Value>,
): Speech {
  const read = withoutEdits(speech);
  const edits: Partial<Record<EditableField, unknown>> = { ...speech.edits };
  let isChanged = false;
  for (const field of EDITABLE_FIELDS) {
    const change = changes[field];
    if (change === undefined) continue;
    const known = speech.edits?.[field]?.set.value ?? null;
    // To write what stands there already is no edit.
    if (isEqual(change, known) || (change && !known && isEqual(change.to, speech[field]))) continue;
    edits[field] = { set: stamp(change), read: { value: read[field] } };
    isChanged = true;
  }
  return isChanged ? withEdits(read, edits as SpeechEdits) : speech;
}

/** What makes `before` of the speech again once the changes were made. */
export function changesBack(before: Speech, changes: SpeechChanges): SpeechChanges {
  const fields = EDITABLE_FIELDS.filter((field) => changes[field] !== undefined);
  return Object.fromEntries(fields.map((field) => [field, before.edits?.[field]?.set.value ?? null]));
}

const listEdits = (edits: SpeechEdits) => Object.entries(edits) as [EditableField, SpeechEdit<unknown>][];
