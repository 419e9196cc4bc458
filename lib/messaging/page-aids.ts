import { browser } from 'wxt/browser';

/** What a speech page can be given beside its marks; each is off until the reader switches it on in the settings. */
export const PAGE_AIDS = ['said before', 'reading'] as const;
export type PageAid = (typeof PAGE_AIDS)[number];

/** The key in `storage.local`, whose change events reach background, settings and speech pages alike. */
const KEY = 'pageAids';

export async function readPageAids(): Promise<ReadonlySet<PageAid>> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return new Set(PAGE_AIDS.filter((aid) => Array.isArray(kept) && kept.includes(aid)));
}

export async function switchPageAid(aid: PageAid, isOn: boolean): Promise<void> {
  const on = new Set(await readPageAids());
  if (isOn) on.add(aid);
  else on.delete(aid);
  await browser.storage.local.set({ [KEY]: [...on] });
}

/** Calls back with what is on after each switch. Returns what stops it. */
export function watchPageAids(onSwitch: (on: ReadonlySet<PageAid>) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) void readPageAids().then(onSwitch);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

const NUMBERS_KEY = 'paragraphNumbers';

/** Whether paragraph numbers are to stand beside a text, on pages and in the reading view. */
export const readNumbers = async (): Promise<boolean> =>
  (await browser.storage.local.get(NUMBERS_KEY))[NUMBERS_KEY] === true;
export const keepNumbers = (isOn: boolean): Promise<void> => browser.storage.local.set({ [NUMBERS_KEY]: isOn });

/** The key in `storage.local` that is set anew when the reader says something of a link (by `lib/store/revisions.ts`). */
const linksKey = (speechId: string): string => `links:${speechId}`;

/** Calls back after the reader has linked or dismissed passages of a page's speech, wherever that was done. */
export function watchLinks(getSpeechId: () => string | null, onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    const speechId = getSpeechId();
    if (area === 'local' && speechId !== null && linksKey(speechId) in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
