import { compareText } from '../domain/compare-text';
import { asSpeechId, asTranscriptId } from '../domain/ids';
import { ByteReader, ByteWriter } from './bytes';
import { packPassages } from './pack-passages';
import { PassageIndex, type ShelvedSpeech, type SpeechFacts } from './passage-index';
import { foldWord } from './read-terms';
import type { SaidBeforeTables } from './tables';
import { IS_WORD } from './vocabulary';

/** "SMLI", then the version of everything below, then a fingerprint of the rest. */
const MAGIC = [0x53, 0x4d, 0x4c, 0x49];
/** 1 was JSON, 2 had words by number and nothing that can be counted again, 3 has that too and is read when it is asked for. */
const VERSION = 3;
const HEADER = MAGIC.length + 1 + 8;

/**
 * Which tables gave the first terms; all forms in use, commonest first; the terms they stand for; the speeches by id, with
 * their words as numbers of the forms; for each term where it stands. The same speeches give the same bytes, in whatever
 * order they came.
 */
export function packIndex(index: PassageIndex): Uint8Array {
  const speeches = index.shelf
    .map((speech, place) => ({ speech, place }))
    .filter((shelved): shelved is { speech: ShelvedSpeech; place: number } => shelved.speech !== undefined)
    .sort((a, b) => compareText(a.speech.id, b.speech.id));
  const forms = orderForms(index);
  const terms = orderTerms(index, forms);
  const newTerms = renumber(terms, index.vocabulary.terms.length, index.termsOfTables);
  for (let term = 0; term < index.termsOfTables; term++) newTerms[term] = term;
  const newForms = renumber(forms, index.vocabulary.forms.length);
  const newPlaces = renumber(
    speeches.map(({ place }) => place),
    index.shelf.length,
  );
  const body = new ByteWriter();
  body.write(index.fingerprintOfTables);
  writeForms(body, index, forms, terms, newTerms);
  body.write(speeches.length);
  for (const { speech } of speeches) writeSpeech(body, index, speech, newForms);
  body.write(index.termsOfTables + terms.length);
  for (let term = 0; term < index.termsOfTables; term++) writeTerm(body, index, term, newPlaces);
  for (const term of terms) writeTerm(body, index, term, newPlaces);
  const bytes = body.toBytes();
  const packed = new Uint8Array(HEADER + bytes.length);
  packed.set([...MAGIC, VERSION, ...fingerprint(bytes)]);
  packed.set(bytes, HEADER);
  return packed;
}

/** Forms in use, commonest first. */
function orderForms(index: PassageIndex): number[] {
  const { forms } = index.vocabulary;
  const uses = new Float64Array(forms.length);
  // One speech at a time, unpacked and let go: all at once would be a hundred megabytes.
  for (const speech of index.shelf)
    if (speech) for (const form of index.unpack(speech).forms) uses[form] = (uses[form] as number) + 1;
  return forms
    .map((_, id) => id)
    .filter((id) => uses[id])
    .sort((a, b) => (uses[b] as number) - (uses[a] as number) || compareText(forms[a] as string, forms[b] as string));
}

/** Terms in use that are not those of the tables: as forms have them, then those that no form has alone, as "level3". */
function orderTerms({ vocabulary, termsOfTables, postings }: PassageIndex, forms: readonly number[]): number[] {
  const found = new Set<number>();
  for (const form of forms)
    for (const table of [vocabulary.termOfForm, vocabulary.plainTermOfForm]) {
      const term = table[form] as number;
      if (term >= termsOfTables) found.add(term);
    }
  const { terms } = vocabulary;
  const others = terms.flatMap((_, term) =>
    term >= termsOfTables && !found.has(term) && postings.count(term) > 0 ? [term] : [],
  );
  return [...found, ...others.sort((a, b) => compareText(terms[a] as string, terms[b] as string))];
}

/** By old number the new one: places in a list, from `first` on; -1 for what is not in it. */
function renumber(order: readonly number[], count: number, first = 0): Int32Array {
  const numbers = new Int32Array(count).fill(-1);
  order.forEach((id, place) => {
    numbers[id] = first + place;
  });
  return numbers;
}

/** Each form with its terms; a term, where it comes first, by what it has of the form and what follows. */
function writeForms(
  body: ByteWriter,
  index: PassageIndex,
  forms: readonly number[],
  terms: readonly number[],
  newTerms: Int32Array,
): void {
  const { vocabulary, termsOfTables } = index;
  let known = termsOfTables;
  body.write(forms.length);
  for (const id of forms) {
    const form = vocabulary.forms[id] as string;
    const traits = vocabulary.traits[id] as number;
    body.write(traits);
    body.writeText(form);
    if ((traits & IS_WORD) === 0) continue;
    for (const table of [vocabulary.termOfForm, vocabulary.plainTermOfForm]) {
      const term = table[id] as number;
      const number = term < 0 ? -1 : (newTerms[term] as number);
      body.write(number + 1);
      if (number !== known) continue;
      known++;
      writeLike(body, vocabulary.terms[term] as string, foldWord(form));
    }
  }
  const others = terms.slice(known - termsOfTables);
  body.write(others.length);
  for (const term of others) body.writeText(vocabulary.terms[term] as string);
}

function writeLike(body: ByteWriter, text: string, model: string): void {
  let same = 0;
  while (same < text.length && text[same] === model[same]) same++;
  body.write(same);
  body.writeText(text.slice(same));
}

function writeSpeech(body: ByteWriter, index: PassageIndex, speech: ShelvedSpeech, newForms: Int32Array): void {
  writeFacts(body, speech);
  body.write(speech.passages);
  body.writeFloat(speech.length);
  const read = index.unpack(speech);
  body.writeBytes(packPassages({ ...read, forms: read.forms.map((form) => newForms[form] as number) }));
}

function writeTerm(body: ByteWriter, index: PassageIndex, term: number, newPlaces: Int32Array): void {
  body.write(index.countPassages(term));
  body.writeBytes(index.postings.pack(term, newPlaces));
}

/**
 * Null for bytes that `packIndex` of this version did not write, with these tables, or that are damaged. The bytes are kept:
 * speeches and lists of terms are views of them, read when they are asked for.
 */
export function unpackIndex(bytes: Uint8Array, tables: SaidBeforeTables): PassageIndex | null {
  if (bytes.length < HEADER || [...MAGIC, VERSION].some((byte, i) => bytes[i] !== byte)) return null;
  const body = bytes.subarray(HEADER);
  // The fingerprint stands for a look at every field: what passes was written by `packIndex`.
  if (fingerprint(body).some((byte, i) => bytes[MAGIC.length + 1 + i] !== byte)) return null;
  const reader = new ByteReader(body);
  const index = new PassageIndex(tables);
  if (reader.read() !== index.fingerprintOfTables) return null;
  readForms(reader, index);
  for (let left = reader.read(); left > 0; left--) {
    const facts = readFacts(reader);
    index.restore({ ...facts, passages: reader.read(), length: reader.readFloat(), bytes: reader.readBytes() });
  }
  const terms = reader.read();
  for (let term = 0; term < terms; term++) index.restoreTerm(term, reader.read(), reader.readBytes());
  return index;
}

function readForms(reader: ByteReader, { vocabulary }: PassageIndex): void {
  const readTerm = (form: string): number => {
    const number = reader.read() - 1;
    if (number === vocabulary.terms.length) {
      const same = reader.read();
      vocabulary.addTerm(foldWord(form).slice(0, same) + reader.readText());
    }
    return number;
  };
  for (let left = reader.read(); left > 0; left--) {
    const traits = reader.read();
    const form = reader.readText();
    const isWord = (traits & IS_WORD) !== 0;
    const term = isWord ? readTerm(form) : -1;
    vocabulary.restoreForm(form, { traits, term, plainTerm: isWord ? readTerm(form) : -1 });
  }
  for (let left = reader.read(); left > 0; left--) vocabulary.addTerm(reader.readText());
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
