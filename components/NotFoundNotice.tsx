import { i18n } from '#i18n';
import type { Instant } from '../lib/domain/dates';
import type { NotFoundReason, Placement } from '../lib/domain/placement';
import { formatInstant } from './format-date';
import { Icon } from './Icon';
import { shortenQuote } from './shorten-quote';

const REASONS = {
  'the quote is empty': 'notice.empty',
  'the transcript has no text': 'notice.noText',
  'the words are no longer there': 'notice.gone',
  'several places fit equally well': 'notice.several',
  'only a distant likeness is left': 'notice.distant',
} as const satisfies Record<NotFoundReason, string>;

/** The rejected places worth a look; more would be noise. */
const CANDIDATES_SHOWN = 2;

interface NotFoundNoticeProps {
  readonly placement: Extract<Placement, { status: 'not found' }>;
  /** Of the claim. */
  readonly quote: string;
  readonly markedAt: Instant;
  /** The note that words were taken out, where it stands in the claim's place. */
  readonly redaction: string | null;
  /** Null where no page shows the text. */
  readonly onShow: ((range: { start: number; end: number }) => void) | null;
  /** Gives the claim these words; null lets the reader select them. Null where no text is on show. */
  readonly onAttach: ((range: { start: number; end: number } | null) => void) | null;
}

/** Why a claim no longer matches the text, when it was marked, and the best places that were rejected. */
export function NotFoundNotice({ placement, quote, markedAt, redaction, onShow, onAttach }: NotFoundNoticeProps) {
  const candidates = placement.candidates.slice(0, CANDIDATES_SHOWN);
  return (
    <div class="sm-notfound sm-small">
      <p class="sm-notfound__reason">
        <Icon name="warning" />
        <span>
          {redaction ? i18n.t('notice.redacted', { note: redaction }) : i18n.t(REASONS[placement.reason])}{' '}
          <span class="sm-quiet">{i18n.t('notice.lastSeen', { date: formatInstant(markedAt) })}</span>
        </span>
      </p>
      {candidates.length > 0 && (
        <>
          <p class="sm-quiet">{i18n.t('notice.candidates', candidates.length)}</p>
          <ul>
            {candidates.map((candidate) => (
              <li key={`${candidate.start}-${candidate.end}`}>
                <q class="sm-notfound__words" dir="auto">
                  {candidate.text}
                </q>
                {onShow && (
                  <button
                    type="button"
                    class="sm-button sm-button--quiet sm-button--small"
                    onClick={() => onShow({ start: candidate.start, end: candidate.end })}
                  >
                    {i18n.t('notice.showCandidate')}
                    <span class="sm-hidden">
                      {i18n.t('notice.aboutCandidate', { quote: shortenQuote(candidate.text) })}
                    </span>
                  </button>
                )}
                {onAttach && (
                  <button
                    type="button"
                    class="sm-button sm-button--quiet sm-button--small"
                    onClick={() => onAttach({ start: candidate.start, end: candidate.end })}
                  >
                    {i18n.t('notice.acceptCandidate')}
                    <span class="sm-hidden">
                      {i18n.t('notice.aboutCandidate', { quote: shortenQuote(candidate.text) })}
                    </span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {onAttach && (
        <button type="button" class="sm-button sm-button--quiet sm-button--small" onClick={() => onAttach(null)}>
          <Icon name="locate" />
          {i18n.t('claim.attach')}
          <span class="sm-hidden">{i18n.t('claim.about', { quote: shortenQuote(quote) })}</span>
        </button>
      )}
    </div>
  );
}
