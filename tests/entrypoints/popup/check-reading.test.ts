import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkReading } from '@/entrypoints/popup/check-reading';
import type { SpeechPage } from '@/lib/messaging/active-page';
import { makeTranscript } from '@/lib/text/make-transcript';
import { buildSpeech } from '../../support/build-speech';

const paragraphs = Array.from(
  { length: 20 },
  (_, n) => `Paragraph ${n} of a speech that is long enough to be compared.`,
);
const transcriptOf = (texts: readonly string[]) =>
  makeTranscript(texts.map((text) => ({ kind: 'paragraph' as const, text })));

const speech = buildSpeech({});
const page = { speech, transcript: transcriptOf(paragraphs) } as SpeechPage;

/** What the script in the page answers, call by call. */
function answer(result: unknown) {
  const executeScript = vi.fn(async () => [{ result }]);
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ url: speech.url } as never);
  return executeScript;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the check of a page’s reading', () => {
  it('compares with the other reading of the page, once per text', async () => {
    const executeScript = answer({ speech, transcript: transcriptOf(paragraphs.slice(0, 10)) });
    expect(await checkReading(7, page)).toBeCloseTo(0.67, 1);
    expect(await checkReading(7, page)).toBeCloseTo(0.67, 1);
    expect(executeScript).toHaveBeenCalledTimes(1);
    await checkReading(7, { ...page, transcript: transcriptOf(paragraphs.slice(1)) });
    expect(executeScript).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['no text', null],
    ['something else', { speech: 'x' }],
    [
      'another page',
      { speech: { ...speech, url: 'https://www.gov.uk/government/speeches/other' }, transcript: page.transcript },
    ],
  ])('says nothing where the page answers with %s, and asks again', async (_, result) => {
    const executeScript = answer(result);
    expect(await checkReading(7, page)).toBeNull();
    expect(await checkReading(7, page)).toBeNull();
    expect(executeScript).toHaveBeenCalledTimes(2);
  });

  it('says nothing where the browser lets no extension in', async () => {
    answer(null).mockRejectedValue(new Error('no access'));
    expect(await checkReading(7, page)).toBeNull();
  });
});
