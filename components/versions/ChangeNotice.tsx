import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim } from '../../lib/domain/claim';
import type { CopyRun } from '../../lib/domain/copy-runs';
import type { Instant } from '../../lib/domain/dates';
import type { TranscriptId } from '../../lib/domain/ids';
import { Icon } from '../Icon';
import { countTouched } from './claims-of-changes';
import { type CopiedSpeech, compareCopies } from './compare-copies';
import { describeChanges } from './describe-changes';
import './versions.css';

/** The copy that was on show when the reader said that they know it. */
export interface SeenCopy {
  readonly transcriptId: TranscriptId;
  readonly at: Instant;
}

interface ChangeNoticeProps {
  readonly copied: CopiedSpeech;
  /** The copy that the reader knows, and the one on the page. */
  readonly known: CopyRun;
  readonly newest: CopyRun;
  readonly claims: readonly Claim[];
  /** Where the changes are shown. */
  readonly href: string;
  onKnown(seen: SeenCopy): void;
}

/** In a sentence, what happened to a page since the reader last knew it. */
export function ChangeNotice({ copied, known, newest, claims, href, onKnown }: ChangeNoticeProps) {
  const comparison = useMemo(() => compareCopies(copied, known, newest), [copied, known, newest]);
  const touched = useMemo(
    () => comparison && countTouched(claims, comparison.changes, copied, { before: known, after: newest }),
    [claims, comparison, copied, known, newest],
  );
  if (!comparison || !touched) return null;
  return (
    <section class="sm-change" aria-label={i18n.t('versions.title')}>
      <p>
        <Icon name="warning" />
        <span>
          <strong>{describeChanges(comparison, known, newest, copied.speech)}</strong>
          {touched.reworded > 0 && ` ${i18n.t('versions.claims', touched.reworded)}`}
          {touched.gone > 0 && ` ${i18n.t('versions.claimsGone', touched.gone)}`}
        </span>
      </p>
      <p class="sm-change__actions">
        <a class="sm-button" href={href} target="_blank" rel="noopener">
          {i18n.t('versions.see')}
        </a>
        <button
          type="button"
          class="sm-button sm-button--quiet"
          title={i18n.t('versions.knownHint')}
          onClick={() => onKnown({ transcriptId: newest.transcriptId, at: newest.lastAt })}
        >
          <Icon name="check" />
          {i18n.t('versions.known')}
        </button>
      </p>
    </section>
  );
}
