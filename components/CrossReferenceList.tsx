import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type CrossReference, sharedWords } from '../lib/domain/cross-reference';
import type { SpeechId } from '../lib/domain/ids';
import { type OrderInTime, orderInTime } from '../lib/domain/order-in-time';
import type { Speech } from '../lib/domain/speech';
import { Icon } from './Icon';
import { SpeakerNames, SpeechDay } from './Inferable';
import { markSharedWords } from './mark-shared-words';
import { shortenQuote } from './shorten-quote';
import './cross-references.css';

const LABELS = {
  earlier: 'saidBefore.earlier',
  'same time': 'saidBefore.sameTime',
  undated: 'saidBefore.undated',
  later: 'saidBefore.later',
} as const satisfies Record<OrderInTime, string>;

/** What was said before comes first; what was said since is shown last, and said to be. */
const ORDER = Object.keys(LABELS) as OrderInTime[];

interface CrossReferenceListProps {
  /** Best first. */
  readonly references: readonly CrossReference[];
  /** The speech asked about. */
  readonly speech: Speech;
  /** The others by id; a reference to a speech that is not here is left out. */
  readonly others: ReadonlyMap<SpeechId, Speech>;
  /** How many are shown at once. */
  readonly limit?: number;
  /** Shows a passage of the speech asked about; null where no page shows it. */
  readonly onShow: ((range: { start: number; end: number }) => void) | null;
  /** The address of the reading view at a passage. */
  readonly linkTo: (speechId: SpeechId, range: { start: number; end: number }) => string;
}

/** Passages of other speeches beside those of this one that they share most with. */
export function CrossReferenceList(props: CrossReferenceListProps) {
  const { references, speech, others, limit = 6 } = props;
  const [shown, setShown] = useState(limit);
  const pairs = references
    .flatMap((reference) => {
      const other = others.get(reference.to.speechId);
      return other ? [{ reference, other, order: orderInTime(other.deliveredOn, speech.deliveredOn) }] : [];
    })
    .sort((a, b) => ORDER.indexOf(a.order) - ORDER.indexOf(b.order));
  const rest = pairs.length - shown;
  return (
    <>
      <ol class="sm-pairs">
        {pairs.slice(0, shown).map(({ reference, other, order }) => (
          <li key={keyOf(reference)}>
            <PairCard {...props} reference={reference} other={other} order={order} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button
          type="button"
          class="sm-button sm-button--quiet"
          onClick={() => setShown(shown + Math.min(rest, limit))}
        >
          {i18n.t('saidBefore.more', { n: Math.min(rest, limit) })}
        </button>
      )}
    </>
  );
}

const keyOf = ({ from, to }: CrossReference): string => `${from.passage.start}:${to.speechId}:${to.passage.start}`;

interface PairCardProps extends CrossReferenceListProps {
  readonly reference: CrossReference;
  readonly other: Speech;
  readonly order: OrderInTime;
}

/** The other speech's words over this one's, dates and speaker at the side, shared words underlined. */
function PairCard({ reference, other, order, speech, onShow, linkTo }: PairCardProps) {
  const { from, to } = reference;
  const shared = sharedWords(reference.evidence);
  return (
    <article class="sm-pair">
      <p class="sm-pair__when">
        <span class={`sm-pair__order ${order === 'earlier' ? '' : 'sm-pair__order--aside'}`}>
          {i18n.t(LABELS[order])}
        </span>
        {other.deliveredOn && (
          <span class="sm-pair__date">
            <SpeechDay speech={other} />
          </span>
        )}
        <span>{other.speakers.length ? <SpeakerNames speech={other} /> : i18n.t('speech.speakerUnknown')}</span>
      </p>
      <div class="sm-pair__words">
        <Quotation text={to.passage.text} shared={shared} language={other.language} />
        <p class="sm-pair__title sm-small sm-quiet" lang={other.language} dir="auto">
          {other.title || i18n.t('speech.untitled')}
        </p>
      </div>
      <p class="sm-pair__when sm-pair__when--here">{i18n.t('saidBefore.here')}</p>
      <div class="sm-pair__words">
        <Quotation text={from.passage.text} shared={shared} language={speech.language} />
      </div>
      <p class="sm-pair__actions">
        {onShow && (
          <button
            type="button"
            class="sm-button sm-button--quiet sm-button--small"
            onClick={() => onShow({ start: from.passage.start, end: from.passage.end })}
          >
            <Icon name="locate" />
            {i18n.t('saidBefore.show')}
            <span class="sm-hidden">{i18n.t('saidBefore.about', { quote: shortenQuote(from.passage.text) })}</span>
          </button>
        )}
        <a
          class="sm-button sm-button--quiet sm-button--small"
          href={linkTo(to.speechId, { start: to.passage.start, end: to.passage.end })}
          target="_blank"
          rel="noopener"
        >
          <Icon name="book" />
          {i18n.t('saidBefore.read')}
          <span class="sm-hidden">{i18n.t('saidBefore.about', { quote: shortenQuote(to.passage.text) })}</span>
        </a>
      </p>
    </article>
  );
}

interface QuotationProps {
  readonly text: string;
  readonly shared: readonly string[];
  readonly language: string;
}

function Quotation({ text, shared, language }: QuotationProps) {
  let offset = 0;
  return (
    <blockquote class="sm-pair__quote sm-quotation" lang={language} dir="auto">
      {markSharedWords(text, shared).map((run) => {
        const key = offset;
        offset += run.text.length;
        return run.isShared ? (
          <mark key={key} class="sm-shared">
            {run.text}
          </mark>
        ) : (
          run.text
        );
      })}
    </blockquote>
  );
}
