import { type PartialDate, parsePartialDate } from '../domain/dates';
import type { InferableField, Speech } from '../domain/speech';
import { makeSpeechId } from '../domain/speech-aliases';
import { makeTranscript } from './make-transcript';
import { type Draft, readDraft } from './read-draft';

type Record = { readonly [key: string]: unknown };

/**
 * Reads a speech from a line of a JSON Lines file: `text`, or `paragraphs`; and as far as they are there `title`, `speaker`,
 * `role`, `date`, `event`, `place`, `url`, `source`. What it states is taken as stated. Null where it is no such record.
 */
export function readRecord(line: string): Draft | null {
  const record = parseRecord(line);
  if (!record) return null;
  const draft = readWords(record, line);
  if (!draft) return null;
  const stated = readFacts(record);
  const inferred = { ...draft.speech.inferred };
  for (const field of Object.keys(stated)) delete inferred[field as InferableField];
  const speech: Speech = { ...draft.speech, ...stated, inferred };
  return { ...draft, speech: { ...speech, id: makeSpeechId(speech, draft.transcript) }, original: line };
}

function parseRecord(line: string): Record | null {
  try {
    const data: unknown = JSON.parse(line);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record) : null;
  } catch {
    return null;
  }
}

/** Paragraphs that a file keeps apart are not joined or cut again. */
function readWords(record: Record, line: string): Draft | null {
  if (typeof record.text === 'string') return record.text.trim() ? readDraft(record.text, null) : null;
  if (!Array.isArray(record.paragraphs)) return null;
  const paragraphs = record.paragraphs.flatMap((one) =>
    typeof one === 'string' ? one.replace(/\s+/g, ' ').trim() : [],
  );
  const parts = paragraphs.filter(Boolean).map((text) => ({ kind: 'paragraph' as const, text }));
  if (parts.length === 0) return null;
  const { speech } = readDraft(parts[0]?.text ?? '', null);
  return { speech, transcript: makeTranscript(parts), removed: [], original: line };
}

function readFacts(record: Record): Partial<Speech> {
  const facts: { -readonly [Field in keyof Speech]?: Speech[Field] } = {};
  const title = readLine(record.title);
  const speaker = readLine(record.speaker);
  const date = readDay(record.date) ?? readDay(record.delivered_on) ?? readDay(record.deliveredOn);
  const url = readAddress(record.url) ?? readAddress(record.source_url);
  if (title) facts.title = title;
  if (speaker) facts.speakers = [{ name: speaker, role: readLine(record.role) }];
  if (date) facts.deliveredOn = date;
  if (url) facts.url = url;
  const [event, place, source] = [readLine(record.event), readLine(record.place), readLine(record.source)];
  if (event) facts.event = event;
  if (place) facts.place = place;
  if (source ?? url) facts.source = source ?? new URL(url as string).hostname;
  return facts;
}

const MOST = 2_000;

const readLine = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, MOST) || null : null;

/** A day, or the day of a moment as it is written. */
const readDay = (value: unknown): PartialDate | null => {
  const text = typeof value === 'number' ? String(value) : readLine(value);
  return text ? parsePartialDate(text.slice(0, 10)) : null;
};

function readAddress(value: unknown): string | null {
  const text = readLine(value);
  return text && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
