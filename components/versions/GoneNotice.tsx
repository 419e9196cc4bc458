import { i18n } from '#i18n';
import type { SpeechId } from '../../lib/domain/ids';
import { Icon } from '../Icon';
import { readingHref } from '../library/route';
import './versions.css';

/** A speech that was kept, at whose address GOV.UK now shows something else, or nothing. */
export interface KeptAddress {
  readonly speechId: SpeechId;
  readonly claimCount: number;
  /** Whether GOV.UK says that it is gone, rather than being unreadable for now. */
  readonly isGone: boolean;
}

export function GoneNotice({ kept }: { kept: KeptAddress }) {
  return (
    <section class="sm-change">
      <p>
        <Icon name="warning" />
        <span>
          <strong>{i18n.t(kept.isGone ? 'versions.gone' : 'versions.unreadable')}.</strong>{' '}
          {kept.claimCount > 0
            ? i18n.t('versions.goneHint', { n: i18n.t('speech.claims', kept.claimCount) })
            : i18n.t('versions.goneHintNoClaims')}
        </span>
      </p>
      <p class="sm-change__actions">
        <a
          class="sm-button sm-button--primary"
          href={`/library.html${readingHref(kept.speechId)}`}
          target="_blank"
          rel="noopener"
        >
          {i18n.t('versions.goneRead')}
        </a>
      </p>
    </section>
  );
}
