import type { CheckedSpeech } from '../../components/library/CheckPanel';
import type { Result } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { MissingPage } from '../../lib/domain/missing-page';
import type { Reading } from '../../lib/domain/reading';
import { citableUrl, type Speech } from '../../lib/domain/speech';
import { parseOriginalAddress, toGovUkAddress } from '../../lib/page/page-address';
import { readSpeechPage } from '../../lib/page/read-speech-page';

/** What came back. */
type PageFate =
  | { readonly kind: 'read'; readonly reading: Reading }
  /** GOV.UK has no page at this address any more (404 or 410). */
  | { readonly kind: 'gone' }
  /** It leads to another page; on another site its address is not to be had. */
  | { readonly kind: 'elsewhere'; readonly address: string | null }
  /** A page is there, but no speech that could be read. */
  | { readonly kind: 'no speech' }
  /** No answer, or one that says nothing about the page. */
  | { readonly kind: 'no answer' };

export interface CheckEffects {
  readonly fetchPage: typeof fetch;
  readonly now: () => Date;
  /** Keeps what was read and answers whether the reader does not know it yet. */
  keep(speechId: SpeechId, reading: Reading): Promise<Result<boolean>>;
  /** Keeps what was found instead of the speech. */
  note(speechId: SpeechId, missing: MissingPage): Promise<unknown>;
}

/** Speeches with an address to ask; an inferred one would say nothing where it leads nowhere. */
export const listAskable = (speeches: readonly Speech[]): Speech[] =>
  speeches.filter((speech) => citableUrl(speech)?.startsWith('https://www.gov.uk/'));

/** Asks GOV.UK for one speech after another, and keeps what has changed. Gives each page as soon as it is known. */
export async function* checkPages(
  speeches: readonly Speech[],
  effects: CheckEffects,
  signal: AbortSignal,
): AsyncGenerator<CheckedSpeech> {
  for (const speech of listAskable(speeches)) {
    const fate = await askForPage(speech, effects, signal);
    if (signal.aborted) return;
    const address = fate.kind === 'elsewhere' ? fate.address : null;
    if (fate.kind !== 'read') {
      const { kind } = fate;
      if (kind !== 'no answer') await effects.note(speech.id, { kind, address, at: effects.now().toISOString() });
      yield { speech, fate: kind, address };
    } else {
      const kept = await effects.keep(speech.id, fate.reading);
      yield { speech, fate: kept.ok ? (kept.value ? 'changed' : 'same') : 'not kept', address };
    }
  }
}

async function askForPage(speech: Speech, { fetchPage, now }: CheckEffects, signal: AbortSignal): Promise<PageFate> {
  const url = citableUrl(speech) as string;
  try {
    const response = await fetchPage(url, { credentials: 'omit', signal });
    if (response.status === 404 || response.status === 410) return { kind: 'gone' };
    if (!response.ok) return { kind: 'no answer' };
    const address = addressOf(response.url || url);
    if (address !== addressOf(url)) return { kind: 'elsewhere', address };
    const page = readSpeechPage(new DOMParser().parseFromString(await response.text(), 'text/html'), url);
    if (!page.isSpeech) return { kind: 'no speech' };
    const { transcript } = page;
    return { kind: 'read', reading: { speech: page.speech, transcript, readAt: now().toISOString(), readFrom: url } };
  } catch {
    return signal.aborted || !(await leadsElsewhere(url, fetchPage, signal))
      ? { kind: 'no answer' }
      : { kind: 'elsewhere', address: null };
  }
}

/** A page that leads to another site can't be followed there, but it can be asked whether it leads on. */
async function leadsElsewhere(url: string, fetchPage: typeof fetch, signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetchPage(url, { credentials: 'omit', redirect: 'manual', signal })).type === 'opaqueredirect';
  } catch {
    return false;
  }
}

function addressOf(address: string): string {
  const url = parseOriginalAddress(address);
  return url ? toGovUkAddress(url) : address;
}
