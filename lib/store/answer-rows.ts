import type { Target } from '../domain/claim';
import type { SpeechId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import { mergeAnswers, type ReferenceAnswer } from '../domain/reference-answer';
import { endOf, keyOfReference, orderEnds } from '../text/match-reference';
import type { AnswerRow, SpeechmarkDatabase } from './db';

/** Every answer with an end in a speech, the ones taken back too. */
export async function answersOfSpeech(db: SpeechmarkDatabase, speechId: SpeechId): Promise<ReferenceAnswer[]> {
  return (await db.answers.where('speechIds').equals(speechId).toArray()).map(fromRow);
}

/** Unites an answer with the one that is stored of the same passages. Inside a transaction; tells whether that changed anything. */
export async function putAnswer(db: SpeechmarkDatabase, answer: ReferenceAnswer): Promise<boolean> {
  const row = toRow(answer);
  const known = await db.answers.get(row.key);
  const united = known ? toRow(mergeAnswers(fromRow(known), answer)) : row;
  if (known && isEqual(known, united)) return false;
  await db.answers.put(united);
  return true;
}

/** What was said of a speech under an id that is given up. Inside a transaction. */
export async function moveAnswers(db: SpeechmarkDatabase, from: SpeechId, to: SpeechId): Promise<void> {
  const rows = await db.answers.where('speechIds').equals(from).toArray();
  await db.answers.bulkDelete(rows.map(({ key }) => key));
  for (const row of rows)
    await putAnswer(
      db,
      moveEnds(fromRow(row), (id) => (id === from ? to : id)),
    );
}

/** The same answer under other ids of its speeches; the order of its ends may change with them. */
export function moveEnds(answer: ReferenceAnswer, idOf: (id: SpeechId) => SpeechId): ReferenceAnswer {
  const [a, b] = answer.ends.map((end) => ({ ...end, speechId: idOf(end.speechId) })) as [Target, Target];
  const ends = orderEnds(a, b);
  if (ends[0] === a) return { ...answer, ends };
  const { value } = answer.relation;
  const turned = value && { ...value, from: value.from === 0 ? (1 as const) : (0 as const) };
  return { ...answer, ends, relation: { ...answer.relation, value: turned } };
}

export function toRow(answer: ReferenceAnswer): AnswerRow {
  const [a, b] = answer.ends;
  const speechIds = [...new Set([a.speechId, b.speechId])];
  return { ...answer, key: keyOfReference(endOf(a), endOf(b)), speechIds };
}

export function fromRow({ key: _key, speechIds: _speechIds, ...answer }: AnswerRow): ReferenceAnswer {
  return answer;
}
