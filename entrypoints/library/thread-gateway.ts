import { explainEvidence } from '../../components/cross-references/explain-evidence';
import { figuresOfQuote } from '../../components/threads/figures-of-quote';
import type { SuggestedMention, ThreadData, ThreadGateway } from '../../components/threads/thread-data';
import type { CrossReference } from '../../lib/domain/cross-reference';
import { type Result, succeed } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import { livingMentions } from '../../lib/domain/thread';
import type { Passage } from '../../lib/domain/transcript';
import { answersOfSpeech } from '../../lib/store/answer-rows';
import type { SpeechmarkDatabase } from '../../lib/store/db';
import { readLibraryText } from '../../lib/store/library-texts';
import { watchThread, watchThreads } from '../../lib/store/read-thread';
import { addMentions, deleteThread, editMention, editThread, removeMention, undoThread } from '../../lib/store/threads';
import { describeSpan } from '../../lib/text/describe-span';
import { findAnswer } from '../../lib/text/match-reference';
import type { OpenStore } from '../background/open-store';
import { askLibraryIndex } from '../library-index/ask-library-index';

/** So many suggestions at once: a reader looks at each. */
const MOST = 12;
/** Asked for with each mention. */
const EACH = 6;

export function createThreadGateway({ context }: OpenStore): ThreadGateway {
  const { db } = context;
  return {
    watchThreads: () => watchThreads(db),
    watchThread: (id) => watchThread(db, id),
    editThread: (id, changes) => editThread(context, id, changes),
    editMention: (id, target, changes) => editMention(context, id, target, changes),
    removeMention: (id, target) => removeMention(context, id, target),
    addMention: (id, { target }) =>
      addMentions(context, id, [{ target, figure: figuresOfQuote(target.quote.exact)[0] ?? null, relation: null }]),
    deleteThread: (id) => deleteThread(context, id),
    undoThread: (before) => undoThread(context, before),
    suggestMentions: (data, signal) => suggestMentions(db, data, signal),
  };
}

/** What was said of the mentions' matter elsewhere: one question for each speech, best answers first. */
async function suggestMentions(
  db: SpeechmarkDatabase,
  data: ThreadData,
  signal: AbortSignal,
): Promise<Result<readonly SuggestedMention[]> | null> {
  const found: CrossReference[] = [];
  for (const [speechId, passages] of passagesBySpeech(data)) {
    const text = await readLibraryText(db, speechId);
    if (!text) continue;
    const question = { ...text, passages, among: null, deliveredBefore: null, limit: EACH };
    const answer = await askLibraryIndex(question, { signal, onProgress: () => undefined });
    if (!answer?.ok) return answer;
    const answers = await answersOfSpeech(db, speechId);
    const isDismissed = ({ from, to }: CrossReference) =>
      findAnswer(answers, toEnd(from), toEnd(to))?.verdict.value === 'dismissed';
    found.push(...answer.value.references.filter((each) => each.band !== 'weaker' && !isDismissed(each)));
  }
  const best = takeBest(found, data);
  const suggestions = await Promise.all(best.map((reference) => toSuggestion(db, reference)));
  return succeed(suggestions.filter((suggestion) => suggestion !== null));
}

const toEnd = ({ speechId, passage }: CrossReference['to']) => ({ speechId, words: passage.text });

function passagesBySpeech({ thread }: ThreadData): Map<SpeechId, Passage[]> {
  const bySpeech = new Map<SpeechId, Passage[]>();
  for (const { target } of livingMentions(thread)) {
    const { start, end } = target.position;
    const passage = { start, end, text: target.quote.exact, block: 0 };
    bySpeech.set(target.speechId, [...(bySpeech.get(target.speechId) ?? []), passage]);
  }
  return bySpeech;
}

/** Each passage once, without those that are in the thread already, whole or in part. */
function takeBest(found: readonly CrossReference[], { thread }: ThreadData): CrossReference[] {
  const known = livingMentions(thread).map(({ target }) => target);
  const isKnown = ({ to: { speechId, passage } }: CrossReference) =>
    known.some(
      (target) =>
        target.speechId === speechId &&
        (passage.text.includes(target.quote.exact) || target.quote.exact.includes(passage.text)),
    );
  const best = new Map<string, CrossReference>();
  for (const reference of [...found].sort((a, b) => rank(a) - rank(b) || b.score - a.score)) {
    const key = keyOf(reference);
    if (!best.has(key) && !isKnown(reference)) best.set(key, reference);
  }
  return [...best.values()].slice(0, MOST);
}

const rank = ({ band }: CrossReference): number => (band === 'strong' ? 0 : 1);
const keyOf = ({ to: { speechId, passage } }: CrossReference): string => `${speechId} ${passage.start}`;

/** Null where the text has changed meanwhile. */
async function toSuggestion(db: SpeechmarkDatabase, reference: CrossReference): Promise<SuggestedMention | null> {
  const { speechId, passage } = reference.to;
  const text = await readLibraryText(db, speechId);
  if (!text || text.transcript.text.slice(passage.start, passage.end) !== passage.text) return null;
  return {
    key: keyOf(reference),
    target: { speechId, transcriptId: text.transcript.id, ...describeSpan(passage, text.transcript) },
    speech: text.speech,
    relation: reference.relation,
    reasons: explainEvidence(reference.evidence, reference.order),
  };
}
