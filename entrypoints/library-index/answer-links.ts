import type { LinkedPassages } from '../../components/cross-references/join-answers';
import type { AskedText, SaidOfLink } from '../../components/cross-references/said-before-gateway';
import type { Target } from '../../lib/domain/claim';
import { compareText } from '../../lib/domain/compare-text';
import { fail, type Result, succeed } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { Reading } from '../../lib/domain/reading';
import { endsFrom, type ReferenceAnswer } from '../../lib/domain/reference-answer';
import type { Speech } from '../../lib/domain/speech';
import type { Transcript } from '../../lib/domain/transcript';
import { readLibraryText } from '../../lib/store/library-texts';
import { watchReferenceAnswers } from '../../lib/store/live';
import { answerReference } from '../../lib/store/reference-answers';
import { raiseLinks } from '../../lib/store/revisions';
import { addReading, summariseSpeeches } from '../../lib/store/speeches';
import { describeSpan } from '../../lib/text/describe-span';
import { openStore } from '../background/open-store';

/** What "said before" asks of the store, apart from the rest so that a surface opens without it. */

const store = openStore();
const { db } = store.context;

export const watchLinks = (speechId: SpeechId) => watchReferenceAnswers(db, speechId);

/** Newest first, the undated last. */
export async function listOthers({ speech, speechId }: AskedText): Promise<readonly Speech[]> {
  const prepared = await store.prepare();
  if (!prepared.ok) return [];
  const own = speechId ?? speech.id;
  return (await summariseSpeeches(db))
    .flatMap((summary) => (summary.speech.id === own ? [] : [summary.speech]))
    .sort((a, b) => compareText(b.deliveredOn ?? '', a.deliveredOn ?? '') || compareText(a.title, b.title));
}

/** Keeps what the reader says of a link, with the speech asked about, which need not be stored yet. */
export async function answerLink(text: AskedText, link: LinkedPassages, said: SaidOfLink): Promise<Result<unknown>> {
  const answered = await keepAnswer(text, link, said);
  // The write stands even where no page could be told of it.
  if (answered.ok) {
    const ids = answered.value.ends.map((end) => end.speechId);
    await raiseLinks(ids, store.context.now()).catch(() => undefined);
  }
  return answered;
}

async function keepAnswer(text: AskedText, link: LinkedPassages, said: SaidOfLink): Promise<Result<ReferenceAnswer>> {
  const { speech, transcript } = text;
  const speechId = text.speechId ?? speech.id;
  const known = link.answer && endsFrom(link.answer, speechId);
  if (known) return answerReference(store.context, { ...known, ...said }, null);
  const other = link.isWithin ? text : await readLibraryText(db, link.there.speechId);
  const there = other && describe(link.there.speechId, other.transcript, link.there);
  const here = describe(speechId, transcript, link.here);
  if (!there || !here) return fail({ kind: 'not stored' });
  return answerReference(store.context, { here, there, ...said }, text.isStored ? null : toReading(text));
}

/** Keeps the speech asked about, so that it can be opened by its id. */
export async function storeText(text: AskedText): Promise<Result<SpeechId>> {
  if (text.isStored && text.speechId) return succeed(text.speechId);
  const prepared = await store.prepare();
  const stored = prepared.ok ? await addReading(db, toReading(text)) : prepared;
  // The write stands even where the page could not be told of it.
  if (stored.ok) await store.effects.raiseRevisions([stored.value], store.context.now()).catch(() => undefined);
  return stored;
}

const toReading = ({ speech, transcript, readAt, altered }: AskedText): Reading => ({
  speech,
  transcript,
  readAt,
  readFrom: speech.url ?? '',
  ...(altered && { altered }),
});

/** Null where the words are no longer there. */
function describe(speechId: SpeechId, transcript: Transcript, words: LinkedPassages['here' | 'there']): Target | null {
  const { start, end, text } = words;
  if (transcript.text.slice(start, end) !== text) return null;
  return { speechId, transcriptId: transcript.id, ...describeSpan({ start, end }, transcript) };
}
