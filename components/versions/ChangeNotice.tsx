import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CopyRun } from '../../lib/domain/copy-runs';
import { Icon } from '../Icon';
import { type CopiedSpeech, compareCopies } from './compare-copies';
import { describeChanges } from './describe-changes';
import './versions.css';

interface ChangeNoticeProps {
  readonly copied: CopiedSpeech;
  /** The copy that the reader knows, and the one on the page. */
  readonly known: CopyRun;
  readonly newest: CopyRun;
  /** How many claims stand on words that are no longer the ones marked. */
  readonly claimCount: number;
  /** Where the changes are shown. */
  readonly href: string;
  onKnown(): void;
}

/** In a sentence, what happened to a page since the reader last knew it. */
export function ChangeNotice({ copied, known, newest, claimCount, href, onKnown }: ChangeNoticeProps) {
  const comparison = useMemo(() => compareCopies(copied, known, newest), [copied, known, newest]);
  if (!comparison) return null;
  return (
    <section class="sm-change" aria-label={i18n.t('versions.title')}>
      <p>
        <Icon name="warning" />
        <span>
          <strong>{describeChanges(comparison, known.lastAt, newest.facts ?? copied.speech)}</strong>
          {claimCount > 0 && ` ${i18n.t('versions.claims', claimCount)}`}
        </span>
      </p>
      <p class="sm-change__actions">
        <a class="sm-button" href={href} target="_blank" rel="noopener">
          {i18n.t('versions.see')}
        </a>
        <button type="button" class="sm-button sm-button--quiet" title={i18n.t('versions.knownHint')} onClick={onKnown}>
          <Icon name="check" />
          {i18n.t('versions.known')}
        </button>
      </p>
    </section>
  );
}
