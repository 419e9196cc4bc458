import { effect } from '@preact/signals';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Marking, startMarking } from '../../components/marking';
import type { Failure } from '../../lib/domain/errors';
import type { Reading } from '../../lib/domain/reading';
import { listen, sendNotice, sendToShell } from '../../lib/messaging/messenger';
import type { PageProtocol, PageState } from '../../lib/messaging/protocol';
import { readSpeechPage, type SpeechPage } from '../../lib/page/read-speech-page';
import { answerForNoSpeech } from './answer-for-no-speech';
import { keepCopyOnVisit } from './keep-copy';
import { createMessageGateway } from './message-gateway';
import { mountHost } from './mount';
import { watchText } from './watch-text';
import './style.css';

export default defineContentScript({
  matches: ['https://www.gov.uk/government/speeches/*'],
  runAt: 'document_idle',
  // WXT would announce the script, with the extension's id, to the page.
  noScriptStartedPostMessage: true,
  cssInjectionMode: 'manifest',
  main: readPage,
});

/** On a speech: places and paints the claims, lets the reader mark, answers the surfaces. Else only says what it is not. */
function readPage(ctx: ContentScriptContext): void {
  const page = readSpeechPage(document, location.href);
  if (!page.isSpeech) {
    ctx.onInvalidated(answerForNoSpeech(page.reason));
    return;
  }
  markPage(ctx, page);
}

function markPage(ctx: ContentScriptContext, first: SpeechPage): void {
  let page = first;
  let reading = toReading(page);
  const gateway = createMessageGateway(reading);
  const { shadow, unmount } = mountHost(document);
  const marking = startMarking({
    shadow,
    document,
    transcript: page.transcript,
    offsets: page.offsets,
    gateway,
    speech: page.speech,
  });
  const reread = () => {
    const next = readSpeechPage(document, location.href);
    // A script that empties the body for a moment does not make it another page.
    if (!next.isSpeech) return;
    if (isSameText(page, next)) return;
    // The nodes may be others even where the words are the same.
    const hasNewWords = next.transcript.hash !== page.transcript.hash;
    page = next;
    if (hasNewWords) {
      // The page came from GOV.UK with other words: these are what a script or a translating browser made of them.
      reading = { ...toReading(page), altered: true };
      gateway.reread(reading);
    }
    marking.reread(page.transcript, page.offsets);
  };
  watchText(document, () => page.offsets.root, reread, ctx.signal);
  const stopTelling = tellSurfaces(marking);
  let copyFailure: Failure | null = null;
  const stopKeeping = keepCopyOnVisit(reading, marking, (failure) => {
    copyFailure = failure;
    sendNotice('pageChanged');
  });
  const stopListening = listen<PageProtocol>({
    getPageState: () => toPageState(reading, marking, copyFailure),
    showClaim: ({ id }) => marking.showClaim(id),
    getView: () => marking.findView(),
    showPassage: ({ start, end }) => marking.showPassage(start, end),
    attachOnPage: ({ id, span }) => marking.attachClaim(id, span),
    runCommand: ({ command }) => marking.runCommand(command),
  });
  // Kept alive by the back button, the page has missed what happened since.
  ctx.addEventListener(window, 'pageshow', (event) => {
    if (event.persisted) marking.reload();
  });
  ctx.onInvalidated(() => {
    stopListening();
    stopTelling();
    stopKeeping();
    marking.stop();
    unmount();
  });
}

const isSameText = (a: SpeechPage, b: SpeechPage): boolean =>
  a.transcript.hash === b.transcript.hash &&
  a.offsets.runs.every(({ node, nodeStart }, i) => {
    const other = b.offsets.runs[i];
    return other?.node === node && other.nodeStart === nodeStart;
  });

const toReading = ({ speech, transcript }: SpeechPage): Reading => ({
  speech,
  transcript,
  readAt: new Date().toISOString(),
  readFrom: location.href.replace(/[?#].*$/, ''),
});

function toPageState(reading: Reading, marking: Marking, copyFailure: Failure | null): PageState {
  const { speech, readAt, altered = false } = reading;
  return { kind: 'speech', speech, readAt, altered, copyFailure, ...marking.state.value };
}

/** Popup, panel and badge follow what is placed on the page. */
function tellSurfaces(marking: Marking): () => void {
  return effect(() => {
    const { claims, copies, failure, placements } = marking.state.value;
    const lost = Object.values(placements).filter(({ status }) => status === 'not found').length;
    const isChanged = !failure && copies?.changedSince != null;
    sendToShell('showCount', { count: failure ? null : claims.length, isChanged, lost });
    sendNotice('pageChanged');
  });
}
