import type { LinkedPassages } from '../../components/cross-references/join-answers';
import type { AskedText, SaidOfLink } from '../../components/cross-references/said-before-gateway';
import type { Target } from '../../lib/domain/claim';
import { compareText } from '../../lib/domain/compare-text';
import { fail, type Result } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import { endsFrom } from '../../lib/domain/reference-answer';
import type { Speech } from '../../lib/domain/speech';
import type { Transcript } from '../../lib/domain/transcript';
import { readLibraryText } from '../../lib/store/library-texts';
import { watchReferenceAnswers } from '../../lib/store/live';
import { answerReference } from '../../lib/store/reference-answers';
import { summariseSpeeches } from '../../lib/store/speeches';
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
  const { speech, transcript, readAt, altered } = text;
  const speechId = text.speechId ?? speech.id;
  const known =
    link.answer && endsFrom(link.answer, speechId).find(({ there }) => there.speechId === link.there.speechId);
  if (known) return answerReference(store.context, { ...known, ...said }, null);
  const other = link.isWithin ? text : await readLibraryText(db, link.there.speechId);
  const there = other && describe(link.there.speechId, other.transcript, link.there);
  const here = describe(speechId, transcript, link.here);
  if (!there || !here) return fail({ kind: 'not stored' });
  const reading = { speech, transcript, readAt, readFrom: speech.url ?? '', ...(altered && { altered }) };
  return answerReference(store.context, { here, there, ...said }, reading);
}

/** Null where the words are no longer there. */
function describe(speechId: SpeechId, transcript: Transcript, words: LinkedPassages['here' | 'there']): Target | null {
  const { start, end, text } = words;
  if (transcript.text.slice(start, end) !== text) return null;
  return { speechId, transcriptId: transcript.id, ...describeSpan({ start, end }, transcript) };
}
