import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OrderInTime } from '../../lib/domain/order-in-time';
import type { Speech } from '../../lib/domain/speech';
import { SpeakerNames } from '../Inferable';
import { readingHref } from '../library/route';
import { NoticeChip, SpeechDates } from '../SpeechHeader';
import type { Column } from './compared-pair';
import { nameExactness } from './name-exactness';
import { SpeechPicker } from './SpeechPicker';

interface SpeechSlotProps {
  readonly column: Column;
  /** Null where none is chosen, or it is not stored. */
  readonly speech: Speech | null;
  readonly isLoading: boolean;
  readonly speeches: readonly Speech[] | null;
  /** Null while it is not known. */
  readonly turn: 'first' | 'later' | Exclude<OrderInTime, 'earlier' | 'later'> | null;
  readonly onChoose: (id: Speech['id']) => void;
  /** The list of speeches is going to be needed. */
  readonly onWant: () => void;
}

const TURNS = { first: 'saidFirst', later: 'saidLater', 'same time': 'sameTime', undated: 'undated' } as const;

/** One of the two texts: which it is, who gave it, when, how near to what was said; and a way to another one. */
export function SpeechSlot({ column, speech, isLoading, speeches, turn, onChoose, onWant }: SpeechSlotProps) {
  const [isChoosing, setChoosing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const wasChoosing = useRef(false);
  useEffect(() => {
    if (wasChoosing.current && !isChoosing) change.current?.focus();
    wasChoosing.current = isChoosing;
  }, [isChoosing]);
  const isOpen = (!speech && !isLoading) || isChoosing;
  useEffect(() => {
    if (isOpen) onWant();
  }, [isOpen, onWant]);
  const name = i18n.t(`compare.side.${column}`);
  if (isLoading && !speech)
    return (
      <section class="sm-slot sm-slot--loading" aria-label={name} aria-busy="true">
        <span class="sm-skeleton" />
        <span class="sm-skeleton" />
      </section>
    );
  if (isOpen || !speech)
    return (
      <section class="sm-slot" aria-label={name}>
        <SpeechPicker
          label={i18n.t(`compare.choose.${column}`)}
          speeches={speeches}
          current={speech?.id ?? null}
          isFocused={isChoosing}
          onChoose={(id) => {
            setChoosing(false);
            onChoose(id);
          }}
          onCancel={speech ? () => setChoosing(false) : null}
        />
      </section>
    );
  return (
    <section class="sm-slot" aria-label={name}>
      <p class="sm-slot__when">
        <span class="sm-slot__letter" aria-hidden="true">
          {name}
        </span>
        {turn && (
          <span class={turn === 'undated' ? 'sm-slot__turn sm-slot__turn--doubt' : 'sm-slot__turn'}>
            {i18n.t(`compare.${TURNS[turn]}`)}
          </span>
        )}
        {speech.notices.map((notice) => (
          <NoticeChip key={notice.kind} notice={notice} />
        ))}
        <button
          ref={change}
          type="button"
          class="sm-button sm-button--quiet sm-button--small sm-slot__change"
          onClick={() => setChoosing(true)}
        >
          {i18n.t('compare.change')}
          <span class="sm-hidden">{i18n.t('compare.changeAbout', { side: name })}</span>
        </button>
      </p>
      <h2 class="sm-slot__title" lang={speech.language} dir="auto">
        <a href={`/library.html${readingHref(speech.id)}`}>{speech.title || i18n.t('speech.untitled')}</a>
      </h2>
      <p class="sm-slot__facts sm-small">
        {speech.speakers.length ? <SpeakerNames speech={speech} /> : i18n.t('speech.speakerUnknown')}
      </p>
      <SpeechDates speech={speech} />
      <p class="sm-small sm-quiet">{nameExactness(speech)}</p>
    </section>
  );
}
