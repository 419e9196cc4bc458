import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isolateTranscript } from '../lib/page/isolate-transcript';

/**
 * Runs once on a page that is no speech of GOV.UK, when the reader asks for it in the popup. The answer, the main text
 * or null, goes back to the popup as the result of the injection, and is checked there.
 */
export default defineUnlistedScript(() => {
  const page = isolateTranscript(document, location.href);
  return page && { speech: page.speech, transcript: page.transcript };
});
