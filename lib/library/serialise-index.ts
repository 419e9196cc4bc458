import { compareText } from '../domain/compare-text';
import { asSpeechId, asTranscriptId } from '../domain/ids';
import { ByteReader, ByteWriter } from './bytes';
import { packPassages } from './pack-passages';
import { PassageIndex, type ShelvedSpeech, type SpeechFacts } from './passage-index';
import type { SaidBeforeTables } from './tables';
import { IS_WORD } from './vocabulary';

/** "SMLI", then the version of everything below, then a fingerprint of the rest. */
const MAGIC = [0x53, 0x4d, 0x4c, 0x49];
/** 1 was JSON, until the index kept words by number. */
const VERSION = 2;
const HEADER = MAGIC.length + 1 + 8;

/**
 * All forms in use, commonest first, then the speeches by id, with their words as numbers of that list. What can be counted again
 * is not written. The same speeches give the same bytes, in whatever order they came.
 */
export function packIndex(index: PassageIndex): Uint8Array {
  const speeches = index.shelf.filter((speech) => speech !== undefined).sort((a, b) => compareText(a.id, b.id));
  const { forms, traits } = index.vocabulary;
  const uses = new Float64Array(forms.length);
  // One speech at a time, unpacked and let go: all at once would be a hundred megabytes.
  for (const speech of speeches) for (const form of index.unpack(speech).forms) uses[form] = (uses[form] as number) + 1;
  const order = forms.map((_, id) => id).filter((id) => uses[id]);
  order.sort(
    (a, b) => (uses[b] as number) - (uses[a] as number) || compareText(forms[a] as string, forms[b] as string),
  );
  const places = new Int32Array(forms.length);
  order.forEach((id, place) => {
    places[id] = place;
  });
  const body = new ByteWriter();
  body.write(order.length);
  for (const id of order) {
    body.write((traits[id] as number) & IS_WORD);
    body.writeText(forms[id] as string);
  }
  body.write(speeches.length);
  for (const speech of speeches) {
    writeFacts(body, speech);
    const read = index.unpack(speech);
    body.writeBytes(packPassages({ ...read, forms: read.forms.map((form) => places[form] as number) }));
  }
  const bytes = body.toBytes();
  const packed = new Uint8Array(HEADER + bytes.length);
  packed.set([...MAGIC, VERSION, ...fingerprint(bytes)]);
  packed.set(bytes, HEADER);
  return packed;
}

/** Null for bytes that `packIndex` of this version did not write, or that are damaged. */
export function unpackIndex(bytes: Uint8Array, tables: SaidBeforeTables): PassageIndex | null {
  if (bytes.length < HEADER || [...MAGIC, VERSION].some((byte, i) => bytes[i] !== byte)) return null;
  const body = bytes.subarray(HEADER);
  // The fingerprint stands for a look at every field: what passes was written by `packIndex`.
  if (fingerprint(body).some((byte, i) => bytes[MAGIC.length + 1 + i] !== byte)) return null;
  const reader = new ByteReader(body);
  const index = new PassageIndex(tables);
  // Acronyms of the tables have numbers already, but no forms: those are given here, in the order in which they were written.
  for (let left = reader.read(); left > 0; left--) {
    const isWord = reader.read() === IS_WORD;
    index.vocabulary.addForm(reader.readText(), isWord);
  }
  for (let left = reader.read(); left > 0; left--) {
    const facts = readFacts(reader);
    index.restore(facts, reader.readBytes().slice());
  }
  return index;
}

function writeFacts(body: ByteWriter, { id, deliveredOn, transcriptId, speakers, event }: ShelvedSpeech): void {
  body.writeText(id);
  body.writeText(deliveredOn ?? '');
  body.writeText(transcriptId ?? '');
  body.write(speakers.length);
  for (const name of speakers) body.writeText(name);
  body.writeText(event);
}

function readFacts(reader: ByteReader): SpeechFacts {
  const id = asSpeechId(reader.readText());
  const deliveredOn = reader.readText() || null;
  const transcriptId = asTranscriptId(reader.readText());
  const speakers = Array.from({ length: reader.read() }, () => reader.readText());
  return { id, deliveredOn, transcriptId, speakers, event: reader.readText() };
}

/** Two lanes of multiply and xor over the bytes, eight bytes long. It tells damage, not malice. */
function fingerprint(bytes: Uint8Array): number[] {
  let a = 0x9e3779b9 ^ bytes.length;
  let b = 0x85ebca6b;
  for (let i = 0; i < bytes.length; i++) {
    a = Math.imul(a ^ (bytes[i] as number), 0x01000193);
    b = Math.imul(b ^ (bytes[i] as number), 0x5f356495) ^ (a >>> 15);
  }
  return [a, b].flatMap((lane) => [lane & 255, (lane >>> 8) & 255, (lane >>> 16) & 255, lane >>> 24]);
}
