import { groupBySpeech } from '../domain/group-by-speech';
import { asTranscriptId, type SpeechId } from '../domain/ids';
import type { SpeechIdentity } from '../domain/reading';
import type { Speech } from '../domain/speech';
import type { SpeechmarkDocument, StoredTranscript } from '../domain/speechmark-document';
import { OFFSET_RULE, type Transcript } from '../domain/transcript';
import { addAliases, findCurrentId, formerId, listOwnNames } from './aliases';
import type { SpeechmarkDatabase } from './db';
import { Refusal } from './explain-storage-error';
import { findByNames, findSpeechId, toIdentity } from './find-speech';
import { findNewestCopy, takeOverKnownCopy } from './known-copy';
import { mergeSpeeches } from './merge-speeches';
import { chooseId, putSpeech } from './speeches';
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
  const textsOf = groupBySpeech(document.transcripts);
  const aliasesOf = groupBySpeech(document.aliases);
  for (const speech of document.speeches) {
    const texts = textsOf.get(speech.id) ?? [];
    const aliases = (aliasesOf.get(speech.id) ?? []).map(({ alias }) => alias).filter((alias) => !isContentName(alias));
    const id = await recognise(db, speech, texts, aliases);
    given.set(speech.id, id);
    const readings = texts.flatMap((text) => text.readings);
    const before = await findNewestCopy(db, id);
    if ((await putSpeech(db, { ...speech, id }, readings)) !== 'known') changed.add(id);
    for (const text of texts) {
      await refuseOtherWords(db, id, text);
      if ((await putTranscript(db, { ...text, speechId: id })) === 'known') continue;
      changed.add(id);
      transcripts++;
    }
    const seen = document.seen?.find(({ speechId }) => speechId === speech.id);
    await takeOverKnownCopy(db, id, before, seen ? { transcriptId: seen.transcriptId, at: seen.at } : null);
    await addAliases(db, id, [
      ...listOwnNames(speech, texts),
      ...aliases,
      ...((await findCurrentId(db, speech.id)) ? [] : [formerId(speech.id)]),
    ]);
  }
  return { localIds: await settleIds(db, given), changed: await settleSet(db, changed), transcripts };
}

/** The speech of the reader's that one of a file is, or the id for a new one. */
async function recognise(
  db: SpeechmarkDatabase,
  speech: Speech,
  texts: readonly StoredTranscript[],
  aliases: readonly string[],
): Promise<SpeechId> {
  const identities = texts.map((text) => toIdentity(speech, text));
  const [first = toIdentity(speech, NO_TEXT)] = identities;
  const found = await findByNames(db, identities.length > 0 ? identities : [first], await findCurrentId(db, speech.id));
  if (found.length > 0) return mergeSpeeches(db, found);
  for (const identity of identities) {
    const id = (await findByFurtherNames(db, identity, aliases)) ?? (await findSpeechId(db, identity));
    if (id) return id;
  }
  return chooseId(db, speech.id, first);
}

/**
 * Names beyond those that follow from a speech and its texts are a file's word alone. They may tell which of the reader's
 * speeches is meant where nothing else does; that two of them are one they may not, for a merge can't be undone.
 */
async function findByFurtherNames(
  db: SpeechmarkDatabase,
  identity: SpeechIdentity,
  aliases: readonly string[],
): Promise<SpeechId | null> {
  const [id] = await findByNames(db, [identity, { ...identity, aliases: aliases.filter(isReadName) }]);
  return id ?? null;
}

const NO_TEXT: Transcript = { id: asTranscriptId('none'), text: '', blocks: [], hash: 'none', rule: OFFSET_RULE };

/** Former ids and inferred addresses are names too, but they say nothing by themselves. */
const isReadName = (alias: string): boolean => /^(url|text):/.test(alias);

/** Follows from the speech, whose only one it is. A further one would be another document, and is not heard. */
const isContentName = (alias: string): boolean => alias.startsWith('content:');

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
