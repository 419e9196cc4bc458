import { type ReadonlySignal, signal } from '@preact/signals';
import pageAidsCss from '../../components/page-aids/page-aids.css?inline';
import readingAidsCss from '../../components/reading-aids/reading-aids.css?inline';
import surfaceCss from '../../components/surface.css?inline';
import { type PageAid, readPageAids, watchPageAids } from '../../lib/messaging/page-aids';
import { readSpeechPage, type SpeechPage } from '../../lib/page/read-speech-page';
import { mountHost } from '../speech.content/mount';
import { watchText } from '../speech.content/watch-text';
import type { AidedText, PageAidScript } from './page-aid-script';
import { readingGuide } from './reading-guide';
import { saidBeforeTicks } from './said-before-ticks';

const AIDS: readonly PageAidScript[] = [saidBeforeTicks, readingGuide];

/** Starts and stops the aids as the reader switches them, each with the text of this moment. Our element is there only while one is on. */
export function startPageAids(document: Document): void {
  const first = readSpeechPage(document, location.href);
  if (!first.isSpeech) return;
  const text = signal(toText(first, false));
  const running = new Map<PageAid, () => void>();
  let layer: ReturnType<typeof mountLayer> | null = null;
  let watching: AbortController | null = null;
  const reread = () => {
    const next = readSpeechPage(document, location.href);
    // A script that empties the body for a moment does not make it another page.
    if (next.isSpeech) text.value = toText(next, next.transcript.hash !== first.transcript.hash);
  };
  /** While an aid is on; what has changed before is read at once. */
  const watch = (): AbortController => {
    const stopping = new AbortController();
    reread();
    watchText(document, () => text.peek().offsets.root, reread, stopping.signal);
    return stopping;
  };
  const follow = (on: ReadonlySet<PageAid>) => {
    if (on.size > 0) watching ??= watch();
    for (const aid of AIDS) {
      if (on.has(aid.name) && !running.has(aid.name)) {
        layer ??= mountLayer(document);
        running.set(aid.name, startAid(aid, layer, text));
      } else if (!on.has(aid.name)) {
        running.get(aid.name)?.();
        running.delete(aid.name);
      }
    }
    if (running.size > 0) return;
    layer?.unmount();
    layer = null;
    watching?.abort();
    watching = null;
  };
  watchPageAids(follow);
  void readPageAids().then(follow);
  // Kept alive by the back button, the page has missed what was switched since.
  addEventListener('pageshow', (event) => event.persisted && void readPageAids().then(follow));
}

const toText = ({ speech, transcript, offsets }: SpeechPage, altered: boolean): AidedText => ({
  transcript,
  offsets,
  reading: {
    speech,
    transcript,
    readAt: new Date().toISOString(),
    readFrom: location.href.replace(/[?#].*$/, ''),
    ...(altered && { altered }),
  },
});

function mountLayer(document: Document) {
  const { shadow, unmount } = mountHost(document);
  shadow.adoptedStyleSheets = [surfaceCss, readingAidsCss, pageAidsCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  return { shadow, unmount };
}

/** Returns what stops it. */
function startAid(
  aid: PageAidScript,
  { shadow }: { readonly shadow: ShadowRoot },
  text: ReadonlySignal<AidedText>,
): () => void {
  const stopping = new AbortController();
  const { ownerDocument: document } = shadow.host;
  const container = document.createElement('div');
  shadow.append(container);
  aid.start({ document, host: shadow.host, container, text }, stopping.signal);
  return () => {
    stopping.abort();
    container.remove();
  };
}
