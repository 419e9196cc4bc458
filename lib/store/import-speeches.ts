import type { SpeechId } from '../domain/ids';
import type { Speech } from '../domain/speech';
import type { SpeechmarkDocument, StoredTranscript } from '../domain/speechmark-document';
import { addAliases, findCurrentId, formerId, listOwnNames } from './aliases';
import type { SpeechmarkDatabase } from './db';
import { Refusal } from './explain-storage-error';
import { findByNames, findSpeechId, toIdentity } from './find-speech';
import { mergeSpeeches } from './merge-speeches';
import { putSpeech } from './speeches';
import { fromRow, putTranscript } from './transcripts';

interface ImportedSpeeches {
  /** Ids in the file → ids here. */
  readonly localIds: ReadonlyMap<SpeechId, SpeechId>;
  /** Ids here of speeches that are new or about which anything new was learnt. */
  readonly changed: ReadonlySet<SpeechId>;
  /** How many texts were new or got a further date. */
  readonly transcripts: number;
}

/** Recognises or stores the speeches of a document, their texts and their names. Inside a transaction. */
export async function importSpeeches(db: SpeechmarkDatabase, document: SpeechmarkDocument): Promise<ImportedSpeeches> {
  const given = new Map<SpeechId, SpeechId>();
  const changed = new Set<SpeechId>();
  let transcripts = 0;
  checkOwners(document);
  for (const speech of document.speeches) {
    const texts = document.transcripts.filter(({ speechId }) => speechId === speech.id);
    const aliases = document.aliases.filter(({ speechId }) => speechId === speech.id).map(({ alias }) => alias);
    const id = (await recognise(db, speech, texts, aliases)) ?? speech.id;
    given.set(speech.id, id);
    const readings = texts.flatMap((text) => text.readings);
    if ((await putSpeech(db, { ...speech, id }, readings)) !== 'known') changed.add(id);
    for (const text of texts) {
      await refuseOtherWords(db, id, text);
      if ((await putTranscript(db, { ...text, speechId: id })) === 'known') continue;
      changed.add(id);
      transcripts++;
    }
    await addAliases(db, id, [
      ...listOwnNames(speech, texts),
      ...aliases,
      ...(id === speech.id ? [] : [formerId(speech.id)]),
    ]);
  }
  return { localIds: await settleIds(db, given), changed: await settleSet(db, changed), transcripts };
}

async function recognise(
  db: SpeechmarkDatabase,
  speech: Speech,
  texts: readonly StoredTranscript[],
  aliases: readonly string[],
): Promise<SpeechId | null> {
  const found = new Set<SpeechId>();
  const sameId = await findCurrentId(db, speech.id);
  if (sameId) found.add(sameId);
  const identities = texts.map((text) => {
    const identity = toIdentity(speech, text);
    return { ...identity, aliases: [...identity.aliases, ...aliases.filter(isReadName)] };
  });
  for (const identity of identities) for (const id of await findByNames(db, identity)) found.add(id);
  if (found.size > 0) return mergeSpeeches(db, [...found]);
  for (const identity of identities) {
    const id = await findSpeechId(db, identity);
    if (id) return id;
  }
  return null;
}

/** Former ids and inferred addresses are names too, but they say nothing by themselves. */
const isReadName = (alias: string): boolean => /^(content|url|text):/.test(alias);

/** A later speech of the file may have shown two earlier ones to be the same. */
async function settleIds(
  db: SpeechmarkDatabase,
  given: ReadonlyMap<SpeechId, SpeechId>,
): Promise<Map<SpeechId, SpeechId>> {
  const settled = new Map<SpeechId, SpeechId>();
  for (const [theirs, ours] of given) settled.set(theirs, (await findCurrentId(db, ours)) ?? ours);
  return settled;
}

async function settleSet(db: SpeechmarkDatabase, ids: ReadonlySet<SpeechId>): Promise<Set<SpeechId>> {
  const settled = new Set<SpeechId>();
  for (const id of ids) settled.add((await findCurrentId(db, id)) ?? id);
  return settled;
}

function checkOwners({ speeches, transcripts, aliases }: SpeechmarkDocument): void {
  const ids = new Set(speeches.map(({ id }) => id));
  for (const [i, { speechId }] of transcripts.entries())
    if (!ids.has(speechId)) throw stray(`transcripts[${i}].speechId`);
  for (const [i, { speechId }] of aliases.entries()) if (!ids.has(speechId)) throw stray(`aliases[${i}].speechId`);
}

/** Words are never overwritten, and an id stands for its words. */
async function refuseOtherWords(db: SpeechmarkDatabase, speechId: SpeechId, text: StoredTranscript): Promise<void> {
  const known = await db.transcripts.get([speechId, text.id]);
  if (known && fromRow(known).text !== text.text)
    throw new Refusal({ kind: 'not understood', detail: `transcripts: ${text.id} has other words here` });
}

const stray = (place: string): Refusal =>
  new Refusal({ kind: 'not understood', detail: `${place}: a speech that is not in the file` });
