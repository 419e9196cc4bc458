import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { readingSchema } from '../../lib/domain/schemas';
import type { SpeechPage } from '../../lib/messaging/active-page';
import { compareReadings } from '../../lib/page/check-transcript';
import { isolateInTab } from './isolate-in-tab';

/**
 * How far our reading of the speech page in a tab agrees with Readability's, as in `compareReadings`; null where that
 * can't be said. Worked out once for each text while the browser runs: it costs the page some tens of milliseconds.
 */
export async function checkReading(tabId: number, { speech, transcript }: SpeechPage): Promise<number | null> {
  const key = `agreement:${transcript.hash}`;
  const { [key]: known } = await browser.storage.session.get(key);
  if (typeof known === 'number') return known;
  const isolated = v.safeParse(readingSchema, await isolateInTab(tabId));
  // The tab may have gone to another page meanwhile.
  if (!isolated.success || isolated.output.speech.url !== speech.url) return null;
  const share = compareReadings(transcript, isolated.output.transcript);
  if (share !== null) await browser.storage.session.set({ [key]: share });
  return share;
}
