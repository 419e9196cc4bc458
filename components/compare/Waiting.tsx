import { i18n } from '#i18n';
import { explainFailure } from '../explain-failure';
import type { ComparisonState } from './use-comparison';

interface WaitingProps {
  readonly state: Exclude<ComparisonState, { status: 'found' }>;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** In place of the counts: how far the comparison has come, with a way to stop it; or why there is none. */
export function Waiting({ state, onStop, onAgain }: WaitingProps) {
  if (state.status === 'looking') {
    const { progress } = state;
    return (
      <div class="sm-compare__waiting" aria-busy="true">
        <p role="status">
          {progress?.stage === 'indexing' && progress.of > 1
            ? i18n.t('compare.indexing', { n: progress.done + 1, of: progress.of })
            : i18n.t('compare.looking')}
        </p>
        <progress
          {...(progress && { value: progress.done, max: progress.of })}
          aria-label={i18n.t('compare.looking')}
        />
        <button type="button" class="sm-button sm-button--quiet" onClick={onStop}>
          {i18n.t('compare.cancel')}
        </button>
      </div>
    );
  }
  return (
    <div class="sm-compare__waiting">
      <p class={state.status === 'failed' ? 'sm-notice sm-notice--danger' : 'sm-notice'} role="alert">
        {state.status === 'failed' ? (
          <>
            {i18n.t('compare.failed')} {state.failure && explainFailure(state.failure)}
          </>
        ) : (
          i18n.t('compare.stopped')
        )}
      </p>
      <button type="button" class="sm-button" onClick={onAgain}>
        {i18n.t('compare.again')}
      </button>
    </div>
  );
}
