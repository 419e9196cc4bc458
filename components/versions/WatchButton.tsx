import { i18n } from '#i18n';
import { PageIcon } from '../PageIcon';

interface WatchButtonProps {
  readonly isWatched: boolean;
  onChange(isWatched: boolean): void;
}

/** Whether the page is compared at each visit though nothing is marked. */
export function WatchButton({ isWatched, onChange }: WatchButtonProps) {
  return (
    <button
      type="button"
      class="sm-button sm-button--quiet sm-button--small"
      aria-pressed={isWatched}
      title={i18n.t('versions.watchHint')}
      onClick={() => onChange(!isWatched)}
    >
      <PageIcon name={isWatched ? 'check' : 'info'} />
      {i18n.t(isWatched ? 'versions.watching' : 'versions.watch')}
    </button>
  );
}
