import { i18n } from '#i18n';
import { Icon, Logo } from '../Icon';
import { shortenQuote } from '../shorten-quote';
import { stopAttaching } from './attach';
import type { Session } from './session';

/** While the reader chooses other words for a claim: which claim, what to do, and the way out. */
export function AttachBar({ session }: { session: Session }) {
  const id = session.attaching.value;
  const claim = id && session.keeper.local.value.find((one) => one.id === id);
  if (!claim) return null;
  return (
    <section class="sm-attach" aria-label={i18n.t('marking.attachTitle')}>
      <Logo />
      <p>
        {i18n.t('marking.attachHow')} <q class="sm-quotation">{shortenQuote(claim.target.quote.exact, 120)}</q>
      </p>
      <button
        type="button"
        class="sm-button sm-button--quiet sm-button--icon"
        aria-label={i18n.t('marking.attachStop')}
        onClick={() => stopAttaching(session)}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
