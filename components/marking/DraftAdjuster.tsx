import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { draftSentence, showDraft } from './actions';
import { moveEdgeByWord, moveEndByPassage, type Span } from './adjust-span';
import { attachClaim } from './attach';
import type { Session } from './session';

interface DraftAdjusterProps {
  readonly session: Session;
  readonly span: Span;
  readonly words: string;
}

/** The words that the command chose, longer or shorter by arrow keys; every key has a button. */
export function DraftAdjuster({ session, span, words }: DraftAdjusterProps) {
  const field = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const { units, offsets } = session.text.value;
  const attaching = session.attaching.value;
  const isRtl = getComputedStyle(offsets.root).direction === 'rtl';
  const adjust = (adjusted: Span) => showDraft(session, adjusted);
  const moveEnd = (step: 1 | -1) => adjust(moveEdgeByWord(span, 'end', step, units));
  const moveStart = (step: 1 | -1) => adjust(moveEdgeByWord(span, 'start', step, units));
  const movePassage = (step: 1 | -1) => adjust(moveEndByPassage(span, step, units));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const step = event.key === forward ? 1 : -1;
      if (event.shiftKey) moveStart(step);
      else moveEnd(step);
    } else if (event.key === 'ArrowDown') movePassage(1);
    else if (event.key === 'ArrowUp') movePassage(-1);
    else if (event.key === 'Enter' && attaching) void attachClaim(session, attaching, span, true);
    else return;
    event.preventDefault();
  };
  const button = (label: string, sign: string, act: () => void) => (
    <button key={label} type="button" class="sm-draft__button" aria-label={label} title={label} onClick={act}>
      {sign}
    </button>
  );
  const [back, on] = isRtl ? ['›', '‹'] : ['‹', '›'];
  const mirror = <Member,>(pair: readonly Member[]): readonly Member[] => (isRtl ? [...pair].reverse() : pair);
  return (
    <div class="sm-draft">
      <div
        ref={field}
        class="sm-draft__words"
        // Arrow keys are ours here; a screen reader passes them on.
        role="application"
        aria-label={i18n.t('marking.adjust')}
        aria-describedby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <p class="sm-quotation" dir={isRtl ? 'rtl' : 'ltr'}>
          {words}
        </p>
      </div>
      <p id={id} class="sm-draft__hint">
        {i18n.t(isRtl ? 'marking.adjustHintRtl' : 'marking.adjustHint')}{' '}
        {i18n.t(attaching ? 'marking.adjustAttach' : 'marking.adjustTypes')}
      </p>
      <div class="sm-draft__buttons">
        <span class="sm-draft__pair">
          {i18n.t('marking.start')}
          {mirror([
            button(i18n.t('marking.startBack'), back, () => moveStart(-1)),
            button(i18n.t('marking.startOn'), on, () => moveStart(1)),
          ])}
        </span>
        <span class="sm-draft__pair">
          {i18n.t('marking.end')}
          {mirror([
            button(i18n.t('marking.endBack'), back, () => moveEnd(-1)),
            button(i18n.t('marking.endOn'), on, () => moveEnd(1)),
          ])}
        </span>
        <span class="sm-draft__pair">
          {i18n.t('marking.sentence')}
          {button(i18n.t('marking.passageBack'), '−', () => movePassage(-1))}
          {button(i18n.t('marking.passageOn'), '+', () => movePassage(1))}
        </span>
        <button
          type="button"
          class="sm-button sm-button--quiet sm-button--small"
          onClick={() => draftSentence(session)}
        >
          {i18n.t('marking.nextPassage')}
        </button>
      </div>
    </div>
  );
}
