import * as v from 'valibot';
import type { DraftChanges, DraftDesk, DraftSummary, TakenDraft } from '../../../components/add/draft';
import type { SpeechId } from '../../../lib/domain/ids';
import { isEqual } from '../../../lib/domain/is-equal';
import { speechSchema, transcriptSchema } from '../../../lib/domain/schemas';
import type { InferableField, Speech } from '../../../lib/domain/speech';
import { addReadings, findKnown, type KnownAs } from '../../../lib/store/add-speeches';
import type { StoreContext } from '../../../lib/store/context';
import type { ImportedReading } from '../../../lib/store/store-arrivals';
import { readDraft } from '../../../lib/text/read-draft';
import { readRecord } from '../../../lib/text/read-record';
import { readTypedDate } from '../../../lib/text/read-typed-date';

/** So many lines of a file are looked up in one view. */
const BATCH = 25;
/** So many are stored in one transaction: each costs the disk once, and is what is lost if the page is closed meanwhile. */
const STORED_AT_ONCE = 60;

interface HeldDraft extends TakenDraft {
  readonly known: KnownAs | null;
  readonly twin: string | null;
}

/** A desk on the store. Runs in a worker of its own, since reading and packing thousands of texts takes its time. */
export function createDraftDesk({ db, now }: Pick<StoreContext, 'db' | 'now'>): DraftDesk {
  const held = new Map<number, HeldDraft>();
  const keyOfText = new Map<string, number>();
  let lastKey = 0;
  let isStopped = false;

  async function hold(read: readonly TakenDraft[]): Promise<DraftSummary[]> {
    // Such as a title of a million letters: it could be stored, but no export of it read back.
    const taken = read.filter(
      ({ draft }) => v.is(speechSchema, draft.speech) && v.is(transcriptSchema, draft.transcript),
    );
    const known = await findKnown(
      db,
      taken.map(({ draft }) => draft),
    );
    return taken.map(({ draft, fileName }, i) => {
      const key = ++lastKey;
      const before = held.get(keyOfText.get(draft.transcript.id) ?? -1);
      if (!before) keyOfText.set(draft.transcript.id, key);
      const twin = before ? (before.fileName ?? before.draft.speech.title) : null;
      const one: HeldDraft = { draft, fileName, known: known[i] ?? null, twin };
      held.set(key, one);
      return summarise(key, one);
    });
  }

  return {
    readText: (text, fileName) => hold(readTextFile(text, fileName)),
    async readRecords(file, fileName, onDrafts) {
      let refused = 0;
      let batch: TakenDraft[] = [];
      for (const line of (await readWords(file)).split('\n')) {
        if (!line.trim()) continue;
        const draft = readRecord(line);
        if (draft) batch.push({ draft, fileName });
        else refused++;
        if (batch.length < BATCH) continue;
        onDrafts(await hold(batch));
        batch = [];
      }
      if (batch.length > 0) onDrafts(await hold(batch));
      return refused;
    },
    take: hold,
    async look(key) {
      const one = held.get(key);
      return one ? { speech: one.draft.speech, text: one.draft.transcript.text, removed: one.draft.removed } : null;
    },
    async edit(key, changes) {
      const one = held.get(key);
      if (!one) return null;
      const edited = { ...one, draft: { ...one.draft, speech: applyChanges(one.draft.speech, changes) } };
      held.set(key, edited);
      return summarise(key, edited);
    },
    async drop(keys) {
      for (const key of keys) {
        const one = held.get(key);
        if (one && keyOfText.get(one.draft.transcript.id) === key) keyOfText.delete(one.draft.transcript.id);
        held.delete(key);
      }
    },
    async add(keys, onProgress) {
      isStopped = false;
      const added = new Set<SpeechId>();
      let stillToDo = keys;
      for (let start = 0; start < keys.length && !isStopped; start += STORED_AT_ONCE) {
        const batch = keys.slice(start, start + STORED_AT_ONCE).flatMap((key) => held.get(key) ?? []);
        const stored = await addReadings(
          db,
          batch.map((one) => toReading(one, now())),
        );
        if (!stored.ok) return { added: [...added], left: stillToDo, failure: stored.error };
        stillToDo = keys.slice(start + STORED_AT_ONCE);
        // Two editions of one speech are one speech with two copies.
        for (const id of stored.value) added.add(id);
        for (const key of keys.slice(start, start + STORED_AT_ONCE)) held.delete(key);
        onProgress(start + batch.length);
      }
      return { added: [...added], left: stillToDo, failure: null };
    },
    stop() {
      isStopped = true;
    },
    close() {
      held.clear();
    },
  };
}

const readTextFile = (text: string, fileName: string | null): TakenDraft[] => {
  const draft = readDraft(text, fileName);
  return draft.transcript.text ? [{ draft, fileName }] : [];
};

/** Old files are often in the encoding of Windows, which UTF-8 tells apart. */
export async function readWords(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  const [a, b] = new Uint8Array(bytes.slice(0, 2));
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function summarise(key: number, { draft, fileName, known, twin }: HeldDraft): DraftSummary {
  const { speech, transcript, removed } = draft;
  return {
    key,
    fileName,
    title: speech.title,
    speaker: speech.speakers.map(({ name }) => name).join(', ') || null,
    date: speech.deliveredOn,
    words: transcript.text.split(/\s+/).length,
    removed: removed.reduce((sum, { text }) => sum + text.split('\n').length, 0),
    known,
    twin,
  };
}

const toReading = ({ draft, fileName }: HeldDraft, readAt: Date): ImportedReading => ({
  reading: {
    speech: draft.speech,
    transcript: draft.transcript,
    readAt: readAt.toISOString(),
    readFrom: fileName ?? 'pasted text',
  },
  original: { name: fileName, text: draft.original },
});

const BY_READER = 'Given by you when it was added.';

/** What the reader says counts, and stays marked as what it is: said, and not read. Clearing a field takes it away. */
function applyChanges(speech: Speech, changes: DraftChanges): Speech {
  const inferred = { ...speech.inferred };
  const next: { -readonly [Field in keyof Speech]: Speech[Field] } = { ...speech };
  const set = <Field extends keyof Speech & InferableField>(field: Field, value: Speech[Field]) => {
    if (isEqual(next[field], value)) return;
    next[field] = value;
    if (value === null || (Array.isArray(value) && value.length === 0)) delete inferred[field];
    else inferred[field] = BY_READER;
  };
  const text = (value: string) => value.replace(/\s+/g, ' ').trim() || null;
  if (changes.title !== undefined && text(changes.title)) set('title', text(changes.title) as string);
  if (changes.event !== undefined) set('event', text(changes.event));
  if (changes.place !== undefined) set('place', text(changes.place));
  if (changes.source !== undefined) next.source = text(changes.source);
  if (changes.deliveredOn !== undefined) {
    const date = readTypedDate(changes.deliveredOn);
    if (date || !changes.deliveredOn.trim()) set('deliveredOn', date);
  }
  if (changes.speaker !== undefined || changes.role !== undefined) set('speakers', readSpeakers(speech, changes));
  return { ...next, inferred };
}

function readSpeakers({ speakers: [first, ...others] }: Speech, { speaker, role }: DraftChanges): Speech['speakers'] {
  const name = (speaker ?? first?.name ?? '').replace(/\s+/g, ' ').trim();
  const office = (role ?? first?.role ?? '').replace(/\s+/g, ' ').trim() || null;
  return name ? [{ name, role: office }, ...others] : others;
}
