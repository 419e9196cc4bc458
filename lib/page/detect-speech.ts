import { DOCUMENT_TYPES } from '../domain/speech';
import { findSpeechBody } from './find-speech-body';
import { DELIVERED_ON, DELIVERY_BOX, DELIVERY_BOX_OF_ITS_OWN, SPEECH_MARK } from './govuk-selectors';
import { isGovUk, isSpeechPath, parseOriginalAddress } from './page-address';
import { readGovUkMeta } from './read-head';
import type { SpeechBody } from './speech-body';

/** Why a page is not read as a speech. */
export type SpeechRefusal =
  | 'not on GOV.UK'
  /** News, guidance, publications, lists, roles: GOV.UK says itself that it is something else. */
  | 'another kind of GOV.UK page'
  /** Removed, not found, or an address under /government/speeches that holds no document. */
  | 'a GOV.UK page without a speech'
  /** A speech by its own account, but its body is missing or empty. */
  | 'no speech text';

export type Detection =
  | { readonly isSpeech: true; readonly body: SpeechBody; readonly address: URL }
  | { readonly isSpeech: false; readonly reason: SpeechRefusal };

const refuse = (reason: SpeechRefusal): Detection => ({ isSpeech: false, reason });

/**
 * Is this document a GOV.UK speech, live or in an archive's copy? What the page says of itself decides (the schema's name,
 * then the format); where it says nothing, as before 2013, its address together with the marks of a speech page.
 */
export function detectSpeech(document: Document, url: string): Detection {
  const address = parseOriginalAddress(url);
  if (!address || !isGovUk(address)) return refuse('not on GOV.UK');
  const claim = claimOf(document, address);
  if (claim !== 'speech') return refuse(claim);
  const body = findSpeechBody(document);
  return body ? { isSpeech: true, body, address } : refuse('no speech text');
}

function claimOf(document: Document, address: URL): 'speech' | SpeechRefusal {
  const schema = readGovUkMeta(document, 'schema-name')?.toLowerCase();
  const format = readGovUkMeta(document, 'format')?.toLowerCase();
  if (isRemoved(schema) || isRemoved(format)) return 'a GOV.UK page without a speech';
  if (schema) return schema === 'speech' ? 'speech' : 'another kind of GOV.UK page';
  if (format && !isSpeechFormat(format)) return 'another kind of GOV.UK page';
  if (isSpeechPath(address.pathname)) {
    return format || isMarkedSpeech(document) ? 'speech' : 'a GOV.UK page without a speech';
  }
  return format && isMarkedSpeech(document) ? 'speech' : 'another kind of GOV.UK page';
}

const isMarkedSpeech = (document: Document): boolean =>
  document.querySelector(SPEECH_MARK) !== null ||
  document.querySelector(`${DELIVERED_ON}, ${DELIVERY_BOX_OF_ITS_OWN}`) !== null ||
  [...document.querySelectorAll(DELIVERY_BOX)].some((box) => box.querySelector('time[datetime]'));

const isRemoved = (name: string | undefined): boolean => name === 'gone' || name === 'redirect' || name === 'vanish';

const isSpeechFormat = (format: string): boolean => (DOCUMENT_TYPES as readonly string[]).includes(format);
