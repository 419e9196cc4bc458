import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Target } from '@/lib/domain/claim';
import { asClaimId, asSpeechId } from '@/lib/domain/ids';
import type { Reading } from '@/lib/domain/reading';
import { parseImport } from '@/lib/export/parse-import';
import { toMarkdown } from '@/lib/export/to-markdown';
import { toSpeechmarkJson } from '@/lib/export/to-speechmark-json';
import { answersOfSpeech } from '@/lib/store/answer-rows';
import { addClaim } from '@/lib/store/claims';
import { inOneTransaction } from '@/lib/store/db';
import { importDocument } from '@/lib/store/import-document';
import { mergeSpeeches } from '@/lib/store/merge-speeches';
import { readDocument } from '@/lib/store/read-document';
import { answerReference } from '@/lib/store/reference-answers';
import { addReading } from '@/lib/store/speeches';
import { describeSpan } from '@/lib/text/describe-span';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const reading = (name: string, words: string): Reading =>
  buildReading({
    speech: buildSpeech({
      id: asSpeechId(name),
      contentId: null,
      url: `https://www.gov.uk/government/speeches/${name}`,
    }),
    transcript: buildTranscript([words, `That was said in ${name}.`]),
  });
const earlier = reading('earlier', 'We will open 200 libraries.');
const now = reading('now', 'We have opened 200 libraries.');
const targetIn = ({ speech, transcript }: Reading): Target => ({
  speechId: speech.id,
  transcriptId: transcript.id,
  ...describeSpan({ start: 0, end: transcript.text.indexOf('\n') }, transcript),
});
const ends = { here: targetIn(now), there: targetIn(earlier) };
const stamp = { exportedAt: '2026-02-03T00:00:00.000Z', generator: 'test' };

let store: ReturnType<typeof openTestStore>;
beforeEach(async () => {
  store = openTestStore();
  await addReading(store.db, earlier);
});

describe('an answer to a cross-reference', () => {
  test('is kept with the speech that it was given on, and found from both', async () => {
    getValue(await answerReference(store, { ...ends, verdict: 'confirmed', relation: 'delivers' }, now));
    for (const { speech } of [now, earlier]) {
      const [answer] = await answersOfSpeech(store.db, speech.id);
      expect(answer?.verdict.value).toBe('confirmed');
      const { name, from } = answer?.relation.value ?? { name: null, from: 0 };
      expect([name, answer?.ends[from].speechId]).toEqual(['delivers', 'now']);
    }
  });

  test('given again from the other side is the same, and the relation keeps its direction', async () => {
    getValue(await answerReference(store, { ...ends, relation: 'delivers' }, now));
    getValue(await answerReference(store, { here: ends.there, there: ends.here, verdict: 'dismissed' }, null));
    const answers = await answersOfSpeech(store.db, now.speech.id);
    expect(answers.map(({ verdict }) => verdict.value)).toEqual(['dismissed']);
    const relation = answers[0]?.relation.value;
    expect(relation && answers[0]?.ends[relation.from].speechId).toBe('now');
  });

  test('given twice writes nothing the second time', async () => {
    const first = getValue(await answerReference(store, { ...ends, verdict: 'dismissed' }, now));
    store.setClock('2026-03-01T00:00:00.000Z');
    expect(getValue(await answerReference(store, { ...ends, verdict: 'dismissed' }, now))).toEqual(first);
  });

  test('carries a note, which outlives the link, and is taken away by an empty one', async () => {
    getValue(await answerReference(store, { ...ends, note: 'Ask how many.', verdict: 'confirmed' }, now));
    getValue(await answerReference(store, { ...ends, verdict: 'open', relation: null }, now));
    const notes = async () => Object.values((await answersOfSpeech(store.db, now.speech.id))[0]?.notes ?? {});
    expect((await notes()).map(({ value }) => value)).toEqual(['Ask how many.']);
    const before = await notes();
    getValue(await answerReference(store, { ...ends, note: 'Ask how many.' }, null));
    expect(await notes()).toEqual(before);
    const document = await readDocument(store.db, 'all', stamp);
    expect(parseImport(toSpeechmarkJson(document))).toEqual({ ok: true, document });
    getValue(await answerReference(store, { ...ends, note: '' }, null));
    expect((await notes()).map(({ value }) => value)).toEqual(['']);
  });

  test('on words that are not stored is refused', async () => {
    expect(await answerReference(store, { ...ends, verdict: 'confirmed' }, null)).toEqual({
      ok: false,
      error: { kind: 'not stored' },
    });
  });

  test('goes along when two speeches turn out to be one', async () => {
    getValue(await answerReference(store, { ...ends, verdict: 'dismissed' }, now));
    await addReading(store.db, reading('older', 'Something else.'));
    await inOneTransaction(store.db, async () => mergeSpeeches(store.db, [now.speech.id, asSpeechId('older')]));
    const [kept] = (await answersOfSpeech(store.db, earlier.speech.id)).flatMap((answer) => answer.ends);
    expect(await answersOfSpeech(store.db, kept?.speechId as never)).toHaveLength(1);
  });

  test('is exported and read back, once however often, under the ids of the reading machine', async () => {
    getValue(await answerReference(store, { ...ends, verdict: 'confirmed', relation: 'delivers' }, now));
    const document = await readDocument(store.db, 'all', stamp);
    const other = openTestStore();
    await addReading(other.db, { ...now, speech: { ...now.speech, id: asSpeechId('known there by another id') } });
    const links: number[] = [];
    for (let i = 0; i < 2; i++) links.push(getValue(await importDocument(other.db, document)).links);
    expect(links).toEqual([1, 0]);
    const answers = await answersOfSpeech(other.db, asSpeechId('known there by another id'));
    expect(answers).toHaveLength(1);
    const relation = answers[0]?.relation.value;
    expect(relation && answers[0]?.ends[relation.from].speechId).toBe('known there by another id');
  });

  test('goes into the export of one speech together with the speech at its other end, but not that one’s claims', async () => {
    getValue(
      await answerReference(store, { ...ends, verdict: 'confirmed', relation: 'delivers', note: 'All of them?' }, now),
    );
    const draft = { id: asClaimId('00000000-0000-4000-8000-000000000001'), types: [], tags: [], note: '' };
    getValue(await addClaim(store, { ...draft, target: ends.there }, null));
    const own = { ...draft, id: asClaimId('00000000-0000-4000-8000-000000000002'), target: ends.here };
    getValue(await addClaim(store, own, null));
    const document = await readDocument(store.db, { speechIds: [now.speech.id] }, stamp);
    expect(document.speeches.map(({ id }) => id)).toEqual(['earlier', 'now']);
    expect(document.claims.map(({ id }) => id)).toEqual([own.id]);
    expect(parseImport(toSpeechmarkJson(document)).ok).toBe(true);
    expect(toMarkdown(document, { flavour: 'plain' })).toContain(
      [
        '## Linked passages',
        '> We have opened 200 libraries.',
        '**Delivers** · A speech on libraries · 4 March 2019',
        '> We will open 200 libraries.',
        '**Note:** All of them?',
      ].join('\n\n'),
    );
  });
});
