import { effect } from '@preact/signals';
import { render } from 'preact';
import { createHighlighter } from '../../lib/anchoring/highlighter';
import claimEditorCss from '../claim-editor.css?inline';
import surfaceCss from '../surface.css?inline';
import { draftSentence, findSelectedSpan, goToNextMark, showClaim } from './actions';
import { askBeforeLoss } from './ask-before-loss';
import { attachClaim, startAttaching } from './attach';
import type { Marking, MarkingCommand, MarkingOptions } from './index';
import { layOutChips } from './lay-out-chips';
import markingCss from './marking.css?inline';
import { Overlay } from './Overlay';
import { createSession, type Session } from './session';
import { findSpanInView, scrollToSpan, showText } from './shown-text';
import toolbarCss from './toolbar.css?inline';
import { watchUndo } from './undo';
import { keepEventsInside, watchKeys, watchPresses, watchSelection } from './watch-page';

const FLASH_MS = 1600;

/** Starts marking on a transcript that is on show. One at a time in a document: highlights belong to the document. */
export function startMarking(options: MarkingOptions): Marking {
  const { shadow, document, gateway } = options;
  const view = document.defaultView;
  if (!view) throw new Error('marking needs a document in a window');
  const session = createSession(options);
  const stopping = new AbortController();
  const highlighter = createHighlighter(view as Window & typeof globalThis);
  shadow.adoptedStyleSheets = [surfaceCss, claimEditorCss, markingCss, toolbarCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const container = document.createElement('div');
  shadow.append(container);

  const effects = [
    askBeforeLoss(session.keeper, view),
    effect(() => highlighter.paint(session.marks.value, session.text.value.offsets)),
    effect(() => {
      const open = session.toolbar.value;
      highlighter.paintDraft(open?.kind === 'draft' ? open.span : null, session.text.value.offsets);
    }),
  ];
  const layout = layOutChips(session, stopping.signal);
  render(<Overlay session={session} layout={layout} />, container);
  watchSelection(session, stopping.signal);
  watchPresses(session, stopping.signal);
  watchKeys(session, () => focusToolbar(shadow), stopping.signal);
  watchUndo(session, stopping.signal);
  keepEventsInside(shadow, stopping.signal);
  const stopWatching = gateway.watch(() => void session.keeper.load());
  void session.keeper.load();

  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  return {
    state: session.state,
    runCommand: (command) => COMMANDS[command](session),
    showClaim: (id) => showClaim(session, id),
    attachClaim: async (id, span) => (span ? attachClaim(session, id, span) : startAttaching(session, id)),
    showPassage(start, end) {
      const text = session.text.value;
      if (!scrollToSpan({ start, end }, text)) return false;
      highlighter.paintFlash({ start, end }, text.offsets);
      clearTimeout(flashTimer);
      flashTimer = setTimeout(() => highlighter.paintFlash(null, text.offsets), FLASH_MS);
      return true;
    },
    findView: () => ({
      selected: findSelectedSpan(session),
      inView: findSpanInView(session.text.value, view.innerHeight),
    }),
    reread(transcript, offsets) {
      session.reread(showText(transcript, offsets));
    },
    reload: () => void session.keeper.load(),
    stop() {
      stopping.abort();
      clearTimeout(flashTimer);
      stopWatching();
      session.stopPlacing();
      for (const stop of effects) stop();
      highlighter.clear();
      render(null, container);
      container.remove();
    },
  };
}

const COMMANDS: Readonly<Record<MarkingCommand, (session: Session) => void>> = {
  'mark-sentence': draftSentence,
  'next-mark': goToNextMark,
  'list-marks': (session) => {
    session.isListOpen.value = true;
  },
};

function focusToolbar(shadow: ShadowRoot): void {
  shadow.querySelector<HTMLElement>('.sm-toolbar [tabindex="0"]')?.focus();
}
