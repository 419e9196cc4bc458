import { i18n } from '#i18n';
import type { Instant } from '../../lib/domain/dates';
import type { MissingPage } from '../../lib/domain/missing-page';
import { citableUrl, translationOf } from '../../lib/domain/speech';
import { compareHref } from '../compare-href';
import { nameFidelityOf } from '../FidelityNote';
import { formatInstant } from '../format-date';
import { Inferable, SpeakerNames, SpeechDay } from '../Inferable';
import { PageIcon } from '../PageIcon';
import { NoticeChip } from '../SpeechHeader';
import { TypeLetter } from '../TypeChip';
import { describeMissingPage } from '../versions/describe-missing-page';
import { Cell } from '../windowed/table-parts';
import type { ListedSpeech } from './listed-speech';
import { changesHref, formatRoute, NO_FILTER, readingHref } from './route';

interface SpeechRowProps extends ListedSpeech {
  /** When the reader last knew its page, which has changed since; null where they have seen it, absent where it has not. */
  readonly changedSince?: Instant | null | undefined;
  /** What was found at its address instead of it, absent where it is there as far as is known. */
  readonly missing?: MissingPage | undefined;
  /** Its links are on the way of the Tab key; those of the other rows are reached by arrows. */
  readonly isActive: boolean;
}

/** The cells of one speech. Below 700 px they are lines of a card, in the same order. */
export function SpeechRow({ speech, claimCount, byType, changedSince, missing, isActive }: SpeechRowProps) {
  const title = speech.title || i18n.t('speech.untitled');
  const about = <span class="sm-hidden">{i18n.t('library.about', { title })}</span>;
  const tabIndex = isActive ? 0 : -1;
  const roles = speech.speakers.flatMap(({ role }) => role ?? []);
  return (
    <>
      <Cell class="sm-speeches__date">
        {(speech.deliveredOn ?? speech.publishedOn) ? <SpeechDay speech={speech} /> : i18n.t('library.noDate')}
      </Cell>
      <Cell class="sm-speeches__what" dir="auto">
        <a class="sm-speeches__title" href={readingHref(speech.id)} lang={speech.language} tabIndex={tabIndex}>
          {title}
        </a>
        {speech.event && <span class="sm-small sm-quiet">{speech.event}</span>}
        {(speech.notices.length > 0 || missing) && (
          <span class="sm-chips">
            {speech.notices.map((notice) => (
              <NoticeChip key={notice.kind} notice={notice} />
            ))}
            {missing && <span class="sm-chip sm-chip--doubt">{describeMissingPage(missing)}</span>}
          </span>
        )}
      </Cell>
      <Cell class="sm-speeches__who">
        {speech.speakers.length > 0 ? (
          <SpeakerNames speech={speech} />
        ) : (
          <span class="sm-quiet">{i18n.t('speech.speakerUnknown')}</span>
        )}
        {roles.length > 0 && <span class="sm-small sm-quiet">{roles.join('; ')}</span>}
      </Cell>
      <Cell class="sm-speeches__department">
        {speech.organisations.length > 0 && (
          <Inferable speech={speech} field="organisations">
            {speech.organisations.join(', ')}
          </Inferable>
        )}
      </Cell>
      <Cell class="sm-speeches__kind">
        {speech.kind && (
          <Inferable speech={speech} field="kind">
            {i18n.t(`library.kind.${speech.kind}`)}
          </Inferable>
        )}
        <span class="sm-small sm-quiet">
          {speech.fidelity === 'not stated' && translationOf(speech) === 'no'
            ? i18n.t('library.fidelityUnknown')
            : nameFidelityOf(speech)}
        </span>
      </Cell>
      <Cell class="sm-speeches__claims">
        {claimCount === 0 ? (
          <span class="sm-quiet">{i18n.t('library.noClaims')}</span>
        ) : (
          <a
            href={formatRoute({ page: 'claims', filter: { ...NO_FILTER, speechId: speech.id } })}
            title={byType.map(nameType).join(', ')}
            tabIndex={tabIndex}
          >
            {i18n.t('library.claimCount', claimCount, { n: claimCount.toLocaleString('en-GB') })}
            {about}
          </a>
        )}
        <TypeCounts byType={byType} />
      </Cell>
      <Cell class="sm-speeches__origin sm-small">
        <a href={compareHref({ a: speech.id })} tabIndex={tabIndex}>
          {i18n.t('compare.open')}
          {about}
        </a>
        <span class="sm-quiet">{i18n.t(`library.origin.${speech.origin}`)}</span>
        {changedSince && (
          <a class="sm-chip sm-chip--doubt" href={changesHref(speech.id)} tabIndex={tabIndex}>
            {i18n.t('versions.changedSince', { date: formatInstant(changedSince) })}
            {about}
          </a>
        )}
        {changedSince === null && (
          <a href={changesHref(speech.id)} tabIndex={tabIndex}>
            {i18n.t('versions.seeEarlier')}
            {about}
          </a>
        )}
        {speech.url && (
          <a
            href={speech.url}
            target="_blank"
            rel="noopener noreferrer"
            title={speech.inferred.url}
            tabIndex={tabIndex}
          >
            {i18n.t(citableUrl(speech) ? 'library.openPage' : 'library.inferredPage')}
            {about}
            <PageIcon name="open" />
          </a>
        )}
      </Cell>
    </>
  );
}

type TypeCount = ListedSpeech['byType'][number];

const nameType = ({ type, count }: TypeCount): string =>
  i18n.t('library.typeCount', { n: count, type: i18n.t(`claimType.${type ?? 'none'}`) });

/** Small enough for a table: the three types there are most of, and how many more there are. */
const SHOWN_TYPES = 3;

function TypeCounts({ byType }: { byType: readonly TypeCount[] }) {
  if (byType.length === 0) return null;
  const most = [...byType].sort((a, b) => b.count - a.count);
  const more = most.length - SHOWN_TYPES;
  return (
    <span class="sm-speeches__types">
      <span class="sm-hidden">{byType.map(nameType).join(', ')}</span>
      {most.slice(0, SHOWN_TYPES).map(({ type, count }) => (
        <span key={type ?? 'none'} class="sm-speeches__type" aria-hidden="true">
          <TypeLetter type={type} />
          {count}
        </span>
      ))}
      {more > 0 && (
        <span class="sm-small sm-quiet" aria-hidden="true">
          +{more}
        </span>
      )}
    </span>
  );
}
