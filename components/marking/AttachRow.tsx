import { i18n } from '#i18n';
import type { ClaimId } from '../../lib/domain/ids';
import { Icon } from '../Icon';
import type { Span } from './adjust-span';
import { attachClaim, stopAttaching } from './attach';
import type { Session } from './session';

interface AttachRowProps {
  readonly session: Session;
  readonly id: ClaimId;
  readonly span: Span;
  /** Called before the toolbar goes, so that the focus can be given back. */
  onDone(): void;
}

/** The toolbar while other words are chosen for a claim: these, or none. */
export function AttachRow({ session, id, span, onDone }: AttachRowProps) {
  return (
    <div class="sm-toolbar__row">
      <button
        type="button"
        class="sm-button sm-button--primary sm-button--small"
        onClick={() => {
          onDone();
          void attachClaim(session, id, span, true);
        }}
      >
        <Icon name="locate" />
        {i18n.t('marking.attachHere')}
      </button>
      <button type="button" class="sm-button sm-button--quiet sm-button--small" onClick={() => stopAttaching(session)}>
        {i18n.t('marking.attachStop')}
      </button>
    </div>
  );
}
