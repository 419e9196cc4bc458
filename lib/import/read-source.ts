import { asSpeechId, type SpeechId } from '../domain/ids';
import { isGovUk, parseOriginalAddress, toGovUkAddress, toPageAddress } from '../page/page-address';

const OWN = /^urn:speechmark:speech:(.+)$/;

/**
 * What the source of an annotation says of its speech: the address as speeches have theirs, also where an archive's copy was marked;
 * or the id that our own files give for a speech without an address.
 */
export function readSource(source: string): { speechId: SpeechId | null; url: string | null } {
  const own = OWN.exec(source)?.[1];
  if (own) return { speechId: asSpeechId(decode(own)), url: null };
  const url = parseOriginalAddress(source);
  return { speechId: null, url: url && (isGovUk(url) ? toGovUkAddress(url) : toPageAddress(url)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
