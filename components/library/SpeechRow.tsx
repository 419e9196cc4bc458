import { i18n } from '#i18n';
import type { Instant } from '../../lib/domain/dates';
import type { MissingPage } from '../../lib/domain/missing-page';
import { citableUrl, translationOf } from '../../lib/domain/speech';
import { nameFidelityOf } from '../FidelityNote';
import { formatInstant } from '../format-date';
import { Inferable, SpeechDay } from '../Inferable';
import { PageIcon } from '../PageIcon';
import { describeSpeaker, NoticeChip } from '../SpeechHeader';
import { TypeLetter } from '../TypeChip';
import { describeMissingPage } from '../versions/describe-missing-page';
import type { ListedSpeech } from './listed-speech';
import { changesHref, formatRoute, NO_FILTER, readingHref } from './route';

interface SpeechRowProps extends ListedSpeech {
  /** When the reader last knew its page, which has changed since; null where they have seen it, absent where it has not. */
  readonly changedSince?: Instant | null | undefined;
  /** What was found at its address instead of it, absent where it is there as far as is known. */
  readonly missing?: MissingPage | undefined;
}

/** One speech on the list: day, title, who, how reliable, and its claims by type. */
export function SpeechRow({ speech, claimCount, byType, changedSince, missing }: SpeechRowProps) {
  const url = citableUrl(speech);
  const title = speech.title || i18n.t('speech.untitled');
  const about = <span class="sm-hidden">{i18n.t('library.about', { title })}</span>;
  const typeNames = byType.map(({ type, count }) =>
    i18n.t('library.typeCount', { n: count, type: i18n.t(`claimType.${type ?? 'none'}`) }),
  );
  return (
    <li class="sm-speeches__row">
      <p class="sm-speeches__date">
        {(speech.deliveredOn ?? speech.publishedOn) ? <SpeechDay speech={speech} /> : i18n.t('library.noDate')}
      </p>
      <div class="sm-speeches__what" dir="auto">
        <h2 class="sm-speeches__title">
          <a href={readingHref(speech.id)} lang={speech.language}>
            {title}
          </a>
        </h2>
        <p>
          <Inferable speech={speech} field="speakers">
            {speech.speakers.length ? speech.speakers.map(describeSpeaker).join('; ') : i18n.t('speech.speakerUnknown')}
          </Inferable>
          {speech.event && <span class="sm-quiet"> · {speech.event}</span>}
        </p>
        {missing && (
          <p>
            <span class="sm-chip sm-chip--doubt">{describeMissingPage(missing)}</span>
          </p>
        )}
        {changedSince && (
          <p>
            <a class="sm-chip sm-chip--doubt" href={changesHref(speech.id)}>
              {i18n.t('versions.changedSince', { date: formatInstant(changedSince) })}
              {about}
            </a>
          </p>
        )}
        <p class="sm-speeches__facts sm-small sm-quiet">
          {speech.notices.map((notice) => (
            <NoticeChip key={notice.kind} notice={notice} />
          ))}
          <span>
            {speech.fidelity === 'not stated' && translationOf(speech) === 'no'
              ? i18n.t('library.fidelityUnknown')
              : nameFidelityOf(speech)}
          </span>
          <span>{i18n.t(`library.origin.${speech.origin}`)}</span>
          {changedSince === null && (
            <a href={changesHref(speech.id)}>
              {i18n.t('versions.seeEarlier')}
              {about}
            </a>
          )}
          {speech.url && (
            <a href={speech.url} target="_blank" rel="noopener noreferrer" title={speech.inferred.url}>
              {i18n.t(url ? 'library.openPage' : 'library.inferredPage')}
              {about}
              <PageIcon name="open" />
            </a>
          )}
        </p>
      </div>
      <div class="sm-speeches__claims">
        {claimCount === 0 ? (
          <span class="sm-small sm-quiet">{i18n.t('library.noClaims')}</span>
        ) : (
          <a href={formatRoute({ page: 'claims', filter: { ...NO_FILTER, speechId: speech.id } })}>
            {i18n.t('library.claimCount', claimCount, { n: claimCount })}
            {about}
          </a>
        )}
        {byType.length > 0 && (
          <p class="sm-speeches__types" title={typeNames.join(', ')}>
            <span class="sm-hidden">{typeNames.join(', ')}</span>
            {byType.map(({ type, count }) => (
              <span key={type ?? 'none'} class="sm-speeches__type" aria-hidden="true">
                <TypeLetter type={type} />
                {count}
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
