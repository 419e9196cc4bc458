import { i18n } from '#i18n';
import { Logo } from '../../components/Icon';
import { formatRoute, NO_FILTER } from '../../components/library/route';
import { PageIcon } from '../../components/PageIcon';
import type { ActivePage } from '../../lib/messaging/active-page';
import { useActivePage } from '../sidepanel/use-active-page';
import { OtherPage } from './OtherPage';
import type { PopupGateway } from './popup-gateway';
import { SpeechGlance } from './SpeechGlance';

/** A glance: which speech this is, what of it was marked, and what of it was said before. */
export function Popup({ gateway }: { gateway: PopupGateway }) {
  const page = useActivePage(gateway);
  const speechId = page?.kind === 'speech page' && page.state.kind === 'speech' ? page.state.speechId : null;
  return (
    <div class="sm-popup">
      <nav class="sm-popup__bar" aria-label={i18n.t('popup.title')}>
        <span class="sm-popup__name">
          <Logo />
          {i18n.t('popup.title')}
        </span>
        <button
          type="button"
          class="sm-button sm-button--quiet"
          onClick={() => gateway.openPanel(page?.windowId ?? null)}
        >
          <PageIcon name="panel" />
          {i18n.t('popup.openPanel')}
        </button>
        {speechId && (
          <a
            class="sm-button sm-button--quiet"
            href={`/library.html${formatRoute({ page: 'claims', filter: { ...NO_FILTER, speechId } })}`}
            target="_blank"
            rel="noopener"
          >
            <PageIcon name="export" />
            {i18n.t('popup.openExport')}
          </a>
        )}
        <a class="sm-button sm-button--quiet" href="/library.html" target="_blank" rel="noopener">
          <PageIcon name="library" />
          {i18n.t('popup.openLibrary')}
        </a>
      </nav>
      <main class="sm-popup__body" aria-busy={page === null}>
        <PopupBody page={page} gateway={gateway} />
      </main>
    </div>
  );
}

function PopupBody({ page, gateway }: { page: ActivePage | null; gateway: PopupGateway }) {
  if (page === null) return <Skeleton />;
  if (page.kind === 'unread speech page')
    return (
      <section class="sm-popup__group">
        <h1 class="sm-popup__title">{i18n.t('popup.reloadTitle')}</h1>
        <p class="sm-quiet">{i18n.t('popup.reloadHint')}</p>
        <p>
          <button type="button" class="sm-button sm-button--primary" onClick={() => gateway.reload(page.tabId)}>
            <PageIcon name="reload" />
            {i18n.t('popup.reload')}
          </button>
        </p>
      </section>
    );
  if (page.kind !== 'speech page')
    return <OtherPage tabId={page.tabId} refusedFor={null} kept={null} gateway={gateway} />;
  if (page.state.kind === 'reading') return <Skeleton />;
  if (page.state.kind === 'not a speech')
    return <OtherPage tabId={page.tabId} refusedFor={page.state.reason} kept={page.state.kept} gateway={gateway} />;
  return <SpeechGlance tabId={page.tabId} page={page.state} gateway={gateway} />;
}

/** The shape of a speech's popup, so that the words only have to appear. */
function Skeleton() {
  return (
    <div class="sm-popup__skeleton">
      <p class="sm-hidden" role="status">
        {i18n.t('popup.loading')}
      </p>
      {['30%', '90%', '60%', '50%', '100%', '100%', '70%'].map((width, line) => (
        <span key={line} class="sm-skeleton" style={{ width }} />
      ))}
    </div>
  );
}
