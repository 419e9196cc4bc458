import { i18n } from '#i18n';

/** The shape of a list of claims, so that the words only have to appear. */
export function PanelSkeleton() {
  return (
    <div class="sm-panel__skeleton">
      <p class="sm-hidden" role="status">
        {i18n.t('panel.loading')}
      </p>
      {['85%', '50%', '100%', '100%', '60%', '100%', '75%'].map((width, line) => (
        <span key={line} class="sm-skeleton" style={{ width }} />
      ))}
    </div>
  );
}
