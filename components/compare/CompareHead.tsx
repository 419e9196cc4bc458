import { i18n } from '#i18n';
import { orderInTime } from '../../lib/domain/order-in-time';
import type { Speech } from '../../lib/domain/speech';
import { PageIcon } from '../PageIcon';
import type { Column } from './compared-pair';
import { SpeechSlot } from './SpeechSlot';

interface CompareHeadProps {
  readonly a: Speech | null;
  readonly b: Speech | null;
  readonly areLoading: { readonly [Side in Column]: boolean };
  readonly speeches: readonly Speech[] | null;
  /** What the page is about, in a sentence. */
  readonly title: string;
  /** What a reader has to know before they trust the rest; null where there is nothing. */
  readonly warning: string | null;
  readonly onChoose: (column: Column, id: Speech['id']) => void;
  /** A list of speeches is going to be needed. */
  readonly onWant: () => void;
  readonly onSwap: () => void;
}

/** Which two texts, of when, which way round; and a way to other ones. */
export function CompareHead({
  a,
  b,
  areLoading,
  speeches,
  title,
  warning,
  onChoose,
  onWant,
  onSwap,
}: CompareHeadProps) {
  return (
    <header class="sm-compare__head">
      <h1 class="sm-compare__title">{title}</h1>
      <section class="sm-compare__sides" aria-label={i18n.t('compare.sides')}>
        <SpeechSlot
          column="a"
          speech={a}
          isLoading={areLoading.a}
          speeches={speeches}
          turn={turnOf(a, b)}
          onWant={onWant}
          onChoose={(id) => onChoose('a', id)}
        />
        <button
          type="button"
          class="sm-button sm-button--icon sm-compare__swap"
          aria-label={i18n.t('compare.swap')}
          title={i18n.t('compare.swap')}
          disabled={!a && !b}
          onClick={onSwap}
        >
          <PageIcon name="swap" />
        </button>
        <SpeechSlot
          column="b"
          speech={b}
          isLoading={areLoading.b}
          speeches={speeches}
          turn={turnOf(b, a)}
          onWant={onWant}
          onChoose={(id) => onChoose('b', id)}
        />
      </section>
      {warning && <p class="sm-notice sm-notice--doubt">{warning}</p>}
    </header>
  );
}

function turnOf(one: Speech | null, other: Speech | null): Parameters<typeof SpeechSlot>[0]['turn'] {
  if (!one || !other || one.id === other.id) return null;
  const order = orderInTime(one.deliveredOn, other.deliveredOn);
  return order === 'earlier' ? 'first' : order;
}
