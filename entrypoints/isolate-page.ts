import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isolateTranscript } from '../lib/page/isolate-transcript';

/**
 * Runs on a page that is no speech of GOV.UK when the reader asks for it in the popup, and on one that is, once for each
 * text, to check its reading. The answer, the main text or null, goes back to the popup as the result of the injection,
 * and is checked there.
 */
export default defineUnlistedScript(() => {
  const page = isolateTranscript(document, location.href);
  return page && { speech: page.speech, transcript: page.transcript };
});
