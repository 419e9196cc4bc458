import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isFound } from '../../lib/domain/placement';
import { explainFailure } from '../explain-failure';
import { Icon, Logo } from '../Icon';
import { explainDoubt } from '../PlacementLine';
import { shortenQuote } from '../shorten-quote';
import { TypeLetter } from '../TypeChip';
import { useRovingFocus } from '../use-roving-focus';
import { namesOfTypes, openCard } from './actions';
import { rememberFocus } from './focus-return';
import type { FoundClaim, Session } from './session';
import { scrollToSpan } from './shown-text';

const QUOTE_LENGTH = 90;

/**
 * The marks as buttons in text order: painted marks are not exposed to assistive technology. Always there for a screen
 * reader; drawn when it is opened or takes the focus. Beside it a quiet count that opens it.
 */
export function MarkList({ session }: { session: Session }) {
  const isOpen = session.isListOpen.value;
  const found = session.found.value;
  const failure = session.keeper.failure.value;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const giveBack = useRef(() => {});
  const onKeyDown = useRovingFocus(list);
  const current = session.current.value;
  useLayoutEffect(() => {
    if (!isOpen || !list.current) return;
    if (!list.current.contains(session.options.shadow.activeElement)) {
      giveBack.current = rememberFocus(session.options.shadow);
    }
    const members = [...list.current.querySelectorAll<HTMLElement>('[data-roving]')];
    const member = members.find(({ dataset }) => dataset.claim === current) ?? members[0];
    for (const other of members) other.tabIndex = other === member ? 0 : -1;
    (member ?? list.current).focus();
  }, [isOpen, current, session]);
  const close = () => {
    session.isListOpen.value = false;
    giveBack.current();
  };
  const lost = [...session.placements.value.values()].filter((placement) => !isFound(placement)).length;
  return (
    <section class="sm-region" aria-label={i18n.t('marking.list')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form */}
      <div
        ref={list}
        class={isOpen ? 'sm-list' : 'sm-list sm-hidden'}
        role="group"
        aria-labelledby={id}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen) close();
          else onKeyDown(event);
        }}
        onFocusIn={() => {
          session.isListOpen.value = true;
        }}
        onFocusOut={({ relatedTarget }) => {
          if (!list.current?.contains(relatedTarget as Node | null)) session.isListOpen.value = false;
        }}
      >
        <div class="sm-list__head">
          <Logo />
          <h2 id={id}>{i18n.t('marking.listTitle', found.length)}</h2>
          {isOpen && (
            <button
              type="button"
              class="sm-button sm-button--quiet sm-button--icon"
              aria-label={i18n.t('marking.close')}
              onClick={close}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
        {found.length === 0 && <p class="sm-quiet">{i18n.t('marking.listEmpty')}</p>}
        <ol>
          {found.map((item) => (
            <li key={item.claim.id}>
              <MarkButton session={session} item={item} />
            </li>
          ))}
        </ol>
        {lost > 0 && <p class="sm-quiet sm-small">{i18n.t('marking.listNotFound', lost)}</p>}
        {failure && (
          <p class="sm-notice sm-notice--danger" role="alert">
            {i18n.t('marking.failed', { reason: explainFailure(failure) })}
          </p>
        )}
      </div>
      {!isOpen && !session.isLauncherHidden.value && (found.length + lost > 0 || failure) && (
        <Launcher session={session} count={found.length} hasFailed={failure !== null} />
      )}
    </section>
  );
}

function MarkButton({ session, item: { claim, placement } }: { session: Session; item: FoundClaim }) {
  const [first] = claim.types;
  return (
    <button
      type="button"
      class="sm-list__mark"
      data-roving
      data-claim={claim.id}
      onClick={() => {
        scrollToSpan(placement, session.text.value);
        openCard(session, claim.id);
      }}
    >
      <TypeLetter type={first ?? null} />
      <span>
        <span class="sm-list__types">
          {namesOfTypes(claim.types)}
          {placement.sure ? '' : ` – ${explainDoubt(placement)}`}
        </span>{' '}
        <q class="sm-list__quote" dir="auto">
          {shortenQuote(claim.target.quote.exact, QUOTE_LENGTH)}
        </q>
      </span>
    </button>
  );
}

function Launcher({ session, count, hasFailed }: { session: Session; count: number; hasFailed: boolean }) {
  const hide = () => {
    session.isLauncherHidden.value = true;
  };
  const hideOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && hide();
  return (
    <div class="sm-launcher">
      <button
        type="button"
        class="sm-launcher__open"
        aria-expanded={false}
        onKeyDown={hideOnEscape}
        onClick={() => {
          session.isListOpen.value = true;
        }}
      >
        {hasFailed ? <Icon name="warning" /> : <Logo />}
        {hasFailed ? i18n.t('marking.launcherFailed') : i18n.t('marking.launcher', count)}
      </button>
      <button
        type="button"
        class="sm-launcher__hide"
        aria-label={i18n.t('marking.launcherHide')}
        title={i18n.t('marking.launcherHide')}
        onKeyDown={hideOnEscape}
        onClick={hide}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
