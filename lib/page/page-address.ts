/** Ways in which web archives put the address of a page behind their own. */
const ARCHIVED = [
  /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(.+)$/i,
  /^https?:\/\/webarchive\.nationalarchives\.gov\.uk\/(?:ukgwa\/)?\d+[a-z_]*\/(.+)$/i,
  /^https?:\/\/archive\.(?:today|ph|is|li)\/(?:o\/\w+|\d+)\/(.+)$/i,
];

/** The address that an archive's copy was made of; other addresses as they are; null where it is no web address. */
export function parseOriginalAddress(address: string | null | undefined, base?: string): URL | null {
  const absolute = parseUrl(address, base)?.href;
  const original = absolute && ARCHIVED.map((pattern) => pattern.exec(absolute)?.[1]).find(Boolean);
  const url = parseUrl(original ? withScheme(original) : absolute);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

function parseUrl(address: string | null | undefined, base?: string): URL | null {
  if (!address) return null;
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** Archives accept "www.gov.uk/…" after their own address, and merge the slashes of "https:/www…". */
const withScheme = (address: string): string =>
  /^https?:/i.test(address) ? address.replace(/^(https?:)\/+/i, '$1//') : `https://${address}`;

export const isGovUk = (url: URL): boolean => /^(www\.)?gov\.uk$/.test(url.hostname);

const SPEECH_PATH = /^\/government\/speeches\/[^/.]+(\.([a-z]{2}(-[a-z0-9]{2,4})?))?\/?$/i;

export const isSpeechPath = (path: string): boolean => SPEECH_PATH.test(path);

/** The language that a translation's address ends in (".cy"); null without one. */
export const languageOfPath = (path: string): string | null => SPEECH_PATH.exec(path)?.[2] ?? null;

/** A speech's address on GOV.UK as it is cited: no query, no fragment, one host, no slash at the end. */
export const toGovUkAddress = (url: URL): string => `https://www.gov.uk${url.pathname.replace(/(?<=.)\/+$/, '')}`;

/** Only tells who sent the reader; everything else may be what tells two pages of an old site apart. */
const TRACKING = /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|ref_src)$/;

export function toPageAddress(url: URL): string {
  const kept = new URL(url);
  kept.hash = '';
  for (const name of [...kept.searchParams.keys()]) if (TRACKING.test(name)) kept.searchParams.delete(name);
  return kept.href;
}
