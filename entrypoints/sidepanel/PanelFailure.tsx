import { i18n } from '#i18n';
import { explainFailure } from '../../components/explain-failure';
import type { Failure } from '../../lib/domain/errors';

/** The store could not be read; null is a failure that has no name. */
export function PanelFailure({ failure }: { failure: Failure | null }) {
  return (
    <div class="sm-notice sm-notice--danger" role="alert">
      <p>
        {i18n.t('panel.failed')} {failure && explainFailure(failure)}
      </p>
      <button type="button" class="sm-button sm-button--quiet" onClick={() => location.reload()}>
        {i18n.t('panel.retry')}
      </button>
    </div>
  );
}
