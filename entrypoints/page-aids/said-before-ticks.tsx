import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { layOutTicks } from '../../components/page-aids/lay-out-ticks';
import { MarginTicks, type TickNote } from '../../components/page-aids/MarginTicks';
import type { SpeechId } from '../../lib/domain/ids';
import { askForAid } from '../../lib/messaging/messenger';
import { watchLinks } from '../../lib/messaging/page-aids';
import type { AidedPage, PageAidScript } from './page-aid-script';

type Span = { readonly start: number; readonly end: number };

/** A tick beside each passage of which something strong was said before; it leads to the side panel. */
export const saidBeforeTicks: PageAidScript = { name: 'said before', start };

function start({ host, container, text }: AidedPage, stop: AbortSignal): void {
  const passages = signal<readonly Span[]>([]);
  const note = signal<TickNote | null>(null);
  let speechId: SpeechId | null = null;
  const ask = async () => {
    const { reading } = text.peek();
    const found = await askForAid('findPassagesSaidBefore', reading);
    // An answer on words that are no longer there marks nothing.
    if (stop.aborted || !found?.ok || text.peek().transcript.hash !== reading.transcript.hash) return;
    speechId = found.value.speechId;
    passages.value = found.value.passages;
  };
  let asked = '';
  const watching = effect(() => {
    const { hash } = text.value.transcript;
    if (hash === asked) return;
    asked = hash;
    passages.value = [];
    note.value = null;
    void ask();
  });
  const unwatch = watchLinks(
    () => speechId,
    () => void ask(),
  );
  const open = async (span: Span) => {
    note.value = null;
    const opened = await askForAid('openPassage', span);
    if (!opened) note.value = { ...span, text: i18n.t('pageAids.extensionGone') };
    else if (!opened.isOpen)
      note.value = {
        ...span,
        text: opened.key ? i18n.t('pageAids.pressKey', { key: opened.key }) : i18n.t('pageAids.pressButton'),
      };
  };
  const layout = layOutTicks({ text, passages, host }, stop);
  render(
    <MarginTicks
      layout={layout}
      note={note}
      onOpen={(span) => void open(span)}
      onDropNote={() => {
        note.value = null;
      }}
    />,
    container,
  );
  stop.addEventListener('abort', () => {
    watching();
    unwatch();
    render(null, container);
  });
}
