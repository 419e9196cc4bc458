import { i18n } from '#i18n';
import { explainFailure } from '../../components/explain-failure';
import type { LibraryGateway } from './library-gateway';

interface LoadFailureProps {
  readonly gateway: Pick<LibraryGateway, 'toFailure'>;
  readonly error: unknown;
}

/** What the reader sees where the store could not be read. */
export function LoadFailure({ gateway, error }: LoadFailureProps) {
  return (
    <div class="sm-library__empty" role="alert">
      <h1>{i18n.t('library.failedTitle')}</h1>
      <p class="sm-notice sm-notice--danger">{explainFailure(gateway.toFailure(error))}</p>
      <button type="button" class="sm-button" onClick={() => location.reload()}>
        {i18n.t('library.retry')}
      </button>
    </div>
  );
}
