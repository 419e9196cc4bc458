import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asSpeechId } from '@/lib/domain/ids';
import { addReading } from '@/lib/store/speeches';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { getValue } from '../../support/open-test-store';

vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0' } as never);
const { openStore } = await import('@/entrypoints/background/open-store');
const { answerLink, storeText } = await import('@/entrypoints/library-index/answer-links');
const { db } = openStore().context;
const WORDS = 'We will open 200 libraries.';
const reading = (name: string, rest: string) =>
  buildReading({
    speech: buildSpeech({
      id: asSpeechId(name),
      contentId: null,
      url: `https://www.gov.uk/government/speeches/${name}`,
    }),
    transcript: buildTranscript([WORDS, rest]),
    readFrom: 'a file',
  });
const [earlier, later] = [reading('earlier', 'That was said before.'), reading('later', 'That is said now.')];

it('what is said of a link between stored texts is no reading of a page', async () => {
  const there = getValue(await addReading(db, earlier));
  const speechId = getValue(await addReading(db, later));
  const before = await db.transcripts.toArray();
  const { speech, transcript, readAt } = later;
  const text = { speech, transcript, readAt, isStored: true, speechId };
  const words = { start: 0, end: WORDS.length, text: WORDS, block: 0 };
  const link = { here: words, there: { ...words, speechId: there }, isWithin: false, answer: null };
  getValue(await answerLink(text, link as unknown as Parameters<typeof answerLink>[1], { verdict: 'confirmed' }));
  expect(await storeText(text)).toEqual({ ok: true, value: speechId });
  expect(await db.answers.count()).toBe(1);
  expect(await db.transcripts.toArray()).toEqual(before);
});
