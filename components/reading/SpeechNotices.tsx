import { i18n } from '#i18n';
import type { Speech } from '../../lib/domain/speech';
import { formatDate } from '../format-date';

/** What the page warned about, in its own words: easy to miss when quoting. */
export function SpeechNotices({ speech }: { speech: Speech }) {
  return (
    <>
      {speech.notices.map((notice) => (
        <p
          key={notice.kind}
          class={notice.kind === 'withdrawn' ? 'sm-notice sm-notice--danger' : 'sm-notice sm-notice--doubt'}
        >
          <strong>
            {notice.kind === 'past government'
              ? i18n.t('reading.pastGovernment')
              : notice.on
                ? i18n.t('speech.withdrawnOn', { date: formatDate(notice.on) })
                : i18n.t('reading.withdrawn')}
          </strong>
          {notice.text && (
            <>
              {'. '}
              <span dir="auto">{notice.text}</span>
            </>
          )}
        </p>
      ))}
    </>
  );
}
